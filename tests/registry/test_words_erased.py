"""Words that are erased with their key: of a complaint, of one finding. All of it is invented."""

import pytest

from services.audit.verification import verify_office
from services.registry.domain import Complaint, Supervision
from tests.offices import cause_in, found_office, registry_of
from tests.registry.complaints import END, REASON, SAID
from tests.registry.overseeing import DONE, FOLLOW_UP, FOUND, PLAN
from tests.registry.overseeing import END as FINDING_END

LATER = {
    "closed_on": "2026-03-01",
    "today": "2099-01-01",
    "reason": "Diminta.",
    "ground": "Permohonan 1/2099",
}
NOW = {"reason": "Diminta.", "ground": "Permohonan 1/2026"}
NEW = {"name": "Forum Contoh", "abbreviation": "", "legal_form": "unknown", "ground": "Surat 1/2026"}


@pytest.fixture
def registry(tmp_path):
    with registry_of(found_office(tmp_path / "data")) as registry:
        yield registry


def ask(registry, command, **said):
    return getattr(registry, command)(cause_in(registry, f"registry.{command}", said), **said)


def begun(registry, command, **said):
    return ask(registry, command, **said).events[0].stream


def fields_of(registry, stream):
    return [(each["erased"], each["fields"]) for each in registry.reveal(stream, "menguji", "uji/1")]


def test_the_words_of_a_complaint_are_gone_with_their_key_and_the_reporter_and_the_chain_stay(registry):
    complaint = begun(registry, "receive_complaint", **SAID | {"classification": "terbatas"})
    ask(registry, "close_complaint", complaint=complaint, **END)
    early = ask(registry, "erase_complaint_words", complaint=complaint, **NOW)
    assert early.refused.rule == "words-are-kept-for-their-time"
    assert not any(erased for erased, _ in fields_of(registry, complaint))
    cause = cause_in(registry, "registry.erase_complaint_words", LATER)
    registry.change(Complaint, complaint, cause, lambda c: c.erase_words(**LATER))
    assert registry.finish_erasures() == 1
    said, who, result = fields_of(registry, complaint)
    assert (said, result) == ((True, {}), (True, {}))
    assert who == (False, {"reporter": SAID["reporter"], "contact": SAID["contact"]})
    assert registry.keys.destroyed([registry.load(Complaint, complaint).subject])
    again = ask(registry, "reopen_complaint", complaint=complaint, **REASON)
    assert again.refused.rule == "erased-words-are-not-taken-up-again"
    assert verify_office(registry.deployment, lambda *_: None).ok


def test_the_words_of_one_finding_are_gone_and_those_of_the_other_stay(registry):
    ormas = begun(registry, "register_ormas", **NEW)
    ask(registry, "adopt_oversight_teams", ground="Rapat kantor contoh")
    plan = PLAN | {"organisation": ormas, "team": "T1", "complaint": ""}
    supervision = begun(registry, "plan_supervision", **plan)
    ask(registry, "carry_out_supervision", supervision=supervision, team="T1", **DONE)
    for _ in range(2):
        ask(registry, "note_finding", supervision=supervision, **FOUND | {"classification": "terbatas"})
    ask(registry, "task_finding", supervision=supervision, **FOLLOW_UP)
    ask(registry, "close_finding", supervision=supervision, **FINDING_END)
    which = {"supervision": supervision, "finding_number": 1}
    early = ask(registry, "erase_finding_words", **which, **NOW)
    assert early.refused.rule == "words-are-kept-for-their-time"
    cause = cause_in(registry, "registry.erase_finding_words", LATER)
    registry.change(Supervision, supervision, cause, lambda s: s.erase_words(finding_number=1, **LATER))
    assert registry.finish_erasures() == 1
    first, second, *others = fields_of(registry, supervision)
    assert first == (True, {})
    assert second == (False, {"description": FOUND["description"]})
    assert others == [(True, {}), (True, {})]

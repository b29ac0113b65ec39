"""Consultations of a whole office on both databases: an ormas, founders, staff, a verifier and the keeper."""

import pytest

from services.requests.domain import Consultation
from shared.errors import Forbidden, NotFound
from shared.tokens import Actor
from tests.offices import cause_in
from tests.requests.cases import ORMAS
from tests.requests.consultations import ASKING

ROLES = {"staf": "case_officer", "verifikator": "verifier", "pengelola": "tenant_admin"}
ROLES |= {"sekda": "regional_secretary"}


def do(requests, command, person, **said):
    actor = Actor(id=person, role=ROLES[person])
    return getattr(requests, command)(cause_in(requests, f"requests.{command}", actor=actor), **said)


def rule(receipt):
    return receipt.refused.rule if receipt.refused else ""


def asked(requests, **changed):
    said = {"contact": "", **ASKING, "asked_on": requests._today(), **changed}
    return do(requests, "ask_consultation", "staf", **said).events[0].stream


def read(requests, stream):
    return {k: v for told in requests.reveal(stream, "uji", "verifier/v") for k, v in told["fields"].items()}


def test_founders_are_advised_promised_something_and_become_an_ormas(requests):
    today = requests._today()
    one = asked(requests, classification="terbatas", contact="Nama Umpama, 0800")
    this = {"consultation": one}
    meeting = {"day": today, "starts": "09:30", "place": "Ruang konsultasi"}
    assert rule(do(requests, "schedule_consultation", "staf", **this, **meeting)) == ""
    end = {"closed_on": today, "consultation_outcome": "advised", "result": "Dipahami."}
    early = do(requests, "close_consultation", "verifikator", **this, **end)
    assert rule(early) == "advice-comes-before-the-end"
    said = {"advised_on": today, "note": "Pilih nama lain.", "basis_texts": [], "basis_links": []}
    do(requests, "advise_consultation", "verifikator", **this, **said)
    promise = {"promise": "Mengirim contoh AD/ART", "promised_by": "Bidang ormas", "due": today}
    do(requests, "promise_in_consultation", "verifikator", **this, **promise)
    assert rule(do(requests, "close_consultation", "verifikator", **this, **end)) == ""
    kept = {"promise_number": 1, "result": "Sudah dikirim."}
    assert rule(do(requests, "fulfil_consultation_promise", "staf", **this, **kept)) == ""
    link = {"organisation": ORMAS, "ground": "Tercatat di register"}
    assert rule(do(requests, "link_consultation", "staf", **this, **link)) == ""
    assert requests.load(Consultation, one).organisation == ORMAS

    open_words = " ".join(row.state for row in requests.ledger.history(one))
    assert "0800" not in open_words
    assert "Pilih nama lain." not in open_words
    assert read(requests, one)["sealed_note"] == "Pilih nama lain."


def test_who_did_not_come_lapses_by_a_word_and_what_was_sealed_can_be_erased(requests):
    today = requests._today()
    one, other = asked(requests, contact="Nama Umpama, 0800"), asked(requests, contact="Nama Lain, 0811")
    gone = {"closed_on": today, "consultation_outcome": "not_come", "result": "Tidak datang."}
    why = {"reason": "Permintaan pendiri", "ground": "Surat 20/2026"}
    assert rule(do(requests, "close_consultation", "staf", consultation=one, **gone)) != ""
    kept = do(requests, "erase_consultation_words", "pengelola", consultation=one, **why)
    assert rule(kept) == "words-of-an-open-consultation-are-kept"
    assert read(requests, one)["sealed_contact"] == "Nama Umpama, 0800"
    do(requests, "schedule_consultation", "staf", consultation=one, day=today, starts="10:00", place="Loket")
    assert rule(do(requests, "close_consultation", "staf", consultation=one, **gone)) == ""
    for _ in range(2):
        do(requests, "erase_consultation_words", "pengelola", consultation=one, **why)
    [told] = requests.reveal(one, "uji", "verifier/v")
    assert (told["erased"], told["fields"].get("sealed_contact", "")) == (True, "")
    assert read(requests, other)["sealed_contact"] == "Nama Lain, 0811"


def test_a_consultation_belongs_to_a_case_that_there_is(requests):
    with pytest.raises(NotFound):
        asked(requests, case="case-" + "0" * 32)


def test_a_tie_hands_a_consultation_over_and_the_superior_alone_reads_and_answers_it(requests):
    one = asked(requests, organisation=ORMAS, classification="terbatas", planned_form="")
    other = asked(requests, organisation=ORMAS, classification="terbatas", planned_form="")
    tie = {
        "organisation": ORMAS,
        "tie": "family",
        "office_role": "regional_secretary",
        "ground": "Kakak ketuanya",
    }
    assert rule(do(requests, "declare_tie", "verifikator", **tie)) == ""
    said = {"advised_on": requests._today(), "note": "Pilih nama lain.", "basis_texts": [], "basis_links": []}
    do(requests, "advise_consultation", "verifikator", consultation=one, **said)
    assert requests.load(Consultation, one).handed_to == "regional_secretary"
    answered = do(requests, "advise_consultation", "staf", consultation=one, **said)
    assert rule(answered) == "a-handed-over-case-is-decided-by-the-superior"
    asked_by = {"purpose": "menjawab", "actor": "regional_secretary/sekda"}
    assert requests.read_consultation(consultation=one, **asked_by)
    with pytest.raises(Forbidden):
        requests.read_consultation(consultation=other, **asked_by)
    assert rule(do(requests, "advise_consultation", "sekda", consultation=one, **said)) == ""
    refused = do(requests, "advise_consultation", "sekda", consultation=other, **said)
    assert rule(refused) == "a-superior-outside-has-only-what-was-handed-over"

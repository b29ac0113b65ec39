"""What is owed: of the register, of the working days, and of what was heard twice or in another order."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.notifications.domain import Matter, Obligation, Office, owed, topics_of
from services.notifications.domain.happening import Happening
from tests.notifications.heard import Told
from tests.notifications.owing import owed_by, shipped

ORMAS = "ormas-1"
SKT: dict[str, Any] = {"basis": "skt", "valid_until": {"text": "2026-11-30", "value": "2026-11-30"}}


def _with_skt(**registered: str) -> Told:
    told = Told()
    told.tell("registry.OrmasRegistered", ORMAS, name="Sanggar Contoh Lestari", **registered)
    told.tell("registry.LegalBasisRecorded", ORMAS, **SKT)
    return told


def _due(found: list[Matter]) -> list[tuple[str, str, bool]]:
    return [(each.organisation, each.due, bool(each.ended)) for each in found]


def test_an_skt_is_owed_by_whoever_has_one() -> None:
    assert _due(owed_by("skt-ends", _with_skt())) == [(ORMAS, "2026-11-30", False)]


@pytest.mark.parametrize("basis", ["ahu", "staatsblad_1870_64", "badan_hukum_induk", "undang_undang_sendiri"])
def test_whoever_has_another_basis_owes_none(basis: str) -> None:
    told = _with_skt()
    told.tell("registry.LegalBasisRecorded", ORMAS, basis=basis)
    assert [each.ended for each in owed_by("skt-ends", told)] == ["registry:3"]


def test_a_recorded_body_is_never_asked_for_one() -> None:
    assert owed_by("skt-ends", _with_skt(legal_form="lembaga_lain")) == []


@pytest.mark.parametrize(
    ("gone", "back"),
    [
        (("registry.DissolutionRecorded", {}), ("registry.DissolutionStruck", {})),
        (("registry.DissolutionRecorded", {}), ("registry.ReturnRecorded", {})),
        (
            ("registry.ActivityStatusRecorded", {"status": "bubar"}),
            ("registry.ActivityStatusRecorded", {"status": "aktif"}),
        ),
        (("registry.EntryMerged", {"survivor": "ormas-2"}), ("registry.EntrySeparated", {})),
    ],
)
def test_an_ormas_that_is_gone_owes_nothing_until_it_is_back(
    gone: tuple[str, dict[str, str]], back: tuple[str, dict[str, str]]
) -> None:
    told = _with_skt()
    told.tell(gone[0], ORMAS, **gone[1])
    assert owed_by("skt-ends", told) == []
    told.tell(back[0], ORMAS, **back[1])
    assert _due(owed_by("skt-ends", told)) == [(ORMAS, "2026-11-30", False)]


def test_a_withdrawn_entry_owes_nothing_and_the_office_keeps_its_promise() -> None:
    told = _with_skt()
    told.tell("registry.RegistrationWithdrawn", ORMAS)
    told.tell(
        "clusters.AudienceReceived", "audience-1", organisation=ORMAS, promise="surat", due="2026-03-01"
    )
    assert owed_by("skt-ends", told) == []
    assert _due(owed_by("promise-to-guests", told)) == [(ORMAS, "2026-03-01", False)]


def test_what_an_entry_was_asked_is_asked_of_its_survivor() -> None:
    told = Told()
    told.tell("clusters.OrmasAskedToTakePart", "involvement-1", organisation=ORMAS, answer_by="2026-03-01")
    for ormas, survivor in ((ORMAS, "ormas-2"), ("ormas-2", "ormas-3")):
        told.tell("registry.EntryMerged", ormas, survivor=survivor)
    assert _due(owed_by("invitation-to-answer", told)) == [("ormas-3", "2026-03-01", False)]


def test_entries_that_are_one_are_asked_once() -> None:
    """The standing one as it was asked itself, also when it has answered."""
    told = Told()
    asked: dict[str, Any] = {"answer_by": "2026-03-01"}
    told.tell("clusters.OrmasAskedToTakePart", "involvement-1", organisation=ORMAS, **asked)
    told.tell("clusters.OrmasAskedToTakePart", "involvement-1", organisation="ormas-2", **asked)
    told.tell("clusters.OrmasAskedToTakePart", "involvement-2", organisation=ORMAS, **asked)
    for number in (1, 2):
        said = {"organisation": f"ormas-{number}", "period": "period-1"}
        told.tell("scoring.OrmasInvitedToAssessment", f"assessment-{number}", **said)
    told.tell("scoring.AssessmentPeriodOpened", "period-1", self_until="2026-08-31")
    assert len(owed_by("invitation-to-answer", told)) == 3
    assert len(owed_by("self-assessment", told)) == 2
    told.tell("registry.EntryMerged", ORMAS, survivor="ormas-2")
    found = owed_by("invitation-to-answer", told)
    assert [(each.about, each.organisation, each.period) for each in found] == [
        ("involvement-1", "ormas-2", "ormas-2:2026-03-01"),
        ("involvement-2", "ormas-2", "ormas-1:2026-03-01"),
    ]
    assert [each.about for each in owed_by("self-assessment", told)] == ["assessment-2"]
    told.tell("clusters.InvolvementAnswered", "involvement-1", organisation="ormas-2")
    assert [bool(each.ended) for each in owed_by("invitation-to-answer", told)] == [True, False]


def test_two_things_of_one_stream_stay_two_under_the_entry_that_stands() -> None:
    told = Told()
    for number in (1, 2):
        said: dict[str, Any] = {"organisation": ORMAS, "item": number, "due": "2026-03-01"}
        told.tell("scoring.ImprovementAgreed", "improvement-1", **said)
    told.tell("registry.EntryMerged", ORMAS, survivor="ormas-2")
    assert _due(owed_by("improvement-item", told)) == [("ormas-2", "2026-03-01", False)] * 2


def test_working_days_are_those_that_were_known_on_the_day() -> None:
    told = Told()
    days = [{"day": "2025-08-18", "kind": "cuti_bersama", "name": "cuti bersama"}]
    told.tell("registry.ChangeReported", ORMAS, report=1, reported_on="2025-08-11")
    told.tell("requests.DaysDecreed", "calendar-office", decree=1, days=days, known_on="2025-08-07")
    told.tell("requests.DaysDecreed", "calendar-office", decree=2, days=[], known_on="2025-08-15", replaces=1)
    assert [each.due for each in owed_by("change-to-verify", told, "2025-08-06")] == ["2025-08-18"]
    assert [each.due for each in owed_by("change-to-verify", told, "2025-08-08")] == ["2025-08-19"]
    assert [each.due for each in owed_by("change-to-verify", told, "2025-08-15")] == ["2025-08-18"]
    told.tell("requests.DecreeTakenBack", "calendar-office", decree=2)
    assert [each.due for each in owed_by("change-to-verify", told, "2025-08-15")] == ["2025-08-19"]


def test_a_step_that_never_was_ends_nothing() -> None:
    told = Told()
    told.tell("requests.ConsultationPromised", "consultation-1", promise_number=1, due="2026-03-01")
    kept = told.tell("requests.ConsultationPromiseFulfilled", "consultation-1", promise_number=1)
    assert [each.ended for each in owed_by("consultation-promise", told)] == [kept.place]
    undone: dict[str, Any] = {"promise_number": 1, "undone": kept.version}
    told.tell("requests.ConsultationPromiseReopened", "consultation-1", **undone)
    assert [each.ended for each in owed_by("consultation-promise", told)] == [""]
    told.tell("requests.ConsultationPromiseTakenBack", "consultation-1", promise_number=1, undone=1)
    assert owed_by("consultation-promise", told) == []


STEPS = (
    "registry.OrmasRegistered",
    "registry.LegalBasisRecorded",
    "registry.TermOfOfficeRecorded",
    "registry.SanctionRecorded",
    "registry.SanctionEnded",
    "registry.EntryConfirmed",
)


@settings(max_examples=40, deadline=None)
@given(
    lives=st.lists(
        st.tuples(st.sampled_from(STEPS), st.integers(1, 4), st.integers(0, 700)), min_size=1, max_size=30
    ),
    seed=st.randoms(use_true_random=False),
)
def test_order_of_streams_and_repeats_change_nothing(lives: list[tuple[str, int, int]], seed: Random) -> None:
    told = Told()
    for topic, ormas, days in lives:
        day = (date(2026, 1, 1) + timedelta(days)).isoformat()
        said: dict[str, Any] = {"registry.SanctionRecorded": {"sanction": 1 + days % 2, "answer_by": day}}
        said["registry.SanctionEnded"] = {"sanction": 1 + days % 2}
        said["registry.LegalBasisRecorded"] = {**SKT, "valid_until": {"text": day, "value": day}}
        said["registry.TermOfOfficeRecorded"] = {"ends": {"text": day, "value": day}}
        said["registry.EntryConfirmed"] = {"confirmed_on": day}
        told.tell(topic, f"ormas-{ormas}", **said.get(topic, {}))
    for code in ("skt-ends", "board-term-ends", "sanction-answer", "data-to-confirm"):
        line = shipped()[code]
        plain = told.of(*topics_of(line))
        mixed = [_repeated(each, seed) for each in plain]
        seed.shuffle(mixed)
        assert _owed(line, mixed, told) == _owed(line, plain, told)


def _repeated(stream: Sequence[Happening], seed: Random) -> list[Happening]:
    once = list(stream)
    mixed = once + seed.sample(once, len(once) // 2)
    seed.shuffle(mixed)
    return mixed


def _owed(line: Obligation, streams: Sequence[Sequence[Happening]], told: Told) -> set[str]:
    office = Office.of("2026-06-01", told.in_order())
    return {repr(each) for each in owed(line, streams, office)}

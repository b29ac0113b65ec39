"""What an ormas does with its own application through its account, and what only the office does."""

import pytest

from services.registry.events import EntryMerged, RegistrationWithdrawn
from services.requests.domain import Case, Officer, Own
from services.requests.events import CaseAnswered, CaseDrafted, CaseSubmitted, CaseWithdrawn
from services.requests.rules.cases import A_DISSOLVED_ORMAS_ASKS_FOR_NOTHING
from shared.mapper import state_of
from shared.tokens import Actor
from tests.offices import cause_in
from tests.requests.cases import (
    ABOUT,
    APPLICATION,
    DRAFTED,
    HOLDS,
    ORMAS,
    TO_RETURNED,
    answering,
    case,
    ending,
    refused,
    submitting,
)
from tests.requests.known import register_tells
from tests.requests.services import TODAY
from tests.requests.test_case_office import OTHER, drafting, offering
from tests.scenario import fact

FORUM = Actor("akun-forum", "ormas_account")
OURS = Officer(FORUM.id, FORUM.role, own=Own({ORMAS}))
STAFF = Actor("staf-1", "registry_clerk")
HEAD = Actor("kabid-1", "division_head")
THEIRS = Officer(FORUM.id, FORUM.role, own=Own({OTHER}))
GONE = Own({ORMAS}, (A_DISSOLVED_ORMAS_ASKS_FOR_NOTHING, {"day": "1 Maret 2026"}))
DISSOLVED = Officer(FORUM.id, FORUM.role, own=GONE)
WITHDRAWING = (lambda by: ending(Case.withdraw, by=by), DRAFTED)
STEPS = [(submitting, DRAFTED), (answering, *TO_RETURNED), WITHDRAWING]


def asking(own, **changed):
    said = APPLICATION | {"applied_on": TODAY} | changed
    return lambda one: one.draft(HOLDS, **ABOUT, own=own, today=TODAY, **said)


def test_an_ormas_applies_answers_and_withdraws_by_itself():
    case().when(asking(Own({ORMAS}))).then(fact(CaseDrafted))
    case(DRAFTED).when(submitting(OURS)).then(fact(CaseSubmitted))
    case(*TO_RETURNED).when(answering(OURS)).then(fact(CaseAnswered))
    case(*TO_RETURNED).when(ending(Case.withdraw, by=OURS)).then(fact(CaseWithdrawn))


@pytest.mark.rule("an-ormas-asks-only-for-itself")
def test_an_account_of_another_ormas_takes_no_step_and_learns_nothing_of_how_it_stands():
    case().when(asking(Own({OTHER}))).then(refused("an-ormas-asks-only-for-itself"))
    for step, *told in STEPS:
        case(*told).when(step(THEIRS)).then(refused("an-ormas-asks-only-for-itself"))
    case(*TO_RETURNED).when(submitting(THEIRS)).then(refused("an-ormas-asks-only-for-itself"))


@pytest.mark.rule("what-an-ormas-sends-is-of-that-day")
def test_what_an_ormas_sends_is_of_the_day_on_which_it_comes():
    days = (asking(Own({ORMAS}), applied_on="2026-02-27"), ())
    submitted = submitting(OURS, submitted_on="2026-02-27", why_earlier="Lupa"), (DRAFTED,)
    answered = answering(OURS, answered_on="2026-02-28"), TO_RETURNED
    for step, told in (days, submitted, answered):
        case(*told).when(step).then(refused("what-an-ormas-sends-is-of-that-day"))


@pytest.mark.rule("what-an-ormas-applies-for-comes-with-its-papers")
def test_an_application_of_an_ormas_without_any_paper_is_not_sent_while_the_counter_may():
    nothing = refused("what-an-ormas-applies-for-comes-with-its-papers")
    case(DRAFTED).when(submitting(OURS, documents=[])).then(nothing)
    case(DRAFTED).when(submitting(documents=[])).then(fact(CaseSubmitted))


def test_an_ormas_that_is_dissolved_goes_on_with_nothing():
    for step, *told in STEPS:
        case(*told).when(step(DISSOLVED)).then(refused("a-dissolved-ormas-asks-for-nothing"))


def asks(requests, command, actor=FORUM, own=(ORMAS,), **said):
    bound = [frozenset(own)] if actor is FORUM else []
    return getattr(requests, command)(cause_in(requests, f"requests.{command}", actor=actor), *bound, **said)


def applies(requests) -> str:
    said = {"service": "presence_letter", "organisation": ORMAS, "applicant": "Forum Ibu Contoh"}
    said |= {"applied_on": requests._today(), "ground": "Melalui akun ormas", "application": "new"}
    return asks(requests, "draft_case", **said, earlier_letter="").events[0].stream


def sends(requests, case, **bound):
    said = {"submitted_on": requests._today(), "why_earlier": "", "answers": []}
    said |= {"documents": [{"item": "legality", "document": 1}]}
    return asks(requests, "submit_case", case=case, **said, **bound)


def steps(requests, case, *actors):
    """Into the agenda, to a desk, looked at."""
    today = requests._today()
    found = [{"item": item, "found": "complete", "feedback": ""} for item in ("legality", "statement")]
    told = (
        ("enter_case_in_agenda", {"agenda_number": "112/2026", "agenda_on": today, "document": 1}),
        ("dispose_case", {"office_role": "verifier", "note": "Periksa", "seen": None}),
        ("check_case", {"checks": found, "seen": None}),
    )
    for actor, (command, said) in zip(actors, told, strict=True):
        assert not asks(requests, command, actor, case=case, **said).refused


def completes(requests, case, actor):
    said = {"complete_since": requests._today(), "ground": "Semua diperiksa", "why_two": "", "seen": None}
    return asks(requests, "complete_case", actor, case=case, **said)


def test_whoever_sent_it_is_nobody_of_the_office_so_two_of_the_office_stand_behind_a_complete_case(requests):
    offering(requests)
    case = applies(requests)
    assert not sends(requests, case).refused
    steps(requests, case, STAFF, STAFF, HEAD)
    alone = completes(requests, case, Actor("staf-1", "verifier"))
    assert alone.refused.rule == "who-typed-a-case-does-not-complete-it"
    assert not completes(requests, case, HEAD).refused
    assert [row.actor for row in requests.ledger.history(case)][:2] == [str(FORUM)] * 2


@pytest.mark.rule("what-was-withdrawn-again-and-again-waits")
def test_after_three_that_were_withdrawn_today_an_ormas_asks_again_tomorrow_and_the_counter_still_types(
    requests,
):
    offering(requests)
    for _ in range(3):
        over = {"ended_on": requests._today(), "reason": "Tidak jadi"}
        assert not asks(requests, "withdraw_case", case=applies(requests), **over).refused
    told = requests.load(Case, applies(requests))
    assert told.state == ""
    [*_, last] = requests.rows_of("requests.CaseChangeRefused")
    assert state_of(last)["rule"] == "what-was-withdrawn-again-and-again-waits"
    assert not drafting(requests).refused


def test_the_account_of_one_ormas_never_counts_as_one_of_three_persons(requests):
    offering(requests)
    size = {"officers": 4, "ground": "Surat tugas"}
    requests.tell_office_size(cause_in(requests, "requests.tell_office_size"), **size)
    case = applies(requests)
    sends(requests, case)
    steps(requests, case, STAFF, STAFF, HEAD)
    assert completes(requests, case, HEAD).refused.rule == "three-persons-when-present"


def test_an_entry_that_was_merged_into_the_own_one_is_answered_for_and_one_that_was_struck_is_not(requests):
    offering(requests)
    case = applies(requests)
    register_tells(
        requests, ORMAS, more=[(EntryMerged, {"survivor": OTHER, "survivor_name": "Forum", "reason": "Sama"})]
    )
    assert not sends(requests, case, own=(OTHER, ORMAS)).refused
    gone = {"reason": "Salah catat"}
    register_tells(requests, OTHER, more=[(RegistrationWithdrawn, gone)])
    over = {"ended_on": requests._today(), "reason": "Tidak jadi", "own": (OTHER, ORMAS)}
    told = asks(requests, "withdraw_case", case=case, **over)
    assert told.refused.rule == "an-applicant-is-in-the-register"

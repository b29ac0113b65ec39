"""An ormas asks for advice through its account, for itself alone. All of it invented."""

import pytest

from services.requests.domain import Own
from services.requests.events import ConsultationAsked
from shared.tokens import Actor
from tests.offices import cause_in
from tests.requests.cases import ORMAS
from tests.requests.consultations import ASKING, asking, consultation, refused
from tests.requests.known import register_tells
from tests.requests.test_applicants import REASONS
from tests.requests.test_case_office import OTHER
from tests.requests.test_consultation_office import asked, do, rule
from tests.scenario import fact

FORUM = Actor("akun-forum", "ormas_account")
OF_ITSELF = {"organisation": ORMAS, "planned_form": "", "applicant": "Forum Ibu Contoh"}


def asks(requests, own=(ORMAS,), **changed):
    said = {"contact": "", **ASKING, **OF_ITSELF, "asked_on": requests._today(), **changed}
    cause = cause_in(requests, "requests.ask_consultation", actor=FORUM)
    return requests.ask_consultation(cause, frozenset(own), **said)


def test_an_ormas_asks_for_itself_neither_for_another_nor_for_founders_nor_on_another_day():
    own = {"own": Own({ORMAS}), "asked_on": "2026-03-04"}
    consultation().when(asking(**OF_ITSELF, **own)).then(fact(ConsultationAsked))
    only_itself = refused("an-ormas-asks-only-for-itself")
    consultation().when(asking(**OF_ITSELF | {"organisation": OTHER}, **own)).then(only_itself)
    consultation().when(asking(**own)).then(only_itself)
    earlier = own | {"asked_on": "2026-03-03"}
    consultation().when(asking(**OF_ITSELF, **earlier)).then(refused("what-an-ormas-sends-is-of-that-day"))


@pytest.mark.rule("too-many-consultations-of-an-ormas-wait")
def test_of_three_that_wait_one_is_answered_before_an_ormas_asks_again_and_the_counter_goes_on(requests):
    register_tells(requests, ORMAS)
    first, *others = [asks(requests) for _ in range(3)]
    assert [rule(each) for each in (first, *others)] == [""] * 3
    assert rule(asks(requests)) == "too-many-consultations-of-an-ormas-wait"
    assert requests.ledger.history(asked(requests, **OF_ITSELF))
    said = {
        "advised_on": requests._today(),
        "note": "Cukup.",
        "basis_texts": [],
        "basis_links": [],
    }
    for each in (first, others[0]):
        told = do(requests, "advise_consultation", "verifikator", consultation=each.events[0].stream, **said)
        assert rule(told) == ""
    assert rule(asks(requests)) == ""


@pytest.mark.parametrize(("told_by", "told", "_"), REASONS, ids=[each[0] for each in REASONS])
def test_a_stopped_ormas_asks_for_advice_and_one_that_is_gone_does_not(requests, told_by, told, _):
    register_tells(requests, ORMAS, more=told)
    stopped = told_by == "a-stopped-ormas-asks-for-advice-alone"
    merged = told_by == "a-merged-entry-asks-as-the-other"
    refusal = rule(asks(requests))
    assert refusal == ("" if stopped else "an-applicant-is-in-the-register" if merged else told_by)

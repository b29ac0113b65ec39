"""The election calendar: what is entered, what ends earlier, what was a mistake, what is refused."""

import pytest
from marshmallow import ValidationError

from services.requests.domain import ElectionCalendar
from services.requests.events import (
    ElectionPeriodEnded,
    ElectionPeriodEntered,
    ElectionPeriodRefused,
    ElectionPeriodStruck,
)
from services.requests.schemas.elections import EnterElectionPeriod
from shared.errors import NotFound
from tests.scenario import Scenario, fact

CAMPAIGN = {
    "election": "Pilkada Kota Contoh",
    "period_kind": "campaign",
    "first_day": "2026-09-25",
    "last_day": "2026-11-23",
}
SAID = {
    "legal_basis": "Keputusan penyelenggara contoh 7/2026",
    "mark": "office",
    "ground": "Salinan keputusan",
}
ENTERED = fact(ElectionPeriodEntered, number=1, **CAMPAIGN)
ENDED = fact(ElectionPeriodEnded, number=1, last_day="2026-11-01")
STRUCK = fact(ElectionPeriodStruck, number=1)
LONG_ENOUGH = "Keputusan 9/2026."


def entering(**changed):
    return lambda calendar: calendar.enter(**CAMPAIGN | SAID | changed)


def ending(last_day="2026-11-01", number=1):
    return lambda calendar: calendar.end(number=number, last_day=last_day, reason=LONG_ENOUGH)


def striking(number=1):
    return lambda calendar: calendar.strike(number=number, reason=LONG_ENOUGH)


def refusal_of(scenario):
    return getattr(scenario.happened[-1], "rule", "")


def test_a_period_has_a_number_and_the_text_that_sets_it():
    second = Scenario(ElectionCalendar).given(ENTERED).when(entering(period_kind="quiet"))
    second.then(fact(ElectionPeriodEntered, number=2, **CAMPAIGN | SAID | {"period_kind": "quiet"}))


@pytest.mark.rule("an-election-period-is-entered-once")
@pytest.mark.parametrize(
    ("again", "rule"),
    [
        ({"election": "pilkada  KOTA contoh", "first_day": "2026-11-23", "last_day": "2026-12-01"}, True),
        ({"first_day": "2026-11-24", "last_day": "2026-12-01"}, False),
        ({"election": "Pemilu Contoh"}, False),
        ({"period_kind": "stage"}, False),
    ],
)
def test_a_day_is_in_the_same_period_of_one_election_once(again, rule):
    seen = Scenario(ElectionCalendar).given(ENTERED).when(entering(**again))
    assert (refusal_of(seen) == "an-election-period-is-entered-once") is rule


def test_what_ended_earlier_or_was_struck_leaves_its_days_to_another():
    later = entering(first_day="2026-11-02")
    for before in (ENDED, STRUCK):
        seen = Scenario(ElectionCalendar).given(ENTERED, before).when(later)
        assert isinstance(seen.happened[-1], ElectionPeriodEntered)


@pytest.mark.rule("an-election-period-ends-within-its-days")
@pytest.mark.parametrize("last_day", ["2026-09-24", "2026-11-23", "2026-12-01"])
def test_a_period_ends_only_earlier_and_not_before_it_began(last_day):
    seen = Scenario(ElectionCalendar).given(ENTERED).when(ending(last_day))
    assert refusal_of(seen) == "an-election-period-ends-within-its-days"


def test_a_mistake_is_struck_once_and_does_not_end_afterwards():
    Scenario(ElectionCalendar).given(ENTERED, STRUCK).when(striking()).then()
    with pytest.raises(NotFound):
        Scenario(ElectionCalendar).given(ENTERED, STRUCK).when(ending())
    with pytest.raises(NotFound):
        Scenario(ElectionCalendar).given(ENTERED).when(striking(2))


def test_the_last_day_does_not_come_before_the_first():
    with pytest.raises(ValidationError) as wrong:
        EnterElectionPeriod().load(CAMPAIGN | SAID | {"last_day": "2026-09-24"})
    assert wrong.value.messages == {"last_day": ["Tidak boleh sebelum hari pertama."]}
    assert EnterElectionPeriod().load(CAMPAIGN | SAID | {"last_day": "2026-09-25"})


def test_a_refusal_says_what_to_do():
    [*_, said] = Scenario(ElectionCalendar).given(ENTERED).when(entering()).happened
    assert isinstance(said, ElectionPeriodRefused)
    assert said.message == "Masa ini sudah dicatat sebagai kalender ke-1. Akhiri atau coret yang itu dahulu."

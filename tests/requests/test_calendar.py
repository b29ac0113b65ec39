"""The office's calendar: what is recorded of it, what is refused, what a repeat does."""

from datetime import date

import pytest

from services.requests.domain import OfficeCalendar
from services.requests.events import DaysDecreed
from services.requests.proposal import proposed_days
from shared.errors import NotFound
from shared.mapper import read_row
from tests.offices import cause_in
from tests.scenario import Scenario

DECREE = {
    "days": [
        {"day": "2026-03-21", "kind": "nasional", "name": "Hari Raya Idul Fitri"},
        {"day": "2026-03-20", "kind": "cuti_bersama", "name": "Hari Raya Idul Fitri"},
    ],
    "legal_basis": "SKB Tiga Menteri Contoh 1/2025",
    "known_on": "2025-10-14",
    "replaces": 0,
    "mark": "decree",
    "ground": "Salinan keputusan dalam map 3",
}
TODAY = "2026-01-05"


def decreeing(today=TODAY, **changed):
    return lambda calendar: calendar.decree_days(today=today, **(DECREE | changed))


def story(*before):
    scenario = Scenario(OfficeCalendar)
    for each in before:
        scenario = scenario.when(each)
    return scenario


def refusal_of(scenario):
    return getattr(scenario.happened[-1], "rule", "")


def test_days_are_kept_in_the_order_of_the_year_and_counted_by_kind():
    [told] = story(decreeing()).happened
    assert [each["day"] for each in told.days] == ["2026-03-20", "2026-03-21"]
    assert (told.decree, told.summary) == (1, "1 libur nasional, 1 cuti bersama")


@pytest.mark.rule("a-decree-of-days-is-recorded-once")
def test_a_decree_that_stands_is_not_recorded_again_in_other_capitals():
    again = story(decreeing(), decreeing(legal_basis="skb  tiga menteri CONTOH 1/2025"))
    assert refusal_of(again) == "a-decree-of-days-is-recorded-once"


@pytest.mark.rule("a-decree-is-not-known-before-it-comes")
def test_nobody_knows_today_what_comes_tomorrow():
    tomorrow = story(decreeing(known_on="2026-01-06"))
    assert refusal_of(tomorrow) == "a-decree-is-not-known-before-it-comes"


@pytest.mark.rule("only-a-standing-decree-is-replaced")
@pytest.mark.parametrize(
    "before",
    [
        (),
        (decreeing(), lambda calendar: calendar.take_back(decree=1, reason="Salah tahun.")),
        (decreeing(), decreeing(replaces=1, legal_basis="SKB contoh 2")),
    ],
    ids=["never recorded", "taken back", "replaced already"],
)
def test_only_a_decree_whose_days_hold_is_replaced(before):
    scenario = story(*before, decreeing(replaces=1, legal_basis="SKB contoh 3"))
    assert refusal_of(scenario) == "only-a-standing-decree-is-replaced"


@pytest.mark.rule("a-replaced-decree-is-not-taken-back")
def test_a_decree_in_the_middle_of_a_chain_is_not_taken_out_of_it():
    """What it replaced would hold again, beside the newest one."""
    second, third = (decreeing(replaces=n, legal_basis=f"SKB contoh {n + 1}") for n in (1, 2))
    taken_back = story(decreeing(), second, third, lambda c: c.take_back(decree=2, reason="Salah tahun."))
    assert refusal_of(taken_back) == "a-replaced-decree-is-not-taken-back"


def test_a_decree_that_was_taken_back_never_held_and_what_it_replaced_holds_again():
    calendar = OfficeCalendar(OfficeCalendar.STREAM)
    decreeing()(calendar)
    friday = [{"day": "2026-05-15", "kind": "daerah", "name": "Contoh"}]
    decreeing(replaces=1, legal_basis="SKB contoh 2", days=friday)(calendar)
    assert calendar.as_known(TODAY).is_worked(date(2026, 3, 20))
    calendar.take_back(decree=2, reason="Salah tahun.")
    assert not calendar.as_known(TODAY).is_worked(date(2026, 3, 20))
    assert calendar.as_known(TODAY).is_worked(date(2026, 5, 15))


def test_a_decree_is_taken_back_once_and_one_that_is_not_there_is_not_found():
    calendar = OfficeCalendar(OfficeCalendar.STREAM)
    decreeing()(calendar)
    for _ in range(2):
        calendar.take_back(decree=1, reason="Salah tahun.")
    assert len(calendar.collect_events()) == 2
    with pytest.raises(NotFound, match="Keputusan ke-2 tidak ada"):
        calendar.take_back(decree=2, reason="Salah tahun.")


def test_a_new_office_begins_with_a_proposal_once_that_says_what_it_rests_on(requests):
    for _ in range(2):
        requests.seed_calendar(cause_in(requests, "requests.seed_calendar"))
    [row] = requests.rows_of(DaysDecreed.TOPIC)
    told = read_row(row)
    assert told.mark == "proposal"
    assert "belum dicocokkan" in told.legal_basis
    assert "holidays" in told.ground
    assert told.days == proposed_days(int(told.known_on[:4]))


def test_an_office_that_has_a_calendar_is_proposed_nothing(requests):
    requests.decree_days(cause_in(requests, "requests.decree_days"), **DECREE)
    receipt = requests.seed_calendar(cause_in(requests, "requests.seed_calendar"))
    assert receipt.events == ()


def test_living_through_a_calendar_and_replaying_it_are_the_same(requests):
    requests.decree_days(cause_in(requests, "requests.decree_days"), **DECREE)
    week = {"weekdays": [6, 1], "valid_from": "2026-06-01", "known_on": "2026-01-02"}
    said = {"legal_basis": "Perwali Contoh 7/2026", "ground": "Salinan peraturan"}
    requests.set_working_week(cause_in(requests, "requests.set_working_week"), **week, **said)
    found = requests.load(OfficeCalendar, OfficeCalendar.STREAM).as_known("2099-12-31")
    assert [found.is_worked(date(2026, 6, day)) for day in range(1, 8)] == [
        True, False, False, False, False, True, False,
    ]  # fmt: skip
    assert not found.is_worked(date(2026, 3, 20))

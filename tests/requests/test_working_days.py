"""Working days: what the law's examples say, and a calculation that was written independently of ours."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.telling.dates import ZONES
from contracts.telling.working_days import (
    DAY_KINDS,
    Calendar,
    Decree,
    DecreedDay,
    Pause,
    WorkingWeek,
)
from services.requests.proposal import proposed_days

BEGIN = date(2026, 1, 1)
DAYS = st.integers(0, 120).map(lambda n: BEGIN + timedelta(n))


def decree(number=1, known_on="2020-01-01", replaces=0, **days):
    said = tuple(
        DecreedDay(day.removeprefix("d").replace("_", "-"), kind, "Contoh") for day, kind in days.items()
    )
    return Decree(number, known_on, replaces, said)


def proposed(year):
    return Decree(1, "2020-01-01", 0, tuple(DecreedDay(**each) for each in proposed_days(year)))


def test_a_warning_of_seven_working_days_over_idul_fitri_2025_ends_on_11_april():
    """With cuti bersama; without them it would have been 4 April."""
    assert Calendar([proposed(2025)], []).due(date(2025, 3, 24), 7) == date(2025, 4, 11)


def test_a_day_off_that_was_decreed_late_changes_no_due_date_of_before():
    """18 August 2025 became cuti bersama by a decree of 7 August 2025."""
    late = decree(known_on="2025-08-07", d2025_08_18="cuti_bersama")
    assert Calendar([late], [], "2025-08-06").due(date(2025, 8, 15), 1) == date(2025, 8, 18)
    assert Calendar([late], [], "2025-08-07").due(date(2025, 8, 15), 1) == date(2025, 8, 19)


def test_of_two_decrees_about_a_day_the_one_that_became_known_later_holds():
    first = decree(2, "2026-01-05", d2026_03_02="daerah")
    second = decree(1, "2026-02-01", d2026_03_02="masuk")
    assert Calendar([second, first], [], "2026-01-31").why_not(date(2026, 3, 2)) == "libur daerah: Contoh"
    assert Calendar([second, first], []).is_worked(date(2026, 3, 2))


def test_a_decree_that_replaces_another_takes_all_of_its_days():
    old = decree(1, "2026-01-05", d2026_03_02="nasional", d2026_03_03="nasional")
    new = decree(2, "2026-02-01", 1, d2026_03_03="nasional")
    assert not Calendar([old, new], [], "2026-01-31").is_worked(date(2026, 3, 2))
    assert Calendar([old, new], []).is_worked(date(2026, 3, 2))
    assert not Calendar([old, new], []).is_worked(date(2026, 3, 3))


def test_a_proposal_holds_only_where_no_decree_speaks_however_early_that_one_was_known():
    proposal = decree(1, "2026-11-29", d2026_12_24="cuti_bersama", d2026_12_31="cuti_bersama")
    read = decree(2, "2025-10-14", d2026_12_24="masuk")
    found = Calendar([proposal._replace(proposal=True), read], [])
    assert found.is_worked(date(2026, 12, 24))
    assert not found.is_worked(date(2026, 12, 31))
    assert found.is_proposed(2026)
    assert not Calendar([read], []).is_proposed(2026)


def test_a_year_is_told_once_a_national_holiday_of_it_is_known():
    alone = decree(1, "2026-11-29", d2026_12_25="nasional", d2027_04_02="cuti_bersama")
    found = Calendar([alone], [])
    assert (found.is_told(2026), found.is_told(2027)) == (True, False)


def test_a_week_that_was_recorded_by_mistake_is_put_right_by_recording_it_again():
    mistake = WorkingWeek((6, 7), "2026-06-01", "2026-11-29")
    right = WorkingWeek((1, 2, 3, 4, 5), "2026-06-01", "2026-05-04")
    assert Calendar([], [mistake, right]).is_worked(date(2026, 6, 1))


def test_a_saturday_can_be_made_a_day_of_work():
    saturday = date(2026, 3, 7)
    assert Calendar([], []).why_not(saturday) == "hari Sabtu"
    assert Calendar([decree(d2026_03_07="masuk")], []).is_worked(saturday)


def test_an_office_works_six_days_from_the_day_on_which_it_says_so():
    week = WorkingWeek((1, 2, 3, 4, 5, 6), "2026-03-01", "2026-02-01")
    assert not Calendar([], [week]).is_worked(date(2026, 2, 28))
    assert Calendar([], [week]).is_worked(date(2026, 3, 7))
    assert not Calendar([], [week], "2026-01-31").is_worked(date(2026, 3, 7))


def test_the_clock_stands_still_while_the_applicant_has_to_act():
    monday = date(2026, 3, 2)
    answered = Pause("2026-03-03", "2026-03-10")
    assert Calendar([], []).due(monday, 5) == date(2026, 3, 9)
    assert Calendar([], []).due(monday, 5, [answered]) == date(2026, 3, 16)
    assert Calendar([], []).due(monday, 5, [Pause("2026-03-03")]) is None
    assert Calendar([], []).due(monday, 5, [Pause("2026-03-09")]) == date(2026, 3, 9)


def test_a_calendar_without_a_day_of_work_is_found_out():
    with pytest.raises(ValueError, match="no 1 working days"):
        Calendar([], [WorkingWeek((), "2000-01-01", "2000-01-01")]).due(BEGIN, 1)


@given(
    days_off=st.dictionaries(DAYS, st.sampled_from([*DAY_KINDS]), max_size=40),
    pauses=st.lists(st.tuples(DAYS, st.integers(0, 20)), max_size=4),
    weekdays=st.sets(st.integers(1, 7), min_size=1),
    term=st.integers(1, 30),
    zone=st.sampled_from([*ZONES.values()]),
    hour=st.integers(0, 23),
)
def test_a_due_date_is_what_somebody_finds_who_ticks_off_the_days(
    days_off, pauses, weekdays, term, zone, hour
):
    """Independently: make the list of days on paper, strike what does not count, read the nth of the rest."""
    received = datetime(2026, 1, 15, hour, tzinfo=zone).date()
    said = tuple(DecreedDay(day.isoformat(), kind, "Contoh") for day, kind in days_off.items())
    stopped = [Pause(at.isoformat(), (at + timedelta(n)).isoformat()) for at, n in pauses]
    week = WorkingWeek(tuple(weekdays), "2000-01-01", "2000-01-01")
    found = Calendar([Decree(1, "2020-01-01", 0, said)], [week]).due(received, term, stopped)

    paper = [received + timedelta(n) for n in range(1, 800)]
    rested = {day for day, kind in days_off.items() if kind != "masuk"}
    worked = {day for day, kind in days_off.items() if kind == "masuk"}
    idle = {at + timedelta(k) for at, n in pauses for k in range(1, n + 1)}
    counted = [
        day
        for day in paper
        if (day.isoweekday() in weekdays or day in worked) and day not in rested and day not in idle
    ]
    assert found == counted[term - 1]


@given(start=DAYS, term=st.integers(1, 40))
def test_the_days_that_are_told_as_skipped_and_the_days_that_count_are_all_days(start, term):
    calendar = Calendar([proposed(2026)], [])
    due = calendar.due(start, term)
    assert len(calendar.skipped(start, due)) + term == (due - start).days

"""When a case is due, against a calculation of its own over random calendars, pauses and time zones."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.telling.case_words import Due, due_of
from contracts.telling.dates import zone_of
from contracts.telling.working_days import Calendar, Decree, DecreedDay, Pause

ZONES = st.sampled_from(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
"""WIB, WITA and WIT."""
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))
DAYS_OFF = st.sets(st.integers(0, 500), max_size=60)
LENGTHS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 30)), max_size=4)


def counted_by_hand(start: date, days: int, off: set[date], stopped: set[date]) -> date:
    """Tick off one day after another on paper: weekends, days off and days of waiting are struck out."""
    paper = (start + timedelta(days=n) for n in range(1, 5000))
    worked = (day for day in paper if day.weekday() < 5 and day not in off and day not in stopped)
    return [next(worked) for _ in range(days)][-1]


@settings(max_examples=60, deadline=None)
@given(zone=ZONES, moment=MOMENTS, sla=st.integers(0, 30), off=DAYS_OFF, lengths=LENGTHS)
def test_a_due_day_is_what_one_counts_by_hand(zone, moment, sla, off, lengths):
    start = moment.astimezone(zone_of(zone)).date()
    assert start == moment.astimezone(ZoneInfo(zone)).date()
    free = {date(2026, 1, 1) + timedelta(days=n) for n in off}
    decreed = tuple(DecreedDay(day.isoformat(), "nasional", "Contoh") for day in sorted(free))
    calendar = Calendar([Decree(1, "2025-12-01", 0, decreed)], [], "2026-12-31")
    pauses, stopped, day = [], set(), start
    for gap, length in lengths:
        asked = day + timedelta(days=gap)
        day = asked + timedelta(days=length)
        pauses.append(Pause(asked.isoformat(), day.isoformat()))
        stopped |= {asked + timedelta(days=n) for n in range(1, length + 1)}
    said = {
        "service": "grant_proposal",
        "submitted_on": start.isoformat(),
        "sla_working_days": sla,
        "complete_since": day.isoformat(),
    }
    due = due_of(calendar, pauses=pauses, **said)
    if sla:
        assert due == Due(counted_by_hand(start, sla, free, stopped), "office")
    else:
        assert due == Due(counted_by_hand(day, 5, free, set()), "law")


@settings(max_examples=60, deadline=None)
@given(start=MOMENTS, sla=st.integers(1, 30), off=DAYS_OFF, lengths=LENGTHS, later=st.integers(0, 20))
def test_what_ends_on_its_due_day_took_exactly_its_term(start, sla, off, lengths, later):
    free = {date(2026, 1, 1) + timedelta(days=n) for n in off}
    decreed = tuple(DecreedDay(day.isoformat(), "nasional", "Contoh") for day in sorted(free))
    calendar = Calendar([Decree(1, "2025-12-01", 0, decreed)], [])
    begun, pauses, stopped, day = start.date(), [], set(), start.date()
    for gap, length in lengths:
        asked = day + timedelta(days=gap)
        day = asked + timedelta(days=length)
        pauses.append(Pause(asked.isoformat(), day.isoformat()))
        stopped |= {asked + timedelta(days=n) for n in range(1, length + 1)}
    due = calendar.due(begun, sla, pauses)
    assert calendar.taken(begun, due, pauses) == sla
    end = due + timedelta(days=later)
    paper = {begun + timedelta(days=n) for n in range(1, (end - begun).days + 1)} - free - stopped
    assert calendar.taken(begun, end, pauses) == sum(each.weekday() < 5 for each in paper)


def test_what_ended_while_the_applicant_had_to_act_took_the_days_before():
    calendar = Calendar([], [])
    monday, open_question = date(2026, 11, 2), [Pause("2026-11-04")]
    assert calendar.taken(monday, monday) == 0
    assert calendar.taken(monday, date(2026, 11, 30), open_question) == 2


NEVER = {
    "service": "presence_letter",
    "submitted_on": "",
    "complete_since": "",
    "sla_working_days": 0,
    "pauses": [],
}


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"submitted_on": "2026-03-02"},
        {"sla_working_days": 7},
        {"service": "consultation", "complete_since": "2026-03-02"},
        {"service": "semester_report", "complete_since": "2026-03-02"},
        {"submitted_on": "2026-03-02", "sla_working_days": 7, "pauses": [Pause("2026-03-03")]},
    ],
    ids=[
        "a draft",
        "no term and not complete",
        "not handed in",
        "advice is no decision",
        "a report needs none",
        "an answer is awaited",
    ],
)
def test_nothing_is_due_while_no_term_runs(said):
    assert due_of(Calendar([], []), **(NEVER | said)) is None


def test_a_term_as_known_before_a_decree_stays_what_was_told():
    decree = Decree(1, "2025-08-07", 0, (DecreedDay("2025-08-18", "cuti_bersama", "Contoh"),))
    said = NEVER | {"submitted_on": "2025-08-01", "sla_working_days": 11}
    assert due_of(Calendar([decree], [], "2025-08-01"), **said).day == date(2025, 8, 18)
    assert due_of(Calendar([decree], [], "2025-08-08"), **said).day == date(2025, 8, 19)

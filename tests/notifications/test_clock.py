"""The clock lets a day come at five where the office is, when all is heard, and ends what is done between."""

import threading
from datetime import datetime, timedelta

import pytest

from contracts.telling.dates import zone_of
from services.notifications.clock import DailyClock
from shared.bus.alone import FileAlone
from tests.notifications.lines import PROMISE, adopt
from tests.notifications.test_days import facts
from tests.waiting import until

WIT = zone_of("Asia/Jayapura")


class Office:
    """An office in the east whose clock stands as it is set."""

    def __init__(self, notifications, others, tmp_path):
        adopt(notifications, PROMISE)
        others.promises(1, "2026-03-20")
        self.notifications = notifications
        self.heads = {"clusters": 1}
        self.lock = tmp_path / "clock.lock"
        self.at("2026-03-13T04:59")

    def at(self, local):
        self.now = datetime.fromisoformat(local).replace(tzinfo=WIT)

    def clock(self):
        alone, heads = FileAlone(self.lock), lambda: self.heads
        return DailyClock(self.notifications, alone, heads, WIT, clock=lambda: self.now, every=0.01)


@pytest.fixture
def office(notifications, others, tmp_path):
    return Office(notifications, others, tmp_path)


def test_a_day_comes_at_five_in_the_morning_of_the_office_and_once(office):
    clock = office.clock()
    assert clock.look() == []
    office.at("2026-03-13T05:00")
    assert clock.look() == ["2026-03-13"]
    office.at("2026-03-13T23:59")
    assert clock.look() == []
    office.at("2026-03-14T05:00")
    assert clock.look() == ["2026-03-14"]


def test_a_machine_that_starts_in_the_afternoon_begins_with_what_it_missed(office):
    office.notifications.bring_days("2026-03-13")
    office.at("2026-03-15T03:00")
    again = office.clock()
    assert again.look() == []
    office.at("2026-03-15T15:00")
    assert again.look() == ["2026-03-14", "2026-03-15"]


def test_a_day_waits_for_what_was_recorded_but_not_for_ever(office, others):
    clock = office.clock()
    office.heads = {"clusters": 2}
    office.at("2026-03-13T05:00")
    assert clock.look() == []
    others.keeps(1)
    assert clock.look() == ["2026-03-13"]
    assert facts(office.notifications, "ReminderDue") == []
    office.heads = {"clusters": 99}
    office.at("2026-03-14T05:00")
    assert clock.look() == []
    office.now += timedelta(minutes=10)
    assert clock.look() == ["2026-03-14"]


def test_what_a_day_could_not_hear_is_told_on_the_next_one(office, others):
    """Three days after it was promised for the head is told: on a day on which that was not heard yet."""
    clock = office.clock()
    office.heads = {"clusters": 2}
    for day in ("2026-03-23", "2026-03-24"):
        office.at(f"{day}T05:00")
        assert clock.look() == []
        office.now += timedelta(minutes=10)
        assert clock.look() == [day]
    office.at("2026-03-25T05:00")
    others.promises(2, "2026-03-20")
    foretold = office.notifications.due_on("2026-03-25")["reminders"]
    assert clock.look() == ["2026-03-25"]
    assert [(each.day, each.about) for each in facts(office.notifications, "ReminderDue")] == [
        ("2026-03-23", "audience-1"),
        ("2026-03-25", "audience-2"),
    ]
    assert [each["about"] for each in foretold] == ["audience-2"]
    came = facts(office.notifications, "DayCame")
    assert [(each.previous, each.unheard) for each in came] == [
        ("", ["clusters"]),
        ("2026-03-22", ["clusters"]),
        ("2026-03-22", []),
    ]
    office.at("2026-03-26T05:00")
    assert clock.look() == ["2026-03-26"]
    assert facts(office.notifications, "DayCame")[-1].previous == "2026-03-25"


def test_what_is_done_is_settled_within_minutes_and_once(office, others):
    clock = office.clock()
    office.at("2026-03-13T05:00")
    clock.look()
    clock.look()
    others.keeps(1)
    for _ in range(3):
        office.now += timedelta(minutes=2)
        clock.look()
    (settled,) = facts(office.notifications, "ReminderSettled")
    assert settled.day == "2026-03-13"
    office.at("2026-03-14T05:00")
    clock.look()
    assert len(facts(office.notifications, "ReminderSettled")) == 1


def test_nothing_is_read_through_again_for_what_no_line_looks_at(office, others):
    office.notifications.bring_days("2026-03-13")
    office.notifications.settle("2026-03-13")
    others.entrusts("a")
    office.notifications._recorded_before = None  # whoever would ask it fails
    assert office.notifications.settle("2026-03-13") == 0


def test_of_two_clocks_one_works_until_it_ends(office):
    first, second = office.clock(), office.clock()
    office.at("2026-03-13T05:00")
    assert first.look() == ["2026-03-13"]
    office.at("2026-03-14T05:00")
    assert second.look() == []
    stop = threading.Event()
    stop.set()
    first.run(stop)
    assert second.look() == ["2026-03-14"]


def test_a_clock_that_goes_wrong_does_nothing_and_goes_on_when_it_is_right(office):
    clock = office.clock()
    office.at("2026-03-13T05:00")
    clock.look()
    office.at("1970-01-01T09:00")
    assert clock.look() == []
    office.at("2026-03-14T05:00")
    assert clock.look() == ["2026-03-14"]


def test_the_thread_goes_on_after_a_failure_and_ends_when_it_is_told_to(office):
    office.at("2026-03-13T05:00")
    failures = iter([RuntimeError("rekaan")])

    def heads():
        for failure in failures:
            raise failure
        return office.heads

    stop = threading.Event()
    alone = FileAlone(office.lock)
    clock = DailyClock(office.notifications, alone, heads, WIT, clock=lambda: office.now, every=0.01)
    thread = threading.Thread(target=clock.run, args=(stop,))
    thread.start()
    try:
        until(lambda: facts(office.notifications, "DayFinished"))
    finally:
        stop.set()
        thread.join(60)
    assert not thread.is_alive()

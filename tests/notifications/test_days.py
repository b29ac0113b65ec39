"""A day comes once, with what was heard by then; what it brings is recorded once, whatever interrupts it."""

from collections import Counter

import pytest

from services.notifications.application import Notifications
from services.notifications.application.days import days_between
from shared.errors import TryAgain
from shared.mapper import read_row
from tests.notifications.lines import PROMISE, SKT, adopt
from tests.portal.told.ormas import stream

OPENED_AGAIN = ((13, -7), (15, -7), (20, 0))
OFFICER, HEAD = "role:case_officer", "role:agency_head"


class Killed(Exception):
    """The machine stops here."""


def facts(notifications, *kinds):
    """What was recorded, without the table, in order."""
    found = (read_row(row) for row in notifications.ledger.page(0, 10_000))
    return [each for each in found if each.TOPIC.partition(".")[2] in kinds]


def due(notifications):
    return [(each.day, each.recipient, each.offset) for each in facts(notifications, "ReminderDue")]


def messages(notifications):
    return [
        (each.day, each.recipient, each.message_channel, each.count)
        for each in facts(notifications, "MessageQueued")
    ]


def test_without_a_table_no_day_comes(notifications):
    assert notifications.bring_days("2026-03-01") == []
    assert notifications.ledger.head().position == 0


def test_each_offset_is_reminded_of_once_on_its_day(notifications, others):
    adopt(notifications, PROMISE)
    others.promises(1, "2026-03-20")
    for day in ("2026-03-12", "2026-03-13", "2026-03-13", "2026-03-14", "2026-03-20", "2026-03-23"):
        notifications.bring_days(day)
    assert due(notifications) == [
        ("2026-03-13", OFFICER, -7),
        ("2026-03-20", OFFICER, 0),
        ("2026-03-23", HEAD, 3),
    ]
    assert messages(notifications) == [
        ("2026-03-13", OFFICER, "portal", 1),
        ("2026-03-20", OFFICER, "portal", 1),
        ("2026-03-23", HEAD, "portal", 1),
    ]


def test_a_day_says_what_it_was_reckoned_from(notifications, others):
    adopt(notifications, PROMISE)
    others.promises(1, "2026-03-20")
    others.skt(1, "2026-09-01")
    notifications.bring_days("2026-03-12")
    others.keeps(1)
    notifications.bring_days("2026-03-13")
    first, second = facts(notifications, "DayCame")
    assert (first.day, first.previous, first.caught_up) == ("2026-03-12", "", False)
    assert first.positions == {"clusters": 1, "registry": 1}
    assert (second.previous, second.positions["clusters"]) == ("2026-03-12", 2)


def test_what_was_over_before_the_first_day_is_not_reminded_of(notifications, others):
    adopt(notifications, PROMISE)
    others.promises(1, "2026-01-20")
    others.promises(2, "2026-03-04")
    notifications.bring_days("2026-03-01")
    notifications.bring_days("2026-03-02")
    assert due(notifications) == [("2026-03-01", OFFICER, -7)]


def test_what_is_done_is_settled_and_reminded_of_no_more(notifications, others):
    adopt(notifications, PROMISE)
    others.promises(1, "2026-03-20")
    notifications.bring_days("2026-03-13")
    others.keeps(1)
    notifications.bring_days("2026-03-18")
    (settled,) = facts(notifications, "ReminderSettled")
    assert (settled.day, "clusters:2" in settled.reason) == ("2026-03-14", True)
    notifications.bring_days("2026-03-23")
    assert due(notifications) == [("2026-03-13", OFFICER, -7)]


def test_what_is_opened_again_is_reminded_of_again(notifications, others):
    adopt(notifications, PROMISE)
    others.promises(1, "2026-03-20")
    notifications.bring_days("2026-03-13")
    others.keeps(1)
    notifications.bring_days("2026-03-14")
    others.reopens(1)
    for day in ("2026-03-15", "2026-03-16", "2026-03-20"):
        notifications.bring_days(day)
    assert due(notifications) == [(f"2026-03-{day}", OFFICER, offset) for day, offset in OPENED_AGAIN]
    first, again, _ = facts(notifications, "ReminderDue")
    assert (first.period, again.period) == ("", "@clusters:3")
    assert [each.originator_id for each in facts(notifications, "ReminderSettled")] == [first.originator_id]


def test_a_renewal_ends_the_reminder_of_what_it_renews(notifications, others):
    adopt(notifications, SKT)
    others.skt(1, "2026-03-31")
    notifications.bring_days("2026-03-02")
    others.skt(1, "2031-03-31")
    notifications.bring_days("2026-03-03")
    (settled,) = facts(notifications, "ReminderSettled")
    assert "tidak berlaku lagi" in settled.reason


def test_a_machine_that_slept_brings_every_day_and_one_message(notifications, others):
    adopt(notifications, PROMISE)
    notifications.bring_days("2026-03-10")
    others.promises(1, "2026-03-20")
    others.promises(2, "2026-03-21")
    others.promises(3, "2026-03-22")
    assert notifications.bring_days("2026-03-16") == [f"2026-03-{day}" for day in range(11, 17)]
    assert due(notifications) == [(f"2026-03-{day}", OFFICER, -7) for day in (13, 14, 15)]
    assert messages(notifications) == [("2026-03-16", OFFICER, "portal", 3)]
    assert [each.caught_up for each in facts(notifications, "DayCame")] == [False, *[True] * 5, False]


def test_of_one_matter_a_machine_that_slept_tells_the_newest_alone(notifications, others):
    adopt(notifications, PROMISE)
    others.promises(1, "2026-03-20")
    notifications.bring_days("2026-03-10")
    notifications.bring_days("2026-03-21")
    assert due(notifications) == [("2026-03-13", OFFICER, -7), ("2026-03-20", OFFICER, 0)]
    (older, newer), (message,) = facts(notifications, "ReminderDue"), facts(notifications, "MessageQueued")
    assert message.reminders == [newer.originator_id]
    (withdrawn,) = facts(notifications, "ReminderWithdrawn")
    assert withdrawn.originator_id == older.originator_id


def test_what_was_done_while_the_machine_slept_is_withdrawn_unsaid(notifications, others):
    adopt(notifications, PROMISE)
    others.promises(1, "2026-03-20")
    notifications.bring_days("2026-03-10")
    stopped_after(notifications, 7, "2026-03-15")
    others.keeps(1)
    notifications.bring_days("2026-03-15")
    assert due(notifications) == [("2026-03-13", OFFICER, -7)]
    assert len(facts(notifications, "ReminderWithdrawn")) == 1
    assert messages(notifications) == []


def test_an_ormas_is_told_in_the_portal_when_somebody_can_sign_in_and_else_by_letter(notifications, others):
    adopt(notifications, SKT)
    for ormas, day in enumerate(("2026-04-01", "2026-04-02", "2026-04-03", "2026-04-04"), start=1):
        others.skt(ormas, day)
    others.entrusts("a", 1)
    others.entrusts("b", 2)
    others.takes_back("b", 2)
    others.entrusts("c", 3)
    others.closes("c")
    others.entrusts("d", 4)
    others.closes("d")
    others.reopens_account("d")
    notifications.bring_days("2026-03-25")
    told = {each.organisation: each.message_channel for each in facts(notifications, "MessageQueued")}
    assert told == {stream(1): "portal", stream(2): "letter", stream(3): "letter", stream(4): "portal"}


def test_days_never_go_back_and_a_long_pause_is_one_day(notifications, others):
    adopt(notifications, PROMISE)
    notifications.bring_days("2026-03-10")
    assert notifications.bring_days("2026-03-09") == []
    assert notifications.bring_days("2026-12-01") == ["2026-12-01"]
    last = facts(notifications, "DayCame")[-1]
    assert (last.previous, last.caught_up) == ("2026-03-10", False)


@pytest.mark.parametrize(
    ("last", "today", "many"),
    [("2026-01-01", "2026-01-01", 0), ("2026-01-01", "2026-03-02", 60), ("2026-01-01", "2026-03-03", 1)],
)
def test_how_many_days_are_caught_up_with(last, today, many):
    days = days_between(last, today)
    assert len(days) == many
    assert not days or days[-1] == today


def test_a_line_that_the_office_stops_ends_its_reminders(notifications, others):
    adopt(notifications, PROMISE)
    others.promises(1, "2026-03-20")
    notifications.bring_days("2026-03-13")
    adopt(notifications, SKT, effective_from="2026-06-01")
    others.skt(1, "2026-03-20")
    notifications.bring_days("2026-03-20")
    assert due(notifications) == [("2026-03-13", OFFICER, -7), ("2026-03-20", OFFICER, 0)]


def test_more_than_five_hundred_reminders_are_told_in_parts(notifications, others):
    adopt(notifications, PROMISE)
    others.promises_many(502, "2026-03-20")
    notifications.bring_days("2026-03-13")
    assert [(each.count, each.part) for each in facts(notifications, "MessageQueued")] == [(500, 1), (2, 2)]


def stopped_after(notifications, appends, day):
    """The machine is switched off when so many times something was written; then it starts anew."""
    ledger, left = notifications.ledger, Counter(left=appends)
    write = type(ledger)._write

    def counted(*given):
        if not left["left"]:
            raise Killed
        left["left"] -= 1
        write(ledger, *given)

    ledger._write = counted
    with pytest.raises(Killed):
        notifications.bring_days(day)
    del ledger._write


@pytest.mark.parametrize("appends", [1, 2, 3, 4])
def test_a_day_that_was_interrupted_is_completed_as_it_was_reckoned(notifications, others, appends):
    adopt(notifications, PROMISE)
    others.promises_many(401, "2026-03-20")
    stopped_after(notifications, appends, "2026-03-13")
    others.keeps(1)  # heard after the day came: it is no part of it
    again = Notifications(notifications.deployment)
    try:
        assert again.bring_days("2026-03-13") == ["2026-03-13"]
        assert Counter(due(again)) == {("2026-03-13", OFFICER, -7): 401}
        assert messages(again) == [("2026-03-13", OFFICER, "portal", 401)]
        (finished,) = facts(again, "DayFinished")
        assert (finished.reminders, finished.messages) == (401, 1)
        again.bring_days("2026-03-14")
        assert len(facts(again, "ReminderSettled")) == 1
    finally:
        again.close()


def test_a_day_waits_for_what_it_counted_when_the_copy_was_lost(notifications, others):
    adopt(notifications, PROMISE)
    others.promises(1, "2026-03-20")
    stopped_after(notifications, 1, "2026-03-13")
    with others.heard.database.write("lose") as t:
        t.run("DELETE FROM heard")
    with pytest.raises(TryAgain, match="clusters"):
        notifications.bring_days("2026-03-13")
    assert due(notifications) == []


def test_a_day_far_ahead_is_not_believed_and_ends_nothing(notifications, others):
    """The ledger's own clock is today's; 2099 is that of an empty battery."""
    others.promises(1, "2026-03-12")
    adopt(notifications, PROMISE)
    notifications.bring_days("2026-03-10")
    before = notifications.ledger.head()
    assert notifications.bring_days("2099-01-01") == []
    others.keeps(1)
    assert notifications.settle("2099-01-01") == 0
    assert notifications.settle("1970-01-01") == 0
    assert notifications.ledger.head() == before
    assert notifications.settle("2026-03-10") > 0

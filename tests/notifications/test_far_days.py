"""Days at the ends of the calendar, and terms that no calendar has: nobody else's reminder waits for them."""

from services.notifications.domain.soundness import faults
from services.notifications.obligations.known import known
from services.notifications.schemas.obligation import obligation_of
from tests.notifications.lines import PROMISE, SKT, adopt

BEFORE = PROMISE | {"code": "sebelum", "due": {"field": "due", "days": -5, "working": True}}
LATER = SKT | {"tells": [{"who": "ormas", "offsets": [-30, 0, 7]}]}


def reminded(notifications):
    return sum(1 for _ in notifications.rows_of("notifications.ReminderDue"))


def test_a_day_that_no_calendar_follows_keeps_nobody_else_from_being_reminded(notifications, others):
    others.skt(1, "9999-12-31")
    others.skt(2, "0001-01-01")
    others.skt(3, "2026-04-11")
    adopt(notifications, LATER)
    assert notifications.bring_days("2026-03-12") == ["2026-03-12"]
    assert reminded(notifications) == 1


def test_a_term_of_working_days_that_is_none_falls_due_never(notifications, others):
    others.promises(1, "2026-03-12")
    adopt(notifications, BEFORE, PROMISE)
    assert notifications.bring_days("2026-03-12") == ["2026-03-12"]
    assert reminded(notifications) == 1


def test_such_a_term_is_refused_where_it_is_written():
    found = faults(obligation_of(BEFORE), known())
    assert [each.pointer for each in found] == ["/due/days"]

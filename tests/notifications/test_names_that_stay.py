"""The names of reminders stay: an office that is upgraded is not reminded of everything once more."""

import pytest

from services.notifications.domain import DueReminder, Reminder
from services.notifications.events import ReminderDue
from tests.notifications.heard import Told
from tests.notifications.lines import PROMISE, SKT, adopt
from tests.notifications.owing import owed_by
from tests.notifications.stories import STORIES
from tests.notifications.test_days import facts
from tests.offices import cause_in
from tests.portal.told.ormas import stream

NAMES = {
    "skt-ends": "151b20d50b12a40b7bffea255b57b89c",
    "promise-to-guests": "15732f4561c53effa1817cac94b5ffc7",
    "law-deadline": "c64473eebe6f9c52decdc0ea74f9991b",
    "board-term-ends": "8b94bffbf54444276961fed927a41e77",
    "consultation-promise": "71e08a6fb66c7f185e53eaf364f8ace8",
    "improvement-item": "9040dbb5a1626690b5a67c0b4f0b2cc9",
    "invitation-to-answer": "74039b455c74a1cdca1506a34ed4bf48",
}
"""As they were before a reopening was part of a name; of an officer, seven days before."""


@pytest.mark.parametrize("code", NAMES)
def test_a_matter_that_was_never_opened_again_is_called_as_before(code: str) -> None:
    told = Told()
    for topic, said in STORIES[code].told:
        told.tell(topic, STORIES[code].stream, **said)
    (matter,) = owed_by(code, told)
    assert Reminder(matter, "", "role:case_officer", -7).stream == f"reminder-{NAMES[code]}"


EARLIER = {
    "reminder-539cf342a61a0dcf5778b4e163f3e214": {
        "obligation": "janji",
        "about": "audience-1",
        "recipient": "role:case_officer",
        "offset": -7,
        "due": "2026-03-20",
    },
    "reminder-bfd4d04d6e20cf1386318478955c078b": {
        "obligation": "skt",
        "about": stream(2),
        "period": "2026-04-12",
        "recipient": f"ormas:{stream(2)}",
        "offset": -30,
        "due": "2026-04-12",
    },
}
NOTHING = dict.fromkeys(ReminderDue.__annotations__, "") | {"words": {}, "day": "2026-03-13"}


def test_a_ledger_of_yesterday_reminds_nobody_again(notifications, others):
    adopt(notifications, PROMISE, SKT)
    others.promises(1, "2026-03-20")
    others.skt(2, "2026-04-12")
    for name, said in EARLIER.items():
        told = DueReminder(name)
        told.trigger_event(ReminderDue, **NOTHING | said)
        notifications.record(told, cause=cause_in(notifications, "notifications.day"))
    notifications.bring_days("2026-03-14")
    assert {each.originator_id for each in facts(notifications, "ReminderDue")} == set(EARLIER)
    assert facts(notifications, "ReminderSettled", "ReminderWithdrawn") == []

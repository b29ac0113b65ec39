"""What is recorded of one reminder: that it fell due, and how it ended."""

from typing import Any, Final

from services.notifications.domain.matter import Reminder
from services.notifications.events import ReminderDue, ReminderSettled, ReminderWithdrawn
from shared.aggregate import Aggregate
from shared.events import Fact

_LONGEST: Final = 1000
"""Letters of one word of a matter: another service's text may be as long as an event."""


class DueReminder(Aggregate):
    """``open``: it fell due, and what it reminds of is still owed."""

    KIND = "reminder"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.open = False

    @classmethod
    def of(cls, reminder: Reminder, day: str) -> "DueReminder":
        """It falls due on this day."""
        made, matter = cls(reminder.stream), reminder.matter
        made.trigger_event(
            ReminderDue,
            obligation=matter.obligation,
            title=reminder.title,
            about=matter.about,
            place=matter.place,
            period=matter.period,
            organisation=matter.organisation,
            recipient=reminder.recipient,
            offset=reminder.offset,
            due=matter.due,
            day=day,
            words={name: _shortened(value) for name, value in matter.words.items()},
        )
        return made

    def end(self, *, day: str, reason: str, told: bool) -> None:
        """``told``: somebody was told of it; again: nothing."""
        if self.open:
            self.trigger_event(ReminderSettled if told else ReminderWithdrawn, day=day, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case ReminderDue():
                self.open = True
            case ReminderSettled() | ReminderWithdrawn():
                self.open = False
            case _:
                super().when(fact)


def _shortened(value: Any) -> Any:
    return value[:_LONGEST] if isinstance(value, str) else value

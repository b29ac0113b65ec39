"""What the own ledger says of reminders: which there are, which are open, and of which somebody was told."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from services.notifications.events import MessageQueued, ReminderDue, ReminderSettled, ReminderWithdrawn
from shared.events import Fact

TOPICS: Final = (ReminderDue.TOPIC, ReminderSettled.TOPIC, ReminderWithdrawn.TOPIC, MessageQueued.TOPIC)
About = tuple[str, str, str]
"""Code of the line, the stream in which the matter began, its period."""


@dataclass(frozen=True)
class OpenReminder:
    """It fell due on ``day``, and no end of it is recorded."""

    stream: str
    about: About
    recipient: str
    day: str


@dataclass
class Recorded:
    """``sent``: the streams of all reminders; ``told``: of those that are in a message."""

    sent: set[str] = field(default_factory=set)
    open: dict[str, OpenReminder] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Recorded":
        """In the order of the ledger."""
        recorded = cls()
        for fact in facts:
            recorded.take(fact)
        return recorded

    def take(self, fact: Fact) -> None:
        """The next one."""
        stream = fact.originator_id
        match fact:
            case ReminderDue():
                about = (fact.obligation, fact.about, fact.period)
                self.sent.add(stream)
                self.open[stream] = OpenReminder(stream, about, fact.recipient, fact.day)
            case ReminderSettled() | ReminderWithdrawn():
                self.open.pop(stream, None)
            case MessageQueued():
                self.told.update(fact.reminders)

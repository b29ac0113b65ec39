"""Who else was told of a matter, and on which day: read from the ledger once, then what is new."""

import threading
from typing import Final

from contracts.telling.dates import day_in, zone_of
from contracts.telling.told_before import Telling, before_words, is_told_of_others
from services.notifications.domain.reach import PORTAL
from services.notifications.domain.recorded import About
from services.notifications.events import (
    MessagePrinted,
    MessageQueued,
    MessageRead,
    MessageSent,
    ReminderDue,
    UncertainSendingSettled,
)
from shared.application import EventSourced
from shared.deployment import Deployment
from shared.events import Fact
from shared.ledger import Ledger
from shared.mapper import read_row

_TOPICS: Final = tuple(
    each.TOPIC
    for each in (
        ReminderDue,
        MessageQueued,
        MessageSent,
        UncertainSendingSettled,
        MessagePrinted,
        MessageRead,
    )
)


class _Tellings:
    """Of colleagues and ormas alike, by matter; ``_messages``: of each reminder, in which it went out;
    ``_told_on``: of each message since when it is there: in the portal at once, by a server once it took
    it, on paper once that is printed.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger, self._read, self._lock = ledger, 0, threading.Lock()
        self._reminders: dict[About, dict[str, str]] = {}
        self._messages: dict[str, list[str]] = {}
        self._told_on: dict[str, str] = {}
        self._to: dict[str, str] = {}
        self._days: dict[str, str] = {}
        self._opened: dict[str, str] = {}

    def others(self, about: About, recipient: str, day: str) -> list[tuple[str, str, str]]:
        """Recipient, day and moment of opening of each message before this day to anybody else."""
        with self._lock:
            self._catch_up()
            return [
                (other, told_on, self._opened.get(message, ""))
                for reminder, other in self._reminders.get(about, {}).items()
                for message in self._messages.get(reminder, ())
                if other != recipient and self._to[message] == other
                if (told_on := self._told_on.get(message, "")) and told_on < day
            ]

    def _catch_up(self) -> None:
        while page := self._ledger.page_of(_TOPICS, self._read, 1000):
            for row in page:
                self._hear(read_row(row))
            self._read = page[-1].position

    def _hear(self, fact: Fact) -> None:
        match fact:
            case ReminderDue():
                about = (fact.obligation, fact.about, fact.period)
                self._reminders.setdefault(about, {})[fact.originator_id] = fact.recipient
            case MessageQueued():
                self._queued(fact)
            case MessageSent() | UncertainSendingSettled(settled_as="sent"):
                self._told_on[fact.originator_id] = self._days.get(fact.originator_id, "")
            case MessagePrinted():
                self._told_on.setdefault(fact.originator_id, fact.printed_on)
            case MessageRead():
                self._opened.setdefault(fact.originator_id, fact.recorded_at)

    def _queued(self, fact: MessageQueued) -> None:
        message = fact.originator_id
        self._to[message], self._days[message] = fact.recipient, fact.day
        if fact.message_channel == PORTAL:
            self._told_on[message] = fact.day
        for reminder in fact.reminders:
            self._messages.setdefault(reminder, []).append(message)


class TellingBefore(EventSourced):
    """For whoever is told of a matter after others."""

    def __init__(self, deployment: Deployment) -> None:
        super().__init__(deployment)
        self._tellings = _Tellings(self.ledger)

    def told_before(self, reminder: ReminderDue, day: str) -> list[str]:
        """Sentences of who else was told of the same in a message before this day; none for an ormas."""
        if not is_told_of_others(reminder.recipient):
            return []
        about = (reminder.obligation, reminder.about, reminder.period)
        zone = zone_of(self.deployment.office.time_zone)
        return before_words(
            Telling(recipient, told_on, day_in(opened, zone) if opened else "")
            for recipient, told_on, opened in self._tellings.others(about, reminder.recipient, day)
        )

"""Messages in the portal that an ormas has not opened, and those that nobody can open any more."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Final

from services.notifications.domain.message import Message
from services.notifications.domain.reach import PORTAL
from services.notifications.events import (
    MessageQueued,
    MessageRead,
    MessageToldByHand,
    ToldByHandTakenBack,
)
from shared.events import Fact

TOPICS: Final = tuple(
    each.TOPIC for each in (MessageQueued, MessageRead, MessageToldByHand, ToldByHandTakenBack)
)


@dataclass
class Unread:
    """``messages``: by stream, those to an ormas by the portal alone; ``by_hand``: how often a colleague
    brought what is in it.
    """

    messages: dict[str, MessageQueued] = field(default_factory=dict)
    by_hand: Counter[str] = field(default_factory=Counter)

    def take(self, fact: Fact) -> None:
        """The next one."""
        match fact:
            case MessageQueued():
                self._queued(fact)
            case MessageRead():
                self.messages.pop(fact.originator_id, None)
            case MessageToldByHand():
                self.by_hand[fact.originator_id] += 1
            case ToldByHandTakenBack():
                self.by_hand[fact.originator_id] -= 1

    def _queued(self, fact: MessageQueued) -> None:
        """What also goes another way is a letter, or has its own when that fails."""
        if fact.instead_of:
            self.messages.pop(fact.instead_of, None)
        elif fact.message_channel == PORTAL and fact.organisation:
            self.messages[fact.originator_id] = fact
        elif fact.organisation:
            beside = Message.stream_of(fact.day, fact.recipient, PORTAL, fact.part)
            self.messages.pop(beside, None)

    def stranded(
        self, in_portal: Collection[str], stands_for: Callable[[str], str], still_open: Collection[str]
    ) -> tuple[str, ...]:
        """For whose ormas nobody can sign in any more, and of which something is still owed."""
        return tuple(
            stream
            for stream, each in sorted(self.messages.items())
            if stands_for(each.organisation) not in in_portal
            and not self.by_hand[stream]
            and any(reminder in still_open for reminder in each.reminders)
        )

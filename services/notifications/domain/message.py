"""One message: which reminders one recipient is told of together, and by which channel."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from services.notifications.events import MessageQueued, MessageRead
from shared.aggregate import Aggregate
from shared.events import Fact

MOST: Final = 500
"""Reminders of one message; more go into another part."""
_SEPARATOR: Final = "\x1f"


class Message(Aggregate):
    """``queued``: what it is to tell, and to whom; None before."""

    KIND = "message"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.queued: MessageQueued | None = None
        self.read_by: set[str] = set()

    @staticmethod
    def stream_of(day: str, recipient: str, channel: str, part: int) -> str:
        """Named by what it is: none is queued twice."""
        named = _SEPARATOR.join((day, recipient, channel, str(part)))
        return f"{Message.KIND}-{sha256(named.encode()).hexdigest()[:32]}"

    @classmethod
    def of(cls, day: str, recipient: str, channel: str, part: int, reminders: Sequence[str]) -> "Message":
        """Of a day, to one recipient."""
        kind, _, whose = recipient.partition(":")
        made = cls(cls.stream_of(day, recipient, channel, part))
        made.trigger_event(
            MessageQueued,
            day=day,
            recipient=recipient,
            organisation=whose if kind == "ormas" else "",
            message_channel=channel,
            reminders=list(reminders),
            count=len(reminders),
            part=part,
            instead_of="",
        )
        return made

    def when(self, fact: Fact) -> None:
        match fact:
            case MessageQueued():
                self.queued = fact
            case MessageRead():
                self.read_by.add(fact.reader)
            case _:
                super().when(fact)

"""One message: which reminders one recipient is told of together, and by which channel."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from services.notifications.events import MessageQueued, NewsQueued
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact

MOST: Final = 500
"""Reminders of one message; more go into another part."""
_SEPARATOR: Final = "\x1f"


class Message(Aggregate):
    """``queued``: what it is to tell, and to whom; None before. What becomes of it on its way and at those it
    is for is told in the same stream, and is taken by those who decide on that.
    """

    KIND = "message"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.queued: MessageQueued | NewsQueued | None = None

    @property
    def what(self) -> MessageQueued | NewsQueued:
        """What was queued. Error: NotFound."""
        if self.queued is None:
            raise NotFound
        return self.queued

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

    @classmethod
    def of_news(cls, news: str, day: str, organisation: str, channel: str) -> "Message":
        """News to one ormas that agreed to be sent it."""
        recipient = f"ormas:{organisation}"
        made = cls(cls.stream_of(news, recipient, channel, 1))
        told = {"news": news, "day": day, "recipient": recipient, "organisation": organisation}
        made.trigger_event(NewsQueued, **told, message_channel=channel)
        return made

    def when(self, fact: Fact) -> None:
        if isinstance(fact, MessageQueued | NewsQueued):
            self.queued = fact

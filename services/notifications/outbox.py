"""Which messages of one channel wait for a server, as this ledger says: read once, then what is new."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from services.notifications.events import (
    MessageBounced,
    MessageGivenUp,
    MessageQueued,
    MessageSent,
    MessageWithdrawn,
    NewsQueued,
    SendingBegun,
    SendingFailed,
    SendingUncertain,
    UncertainSendingSettled,
)
from shared.events import Fact
from shared.ledger import Ledger
from shared.mapper import read_row

_OVER = (MessageBounced, MessageGivenUp, MessageSent, MessageWithdrawn, SendingUncertain)
_QUEUED = (MessageQueued, NewsQueued)
_TOPICS = tuple(
    each.TOPIC for each in (*_QUEUED, SendingBegun, SendingFailed, UncertainSendingSettled, *_OVER)
)


@dataclass(frozen=True)
class Waiting:
    """``queued_at`` and ``next_try_at``: moments as the ledger writes them."""

    stream: str
    queued_at: str
    next_try_at: str = ""


@dataclass
class Outbox:
    """``waiting``: to be sent, in the order of their queueing; ``begun``: handed over, and no answer yet."""

    ledger: Ledger
    channel: str
    waiting: dict[str, Waiting] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    _queued_at: dict[str, str] = field(default_factory=dict)
    _read: int = 0

    def catch_up(self) -> None:
        """What was recorded since."""
        while page := self.ledger.page_of(_TOPICS, self._read, 1000):
            for row in page:
                self._hear(read_row(row))
            self._read = page[-1].position

    def due(self, moment: str) -> Iterator[Waiting]:
        """What may be tried at this moment."""
        return (each for each in list(self.waiting.values()) if each.next_try_at <= moment)

    def _hear(self, fact: Fact) -> None:
        stream = fact.originator_id
        if isinstance(fact, _QUEUED):
            if fact.message_channel == self.channel:
                self._queued_at[stream] = fact.recorded_at
                self.waiting[stream] = Waiting(stream, fact.recorded_at)
            return
        if stream not in self._queued_at:
            return
        self.waiting.pop(stream, None)
        self.begun.discard(stream)
        match fact:
            case SendingBegun():
                self.begun.add(stream)
            case SendingFailed():
                self.waiting[stream] = Waiting(stream, self._queued_at[stream], fact.next_try_at)
            case UncertainSendingSettled(settled_as="again"):
                self._queued_at[stream] = fact.recorded_at  # patience begins anew with the decision
                self.waiting[stream] = Waiting(stream, fact.recorded_at)

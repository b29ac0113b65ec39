"""A message on its way through a server of others: begun before, settled after, never twice by itself."""

from typing import Final, Self

from services.notifications.domain.message import Message
from services.notifications.events import (
    AddressBounced,
    DeliveryChangeRefused,
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
from services.notifications.rules.delivery import ONLY_AN_UNCERTAIN_SENDING_IS_SETTLED
from shared.errors import NotFound
from shared.events import Fact

LETTER: Final = "letter"
_ORMAS: Final = "ormas:"
TO_SEND: Final = ("queued", "waiting")
"""States from which it may be sent."""
MAY_ARRIVE: Final = (*TO_SEND, "sending", "uncertain", "sent")
"""States in which it arrived, or nobody knows yet that it does not."""


class Delivery(Message):
    """``state``: queued, sending, waiting (tried, and tried again from ``next_try_at`` on), uncertain, sent,
    bounced, given_up, withdrawn; "" before it was queued. ``attempts``: how often it was begun.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.attempts = 0
        self.said_at = 0
        self.next_try_at = ""

    def begin(self, *, said_at: int) -> bool:
        """Whether it may be handed over now; recorded first. ``said_at``: which telling of the address."""
        if self.state not in TO_SEND:
            return False
        self.trigger_event(SendingBegun, attempt=self.attempts + 1, said_at=said_at)
        return True

    def accepted(self, *, server_code: str) -> None:
        """The server took it."""
        if self.state == "sending":
            self.trigger_event(MessageSent, attempt=self.attempts, server_code=server_code)

    def failed(self, *, failure: str, server_code: str, next_try_at: str) -> None:
        """Surely not delivered, but it may be another time."""
        if self.state == "sending":
            self.trigger_event(
                SendingFailed,
                attempt=self.attempts,
                failure=failure,
                server_code=server_code,
                next_try_at=next_try_at,
            )

    def bounced(self, *, failure: str, server_code: str, address: bool) -> Self | None:
        """Refused for good; ``address``: because of it. The letter that goes instead, if one can."""
        if self.state not in ("sending", *TO_SEND):
            return None
        self.trigger_event(MessageBounced, attempt=self.attempts, failure=failure, server_code=server_code)
        if address:
            self.blame_address(failure=failure, said_at=self.said_at)
        return self._letter()

    def unusable(self, *, failure: str, said_at: int) -> Self | None:
        """There is no address that a server could be given; none was asked. The letter that goes instead."""
        if self.state not in TO_SEND:
            return None
        self.trigger_event(MessageBounced, attempt=self.attempts, failure=failure, server_code="")
        self.blame_address(failure=failure, said_at=said_at)
        return self._letter()

    def blame_address(self, *, failure: str, said_at: int) -> None:
        """The address as it was told then is not to be used again."""
        self.trigger_event(
            AddressBounced,
            recipient=self.what.recipient,
            organisation=self.what.organisation,
            message_channel=self.what.message_channel,
            said_at=said_at,
            failure=failure,
        )

    def unclear(self) -> None:
        """It was begun, and nobody knows how it ended."""
        if self.state == "sending":
            self.trigger_event(SendingUncertain, attempt=self.attempts)

    def give_up(self, *, failure: str) -> Self | None:
        """Not tried any more. The letter that goes instead, if one can."""
        if self.state not in TO_SEND:
            return None
        self.trigger_event(MessageGivenUp, attempts=self.attempts, failure=failure)
        return self._letter()

    def withdraw(self, *, reason: str) -> None:
        """Nothing is left to say."""
        if self.state in TO_SEND:
            self.trigger_event(MessageWithdrawn, reason=reason)

    def settle(self, *, settled_as: str, ground: str) -> None:
        """A person decides what nobody knows; refused for what is not uncertain."""
        if self.state != "uncertain":
            self.trigger_event(DeliveryChangeRefused, **ONLY_AN_UNCERTAIN_SENDING_IS_SETTLED.refusal())
            return
        self.trigger_event(
            UncertainSendingSettled, attempt=self.attempts, settled_as=settled_as, ground=ground
        )

    def unopened(self) -> Self:
        """Nobody can open it any more. The letter that goes instead. Error: NotFound."""
        letter = self._letter()
        if letter is None:
            raise NotFound
        return letter

    def _letter(self) -> Self | None:
        """Only an ormas is written to, and of its duties; a colleague finds it in the portal. By whatever
        other ways the same was to be told: it is one letter.
        """
        what = self.what
        if isinstance(what, NewsQueued) or not what.recipient.startswith(_ORMAS):
            return None
        letter = type(self)(self.stream_of(what.day, what.recipient, LETTER, what.part))
        letter.trigger_event(
            MessageQueued, **what.public_state() | {"message_channel": LETTER, "instead_of": self.id}
        )
        return letter

    def when(self, fact: Fact) -> None:
        super().when(fact)
        match fact:
            case MessageQueued() | NewsQueued():
                self.state = "queued"
            case SendingBegun():
                self.state, self.attempts, self.said_at = "sending", fact.attempt, fact.said_at
            case MessageSent():
                self.state = "sent"
            case SendingFailed():
                self.state, self.next_try_at = "waiting", fact.next_try_at
            case MessageBounced():
                self.state = "bounced"
            case SendingUncertain():
                self.state = "uncertain"
            case UncertainSendingSettled():
                self.state, self.next_try_at = "sent" if fact.settled_as == "sent" else "queued", ""
            case MessageGivenUp():
                self.state = "given_up"
            case MessageWithdrawn():
                self.state = "withdrawn"
            case _:
                pass  # what is not about its way: read, printed, an address, a refusal

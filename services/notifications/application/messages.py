"""What one can ask about a message that is there."""

from collections.abc import Callable, Collection, Iterable

from eventsourcing.persistence import IntegrityError

from services.notifications.domain.received import ReceivedMessage
from shared.application import RETRIES, EventSourced
from shared.errors import Conflict
from shared.ledger import Cause, Receipt
from shared.tokens import Actor


class Messages(EventSourced):
    """Open it, print it, bring it by hand. Errors: NotFound."""

    def read_messages(
        self, cause: Cause, *, actor: Actor, own: Collection[str] | None, messages: Iterable[str]
    ) -> Receipt:
        """All of them or, where one is somebody else's, none."""
        return self._each(cause, messages, lambda message: message.read(actor=actor, own=own))

    def print_letters(self, cause: Cause, *, messages: Iterable[str], printed_on: str) -> Receipt:
        """All of them or, where one is no letter, none."""
        return self._each(cause, messages, lambda message: message.print(printed_on=printed_on))

    def tell_by_hand(self, cause: Cause, *, message: str, **said: str) -> Receipt:
        return self.change(ReceivedMessage, message, cause, lambda m: m.tell_by_hand(**said))

    def take_back_told_by_hand(self, cause: Cause, *, message: str, reason: str) -> Receipt:
        return self.change(ReceivedMessage, message, cause, lambda m: m.take_back(reason=reason))

    def _each(
        self, cause: Cause, messages: Iterable[str], refused: Callable[[ReceivedMessage], bool]
    ) -> Receipt:
        """``refused`` decides on one, and tells whether a rule said no."""
        streams = sorted(set(messages))
        for _ in range(RETRIES):
            if done := self.ledger.receipt(cause):
                return done
            found = [self.load(ReceivedMessage, stream) for stream in streams]
            against = [message for message in found if refused(message)]
            try:
                return self.record(*(against[:1] or found), cause=cause)
            except IntegrityError:
                continue
        raise Conflict

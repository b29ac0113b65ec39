"""What one can ask about a server of others that carries messages."""

from collections.abc import Callable
from typing import Any, TypeVar

from services.notifications.domain.carrier import Carrier
from services.notifications.outgoing.answer import Answer
from shared.application import EventSourced
from shared.ledger import Cause, Receipt

C = TypeVar("C", bound=Carrier[Any])


class Carriers(EventSourced):
    """There is one of each kind."""

    def carrier(self, kind: type[C]) -> C:
        """As it stands."""
        return self.load_or_new(kind, kind.STREAM)

    def carrier_failed(self, kind: type[C], cause: Cause, answer: Answer) -> Receipt:
        """Said once, by a sender."""
        return self.of_carrier(
            kind, cause, lambda it: it.failed(failure=answer.failure, server_code=answer.code)
        )

    def carrier_answered(self, kind: type[C], cause: Cause) -> Receipt:
        """It is there again."""
        return self.of_carrier(kind, cause, lambda it: it.answered())

    def of_carrier(self, kind: type[C], cause: Cause, decide: Callable[[C], None]) -> Receipt:
        """Load, decide, save."""
        return self.change(kind, kind.STREAM, cause, decide, load=self.load_or_new)

    def test_carrier(self, kind: type[C], cause: Cause, ask: Callable[[C], Answer]) -> Receipt:
        """``ask``: sends a test; not asked a second time for the same command, nor before it was set."""
        if done := self.ledger.receipt(cause):
            return done
        standing = self.carrier(kind)
        answer = ask(standing) if standing.told is not None else Answer("", "")
        return self.of_carrier(
            kind, cause, lambda it: it.tested(failure=answer.failure, server_code=answer.code)
        )

"""What one can ask about a message on its way."""

from collections.abc import Callable

from eventsourcing.persistence import IntegrityError

from services.notifications.domain import Delivery
from shared.application import RETRIES, EventSourced
from shared.errors import Conflict
from shared.ledger import Cause, Receipt


class Deliveries(EventSourced):
    """What a person decides of a sending, and what a sender records of it."""

    def settle_sending(self, cause: Cause, *, sending: str, settled_as: str, ground: str) -> Receipt:
        """Nobody knows whether it arrived: it did, or it goes again. Error: NotFound."""
        return self.change(
            Delivery, sending, cause, lambda each: each.settle(settled_as=settled_as, ground=ground)
        )

    def deliver(self, cause: Cause, stream: str, decide: Callable[[Delivery], Delivery | None]) -> Receipt:
        """For a sender, who is the only one of its channel: the message, and in the same step the letter
        instead of it, unless another channel brought that about already. Error: Conflict.
        """
        with self._turns.of(stream):
            for _ in range(RETRIES):
                delivery = self.load(Delivery, stream)
                letter = decide(delivery)
                if letter is not None and self.ledger.history(letter.id):
                    letter = None
                try:
                    return self.record(*filter(None, (delivery, letter)), cause=cause)
                except IntegrityError:
                    continue
        raise Conflict

"""What one can ask about a message on its way."""

from services.notifications.domain import Delivery
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Deliveries(EventSourced):
    """What a person decides of a sending; the sender itself is in ``services.notifications.email``."""

    def settle_sending(self, cause: Cause, *, sending: str, settled_as: str, ground: str) -> Receipt:
        """Nobody knows whether it arrived: it did, or it goes again. Error: NotFound."""
        return self.change(
            Delivery, sending, cause, lambda each: each.settle(settled_as=settled_as, ground=ground)
        )

"""The end of an organisation, and that one came back."""

from typing import Any

from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Endings(EventSourced):
    """What others decided about whether an organisation still is."""

    def record_dissolution(self, cause: Cause, *, ormas: str, **paper: Any) -> Receipt:
        """A dissolution as its organ, the AHU register or a court decided it."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_dissolution(**paper))

    def strike_dissolution(self, cause: Cause, *, ormas: str, reason: str) -> Receipt:
        """That a dissolution was recorded by mistake."""
        return self.change(Ormas, ormas, cause, lambda o: o.strike_dissolution(reason=reason))

    def record_return(self, cause: Cause, *, ormas: str, **paper: Any) -> Receipt:
        """That it is back."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_return(**paper))

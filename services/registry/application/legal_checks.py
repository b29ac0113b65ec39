"""Checks of a legal basis, as somebody made them by hand."""

from typing import Any

from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class LegalChecks(EventSourced):
    """What the office saw where the legal basis of an organisation is looked up."""

    def record_legal_check(self, cause: Cause, *, ormas: str, **check: Any) -> Receipt:
        """What was seen on a day."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_legal_check(**check))

    def strike_legal_check(self, cause: Cause, *, ormas: str, **struck: Any) -> Receipt:
        """That a check was recorded by mistake."""
        return self.change(Ormas, ormas, cause, lambda o: o.strike_legal_check(**struck))

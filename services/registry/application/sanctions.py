"""Sanctions as their issuers decided them."""

from typing import Any

from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Sanctions(EventSourced):
    """What was imposed on an organisation, and that it ended."""

    def record_sanction(self, cause: Cause, *, ormas: str, **sanction: Any) -> Receipt:
        """A sanction as its issuer decided it."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_sanction(**sanction))

    def end_sanction(self, cause: Cause, *, ormas: str, **ending: Any) -> Receipt:
        """That a sanction stands no longer."""
        return self.change(Ormas, ormas, cause, lambda o: o.end_sanction(**ending))

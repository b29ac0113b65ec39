"""What an organisation confirms of the register."""

from typing import Any

from contracts.telling.dates import zone_of
from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Confirmations(EventSourced):
    """By somebody of the organisation, at a meeting or at the counter."""

    def confirm_entry(self, cause: Cause, *, ormas: str, **said: Any) -> Receipt:
        """Which things are as the register says."""
        zone = zone_of(self.deployment.office.time_zone)
        return self.change(Ormas, ormas, cause, lambda o: o.confirm(zone=zone, **said))

"""What an organisation confirms of the register."""

from collections.abc import Collection
from typing import Any

from contracts.telling.dates import zone_of
from services.registry.application.office_day import office_day
from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Confirmations(EventSourced):
    """By somebody of the organisation: at a meeting, at the counter, or through its own account."""

    def confirm_entry(
        self, cause: Cause, own: Collection[str] | None = None, *, ormas: str, **said: Any
    ) -> Receipt:
        """Which things are as the register says. ``own``: for which entries alone an account of an ormas
        speaks; None for the office.
        """
        said |= {"zone": zone_of(self.deployment.office.time_zone), "own": own, "today": office_day(self)}
        return self.change(Ormas, ormas, cause, lambda o: o.confirm(**said))

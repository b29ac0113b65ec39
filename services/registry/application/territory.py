"""Villages that regulations changed."""

from typing import Any

from services.registry.domain import Territory
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Territories(EventSourced):
    """The region of the office."""

    def change_villages(self, cause: Cause, **change: Any) -> Receipt:
        """What a regulation says; no record of an organisation is touched."""
        return self.change(
            Territory, Territory.STREAM, cause, lambda t: t.change_villages(**change), load=self.load_or_new
        )

    def take_back_village_change(self, cause: Cause, **taken_back: Any) -> Receipt:
        """A change that was recorded by mistake."""
        return self.change(
            Territory, Territory.STREAM, cause, lambda t: t.take_back(**taken_back), load=self.load_or_new
        )

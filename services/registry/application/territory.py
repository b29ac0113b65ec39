"""Villages that regulations changed."""

from typing import Any

from contracts.telling.village_list import Listed
from services.registry.domain import Territory
from services.registry.wilayah.lookup import codes_of
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Territories(EventSourced):
    """The region of the office."""

    def change_villages(self, cause: Cause, **change: Any) -> Receipt:
        """What a regulation says; no record of an organisation is touched."""
        return self.change(
            Territory, Territory.STREAM, cause, lambda t: t.change_villages(**change), load=self.load_or_new
        )

    def list_villages(self, cause: Cause, **listed: Any) -> Receipt:
        """Which villages the region has; no record of an organisation is touched."""
        region = codes_of(self.deployment.office.kode_wilayah)
        return self.change(
            Territory,
            Territory.STREAM,
            cause,
            lambda t: t.list_villages(region=region, **listed),
            load=self.load_or_new,
        )

    def listed_villages(self) -> tuple[Listed, ...]:
        """The list that holds; empty before there was one."""
        return self.load_or_new(Territory, Territory.STREAM).listed

    def take_back_village_change(self, cause: Cause, **taken_back: Any) -> Receipt:
        """A change that was recorded by mistake."""
        return self.change(
            Territory, Territory.STREAM, cause, lambda t: t.take_back(**taken_back), load=self.load_or_new
        )

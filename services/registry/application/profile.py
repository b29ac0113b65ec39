"""What an organisation is besides its law."""

from typing import Any

from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Profiles(EventSourced):
    """Other names, traits, counts and channels of an organisation."""

    def record_other_name(self, cause: Cause, *, ormas: str, **name: Any) -> Receipt:
        """Another name that leads to it."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_other_name(**name))

    def strike_other_name(self, cause: Cause, *, ormas: str, **name: Any) -> Receipt:
        """A name that was recorded by mistake."""
        return self.change(Ormas, ormas, cause, lambda o: o.strike_other_name(**name))

    def record_traits(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **traits: Any
    ) -> Receipt:
        """Its special traits, all at once: with ``expected_version`` no others than those that were seen."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_traits(**traits), expected_version)

    def record_accommodations(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **needs: Any
    ) -> Receipt:
        """What it needs so that it can come, all at once."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_accommodations(**needs), expected_version)

    def tell_members(self, cause: Cause, *, ormas: str, **counts: Any) -> Receipt:
        """How many members it had on a day."""
        return self.change(Ormas, ormas, cause, lambda o: o.tell_members(**counts))

    def record_channel(self, cause: Cause, *, ormas: str, **channel: Any) -> Receipt:
        """A way to reach it."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_channel(**channel))

    def strike_channel(self, cause: Cause, *, ormas: str, **channel: Any) -> Receipt:
        """A way that does not lead there."""
        return self.change(Ormas, ormas, cause, lambda o: o.strike_channel(**channel))

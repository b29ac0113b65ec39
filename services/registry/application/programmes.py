"""What an organisation sets out to do."""

from typing import Any

from services.registry.domain import Ormas, Rpjmd
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Programmes(EventSourced):
    """Programmes of one organisation, from their plan to their result."""

    def begin_programme(self, cause: Cause, *, ormas: str, **plan: Any) -> Receipt:
        """A programme as the organisation told it."""
        codes = self.load_or_new(Rpjmd, Rpjmd.STREAM).codes
        return self.change(Ormas, ormas, cause, lambda o: o.begin_programme(rpjmd=codes, **plan))

    def revise_programme(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **plan: Any
    ) -> Receipt:
        """Its plan as it is now."""
        codes = self.load_or_new(Rpjmd, Rpjmd.STREAM).codes
        return self.change(
            Ormas, ormas, cause, lambda o: o.revise_programme(rpjmd=codes, **plan), expected_version
        )

    def end_programme(self, cause: Cause, *, ormas: str, **ending: Any) -> Receipt:
        """That it is over, and what came of it."""
        return self.change(Ormas, ormas, cause, lambda o: o.end_programme(**ending))

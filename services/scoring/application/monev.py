"""What one can ask about packs of monev."""

from typing import Any

from services.scoring.application.assessments import Assessments
from services.scoring.domain import MonevPack
from shared.ledger import Cause, Receipt


class Monev(Assessments):
    """Freeze the pack of a year, as whoever freezes it has read it."""

    def freeze_monev(self, cause: Cause, *, year: str, **said: Any) -> Receipt:
        """The same figures again are refused, so that no edition is a copy."""
        today = self._today()
        return self.change(
            MonevPack,
            MonevPack.stream_of(year),
            cause,
            lambda pack: pack.freeze(year=year, today=today, **said),
            load=self.load_or_new,
        )

"""Taking the newest correction back, and answering what was doubted."""

from datetime import UTC, datetime
from typing import Any

from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.recent import is_new
from shared.tokens import Actor


class Corrections(EventSourced):
    """What can be undone, and by whom."""

    def undo_correction(self, cause: Cause, *, ormas: str, version: int) -> Receipt:
        """Say again what was said before this version. NotFound: nothing has this version."""

        def decide(found: Ormas) -> None:
            if not 0 < version <= found.version:
                raise NotFound
            told = self.ledger.history(found.id)[version - 1]
            mine = Actor.parse(told.actor).id == Actor.parse(cause.actor).id
            in_time = is_new(told.recorded_at, datetime.now(UTC))
            found.undo_correction(version=version, same_hands=mine, in_time=in_time)

        return self.change(Ormas, ormas, cause, decide)

    def settle_doubt(self, cause: Cause, *, ormas: str, **answer: Any) -> Receipt:
        """What was found of a cell that could not be read with certainty."""
        return self.change(Ormas, ormas, cause, lambda o: o.settle_doubt(**answer))

    def reopen_doubt(self, cause: Cause, *, ormas: str, **why: Any) -> Receipt:
        """A doubt that was answered by mistake."""
        return self.change(Ormas, ormas, cause, lambda o: o.reopen_doubt(**why))

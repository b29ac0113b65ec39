"""Merging two entries of one organisation, and separating them: both decide in one transaction."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack

from eventsourcing.persistence import IntegrityError

from services.registry.application.hierarchy import alone_with_hierarchy
from services.registry.domain import Ormas
from services.registry.events import UnitPlaced, UnitReleased
from shared.application import RETRIES, EventSourced
from shared.errors import Conflict, NotFound
from shared.ledger import Cause, Receipt
from shared.mapper import read_row


class Mergings(EventSourced):
    """Which entry stands for which. Two officers at once: the second decides on what the first recorded."""

    def merge_ormas(self, cause: Cause, *, ormas: str, survivor: str, reason: str) -> Receipt:
        """``survivor`` stands for both. Placements of units wait meanwhile. Errors: NotFound, Conflict."""

        def decide(both: Sequence[Ormas]) -> None:
            both[0].merge_into(both[1], heads=self._heads(ormas), reason=reason)

        with self._turns.of("hierarchy"), alone_with_hierarchy(self.deployment):
            return self._of_both(cause, ormas, survivor, decide)

    def separate_ormas(self, cause: Cause, *, ormas: str, reason: str) -> Receipt:
        """Each stands for itself again. Errors: NotFound, when it is not merged; Conflict."""
        survivor = self.load(Ormas, ormas).merged_into
        if not survivor:
            if done := self.ledger.receipt(cause):
                return done
            raise NotFound("Catatan ini tidak digabungkan dengan catatan lain.")
        return self._of_both(
            cause, ormas, survivor, lambda both: both[0].separate_from(both[1], reason=reason)
        )

    def _of_both(
        self, cause: Cause, ormas: str, other: str, decide: Callable[[Sequence[Ormas]], None]
    ) -> Receipt:
        """Load, decide, save; turns are taken in one order: no two commands wait for each other."""
        with ExitStack() as turns:
            for stream in sorted({ormas, other}):
                turns.enter_context(self._turns.of(stream))
            for _ in range(RETRIES):
                if done := self.ledger.receipt(cause):
                    return done
                both = [self.load(Ormas, ormas), self.load(Ormas, other)]
                decide(both)
                try:
                    return self.record(*both, cause=cause)
                except IntegrityError:
                    continue
        raise Conflict

    def _heads(self, ormas: str) -> bool:
        """Whether an entry that stands by itself is a unit of this one."""
        head_of: dict[str, str] = {}
        for row in self.rows_of(UnitPlaced.TOPIC, UnitReleased.TOPIC):
            fact = read_row(row)
            head_of[row.stream] = fact.head if isinstance(fact, UnitPlaced) else ""
        units = [unit for unit, head in head_of.items() if head == ormas]
        return any(self.load(Ormas, unit).gone is None for unit in units)

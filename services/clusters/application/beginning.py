"""What every subject stands on: streams named before they begin, today, who left the register."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from eventsourcing.persistence import IntegrityError

from contracts.telling.dates import zone_of
from services.clusters.domain import Placement
from services.clusters.events import PlacementClosed
from shared.aggregate import Aggregate
from shared.application import RETRIES, EventSourced
from shared.errors import Conflict
from shared.ledger import Cause, Receipt

A = TypeVar("A", bound=Aggregate)


class Beginning(EventSourced):
    """One office's clusters' service, without any command."""

    name = "clusters"
    service = "clusters"

    def _today(self) -> str:
        """The day in the office: at 23.00 UTC it is tomorrow in Bogor."""
        return datetime.now(zone_of(self.deployment.office.time_zone)).date().isoformat()

    def _withdrawn(self) -> frozenset[str]:
        """The streams of all ormas that left the register, as far as this service has heard."""
        return frozenset(Placement(row.stream).ormas for row in self.rows_of(PlacementClosed.TOPIC))

    def _change_or_begin(
        self, kind: type[A], stream: str, cause: Cause, decide: Callable[[A], None]
    ) -> Receipt:
        """As ``change``, for a stream whose name is known before its first event."""
        with self._turns.of(stream):
            for _ in range(RETRIES):
                done = self.ledger.receipt(cause)
                if done is not None:
                    return done
                aggregate = self.load_or_new(kind, stream)
                decide(aggregate)
                with suppress(IntegrityError):
                    return self.record(aggregate, cause=cause)
        raise Conflict

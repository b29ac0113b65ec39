"""What every subject stands on: today, and who left the register."""

from datetime import datetime

from contracts.telling.dates import zone_of
from services.clusters.domain import Placement
from services.clusters.events import PlacementClosed
from shared.application import EventSourced


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

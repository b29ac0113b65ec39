"""What every subject stands on: today, and who left the register."""

from datetime import datetime

from contracts.telling.dates import zone_of
from services.clusters.domain import Placement
from services.clusters.events import PlacementClosed, PlacementReopened
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
        rows = self.rows_of(PlacementClosed.TOPIC, PlacementReopened.TOPIC)
        newest = {row.stream: row.topic for row in rows}
        gone = (stream for stream, topic in newest.items() if topic == PlacementClosed.TOPIC)
        return frozenset(Placement(stream).ormas for stream in gone)

"""Which day it is where the office is."""

from datetime import datetime

from contracts.telling.dates import zone_of
from shared.application import EventSourced


class OfficeDay(EventSourced):
    """For what holds from a day on."""

    def _today(self) -> str:
        return datetime.now(zone_of(self.deployment.office.time_zone)).date().isoformat()

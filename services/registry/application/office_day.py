"""Days in the office: at 23.00 UTC it is tomorrow in Bogor."""

from datetime import datetime, tzinfo
from typing import Any

from contracts.telling.dates import zone_of
from shared.application import EventSourced
from shared.mapper import state_of


def office_day(application: EventSourced) -> str:
    """Today, where the office is."""
    return datetime.now(_zone(application)).date().isoformat()


def day_of_newest(application: EventSourced, stream: str, topic: str, **said: Any) -> str:
    """When the newest such event was recorded that says this; "" when none was."""
    rows = [row for row in application.ledger.history(stream) if row.topic == topic]
    moments = [row.recorded_at for row in rows if said.items() <= state_of(row).items()]
    if not moments:
        return ""
    return datetime.fromisoformat(moments[-1]).astimezone(_zone(application)).date().isoformat()


def _zone(application: EventSourced) -> tzinfo:
    return zone_of(application.deployment.office.time_zone)

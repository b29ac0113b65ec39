"""The day in the office: at 23.00 UTC it is tomorrow in Bogor."""

from datetime import datetime

from contracts.telling.dates import zone_of
from shared.deployment import Deployment


def office_day(deployment: Deployment) -> str:
    """Today, where the office is."""
    return datetime.now(zone_of(deployment.office.time_zone)).date().isoformat()

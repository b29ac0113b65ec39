"""What can have happened to what is asked of the office; nothing here is changed or removed."""

from services.requests.events.calendar import (
    CalendarChangeRefused,
    DaysDecreed,
    DecreeTakenBack,
    WorkingWeekSet,
)
from services.requests.events.service import (
    ConfigurationWithdrawn,
    ServiceChangeRefused,
    ServiceClosed,
    ServiceConfigured,
    ServiceOpened,
)

__all__ = [
    "CalendarChangeRefused",
    "ConfigurationWithdrawn",
    "DaysDecreed",
    "DecreeTakenBack",
    "ServiceChangeRefused",
    "ServiceClosed",
    "ServiceConfigured",
    "ServiceOpened",
    "WorkingWeekSet",
]

"""What can have happened to what is asked of the office; nothing here is changed or removed."""

from services.requests.events.calendar import (
    CalendarChangeRefused,
    DaysDecreed,
    DecreeTakenBack,
    WorkingWeekSet,
)

__all__ = [
    "CalendarChangeRefused",
    "DaysDecreed",
    "DecreeTakenBack",
    "WorkingWeekSet",
]

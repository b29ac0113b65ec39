"""What an office knew on a day besides the matters themselves: its working days and its register."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from contracts.telling.working_days import Calendar
from services.notifications.domain import calendar, register
from services.notifications.domain.happening import Happening

TOPICS: Final = (*calendar.TOPICS, *register.TOPICS)


@dataclass(frozen=True)
class Office:
    """``day``: for which it is asked what is owed."""

    day: str
    calendar: Calendar
    register: register.Register

    @classmethod
    def of(cls, day: str, told: Iterable[Happening]) -> "Office":
        """``told``: the events of :data:`TOPICS`, those of each source in its order."""
        known = list(told)
        return cls(day, calendar.calendar_of(known, day), register.Register.of(known))

"""From a day on, until a day that no longer counts."""

from typing import NamedTuple


class Period(NamedTuple):
    """Days as ``YYYY-MM-DD``; an empty beginning is before every record, an empty end has not come."""

    valid_from: str
    valid_until: str = ""

    def covers(self, day: str) -> bool:
        """Does it hold on this day?"""
        return self.valid_from <= day and self.reaches(day)

    def reaches(self, day: str) -> bool:
        """Does it hold on this day or a later one, once it has begun?"""
        return not self.valid_until or day < self.valid_until

    def can_end_on(self, day: str) -> bool:
        """It is open, and would have held for a day at least."""
        return not self.valid_until and self.valid_from < day

    def ending(self, day: str) -> "Period":
        """The same, no longer holding on ``day``."""
        return Period(self.valid_from, day)

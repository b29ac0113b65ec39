"""How long the words of a matter are kept after it was closed, and when they may be erased."""

from datetime import date
from typing import Final

KEPT_FOR_YEARS: Final = 2
"""A proposal of this system, to be followed only where the office's own retention schedule says no more."""


def kept_until(closed_on: str) -> str:
    """The first day on which the words of what was closed on that day may be erased."""
    closed = date.fromisoformat(closed_on)
    # A matter that was closed on 29 February is kept until 1 March.
    leap = (closed.month, closed.day) == (2, 29)
    month, day = (3, 1) if leap else (closed.month, closed.day)
    return date(closed.year + KEPT_FOR_YEARS, month, day).isoformat()

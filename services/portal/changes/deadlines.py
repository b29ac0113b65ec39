"""Until when a change is to be reported, where we could read that: information, nothing is refused for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final


@dataclass(frozen=True)
class Deadline:
    """``days`` from the decision on. ``mark`` and ``source`` say how well it is known, ``whom`` it binds."""

    days: int
    mark: str
    source: str
    whom: str


@dataclass(frozen=True)
class Due:
    """The last day of one report, and how many days later it was reported (0: in time)."""

    last_day: str
    late: int
    deadline: Deadline


DEADLINES: Final[Mapping[str, Deadline]] = {
    "bylaws": Deadline(
        60,
        "found",
        "UU 17/2013 Ps 36, terbaca dari sebuah panduan tentang perkumpulan, bukan dari naskahnya",
        "perkumpulan dan badan hukum lain",
    ),
}
"""Of the other changes we could read no deadline."""


def due(change: str, decided_on: str, reported_on: str) -> Due | None:
    """The last day for a change that was decided on this day; None where no deadline could be read."""
    deadline = DEADLINES.get(change)
    if deadline is None:
        return None
    last = date.fromisoformat(decided_on) + timedelta(days=deadline.days)
    late = max(0, (date.fromisoformat(reported_on) - last).days)
    return Due(last.isoformat(), late, deadline)

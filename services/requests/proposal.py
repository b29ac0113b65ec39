"""The days that a public list of holidays proposes for a year; what an office adopts is its own decision."""

from importlib.metadata import version
from typing import Final

import holidays

LISTED: Final = f"pustaka holidays {version('holidays')}"
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2099


def proposed_days(year: int) -> list[dict[str, str]]:
    """Days of rest of a year in their order: ``day``, ``kind``, ``name``.

    Source: the package ``holidays``, categories public (libur nasional) and government (cuti bersama). It
    changes with its version and does not know a decree of tomorrow, so nothing is counted from it.
    """
    national = holidays.country_holidays("ID", years=year, categories=("public",), language="id")
    every = holidays.country_holidays("ID", years=year, categories=("public", "government"), language="id")
    return [
        {
            "day": day.isoformat(),
            "kind": "nasional" if day in national else "cuti_bersama",
            "name": every[day],
        }
        for day in sorted(every)
    ]

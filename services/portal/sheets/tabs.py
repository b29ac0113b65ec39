"""The tabs of a spreadsheet: all ormas in one, or one for each kecamatan, under names that Excel takes."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

Row = Mapping[str, Any]
ALL: Final = "Register"
NOWHERE: Final = "Tanpa kecamatan"
LONGEST: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_RESERVED: Final = "history"
"""Excel keeps a tab of this name for itself."""


@dataclass(frozen=True)
class Tab:
    """``title``: as Excel shows it; ``district``: whose ormas these are, in full, empty for all of them."""

    title: str
    district: str
    rows: list[Row]


def one_tab(rows: Iterable[Row]) -> list[Tab]:
    """Everybody in one."""
    return [Tab(ALL, "", list(rows))]


def by_district(rows: Iterable[Row]) -> list[Tab]:
    """One for each kecamatan by its name, whose is not known last; the order of the rows stays."""
    found: dict[str, list[Row]] = {}
    called: dict[str, str] = {}
    for row in rows:
        name = " ".join(row["district"].split())
        called.setdefault(name.casefold(), name)
        found.setdefault(name.casefold(), []).append(row)
    taken: set[str] = set()
    return [
        Tab(_title(called[key] or NOWHERE, taken), called[key] or NOWHERE, found[key])
        for key in sorted(found, key=lambda each: (not each, each))
    ]


def _title(name: str, taken: set[str]) -> str:
    """No sign that Excel refuses, not longer than it takes, and none twice, however letters are written."""
    wanted = _FORBIDDEN.sub(" ", name).strip(" '") or "Kecamatan"
    title, nth = wanted[:LONGEST].strip(" '"), 1
    while title.casefold() in taken or title.casefold() == _RESERVED:
        nth += 1
        title = f"{wanted[: LONGEST - len(f' ({nth})')].strip()} ({nth})"
    taken.add(title.casefold())
    return title

"""What was recorded of a year after its pack was frozen."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from services.portal.monev.chapters import pack
from services.portal.monev.figure import Asked, Link
from services.portal.monev.frozen import Line, changed_since, chapters_of, editions
from shared.database import Transaction

MOST: Final = 100
_ACTIVITIES: Final = (
    "SELECT id, title, day, position FROM order_activity "
    "WHERE struck_why = '' AND SUBSTR(day, 1, 4) = ? AND position > ? ORDER BY day, position LIMIT ?"
)
_REQUESTS: Final = (
    "SELECT id, activity, day, position FROM involvement "
    "WHERE SUBSTR(day, 1, 4) = ? AND position > ? ORDER BY day, position LIMIT ?"
)
_SOURCES: Final = (
    ("Kegiatan ketertiban", "keeping_order.show", "activity", _ACTIVITIES),
    ("Permintaan OPD", "involving.show", "involvement", _REQUESTS),
)
"""Whatever read models know both the day of and the event that recorded it; all of them in the clusters."""


class Entry(NamedTuple):
    """Something of the year that was recorded behind what was frozen."""

    kind: str
    title: str
    day: str
    position: int
    link: Link


class Late(NamedTuple):
    """Since the newest edition of ``year``."""

    year: str
    edition: Mapping[str, Any]
    figures: list[Line]
    entries: list[Entry]


def late_of(t: Transaction, asked: Asked) -> Late | None:
    """Of the year before the one of the pack; None where that was never frozen."""
    year = str(int(asked.year) - 1)
    newest = next(iter(editions(t, year)), None)
    if newest is None:
        return None
    then, now = chapters_of(t, year, newest["edition"]), pack(t, Asked(year, asked.today, asked.on))
    return Late(year, newest, list(changed_since(then, now)), _entries(t, year, newest["positions"]))


def _entries(t: Transaction, year: str, positions: Mapping[str, int]) -> list[Entry]:
    after = positions.get("clusters", 0)
    return [
        Entry(kind, title, day, position, Link(endpoint, {name: id}))
        for kind, endpoint, name, sql in _SOURCES
        for id, title, day, position in t.all(sql, (year, after, MOST))
    ]

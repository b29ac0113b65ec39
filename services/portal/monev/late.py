"""What was recorded of a year after its pack was frozen."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from contracts.telling.dates import date_words
from services.portal.monev.chapters import Told, pack
from services.portal.monev.figure import Asked, Figure, Link
from services.portal.monev.frozen import LATE, Line, changed_since, chapters_of, editions
from shared.database import Transaction

MOST: Final = 35
"""Of each of the sources below; with the figures they fit into one chapter."""
_MOST_FIGURES: Final = 49
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


class Whole(NamedTuple):
    """A pack as it is frozen: ``late`` is a chapter of it, too, where the year before was frozen."""

    chapters: list[Told]
    late: Late | None


def whole_pack(t: Transaction, asked: Asked) -> Whole:
    """Every chapter of a year, as the read models say it now."""
    told, late = pack(t, asked), late_of(t, asked)
    return Whole([*told, _chapter(late)] if late else told, late)


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


def _chapter(late: Late) -> Told:
    figures = [_figure(line, late.year) for line in late.figures[:_MOST_FIGURES]]
    if more := len(late.figures) - len(figures):
        figures.append(Figure(f"{LATE}.lain", "Jumlah lain yang berubah", str(more), "angka", when=late.year))
    return Told(LATE, f"Catatan terlambat untuk {late.year}", [*figures, *map(_entry, late.entries)])


def _figure(line: Line, year: str) -> Figure:
    """What the sum is now; what it was is said beside its name."""
    then = line.then
    code, label = f"{LATE}.{then.code}", f"{then.label} (dibekukan: {then.words})"
    if line.now is None:
        return Figure(code, label, "", "", when=year, why="tidak dihitung lagi")
    return replace(line.now, code=code, label=label, public=False, few=False)


def _entry(entry: Entry) -> Figure:
    label = f"{entry.kind}: {entry.title}, {date_words(entry.day)}"
    why = f"peristiwa klaster no. {entry.position}"
    return Figure(f"{LATE}.{entry.position}", label, "", "", when=entry.day[:4], link=entry.link, why=why)

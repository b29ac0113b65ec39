"""Frozen packs, and what of them is another number by now."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from contracts.telling.monev_digest import monev_digest
from services.portal.monev.chapters import Told
from services.portal.monev.figure import Figure
from services.portal.web.rows import dicts
from shared.database import Transaction

_EDITION: Final = (
    "year", "edition", "figures", "positions", "digest", "reason", "ground", "frozen_at", "actor",
    "press_rule",
)  # fmt: skip
LATE: Final = "terlambat"
"""The chapter of what came late to the year before; it is of no other pack."""
_KEPT: Final = ("code", "label", "value", "unit", "of", "when", "mark", "why", "public", "few")


class Line(NamedTuple):
    """A frozen figure and the same one now, None where nothing is counted under its code any more."""

    then: Figure
    now: Figure | None

    @property
    def differs(self) -> bool:
        return self.now is None or self.now.words != self.then.words


def as_frozen(told: Sequence[Told]) -> list[dict[str, Any]]:
    """The chapters as a command says them."""
    return [
        {
            "code": each.code,
            "title": each.title,
            "figures": [{name: getattr(figure, name) for name in _KEPT} for figure in each.figures],
        }
        for each in told
    ]


def digest_of(year: str, told: Sequence[Told]) -> str:
    return monev_digest(year, as_frozen(told))


def editions(t: Transaction, year: str) -> list[dict[str, Any]]:
    """Of a year, the newest first."""
    sql = f"SELECT {', '.join(_EDITION)} FROM monev_edition WHERE year = ? ORDER BY edition DESC"
    return [each | {"positions": json.loads(each["positions"])} for each in dicts(t, _EDITION, sql, year)]


def years_frozen(t: Transaction) -> list[str]:
    """The newest first."""
    return [year for (year,) in t.all("SELECT DISTINCT year FROM monev_edition ORDER BY year DESC")]


def chapters_of(t: Transaction, year: str, edition: int) -> list[Told]:
    """As they were frozen."""
    sql = "SELECT code, title, content FROM monev_chapter WHERE year = ? AND edition = ? ORDER BY place"
    return [
        Told(code, title, [Figure(**each) for each in json.loads(content)])
        for code, title, content in t.all(sql, (year, edition))
    ]


def beside(then: Sequence[Told], now: Sequence[Told]) -> list[tuple[str, str, list[Line]]]:
    """Each chapter: code, title, and every frozen figure with what it is now."""
    known = {figure.code: figure for chapter in now for figure in chapter.figures}
    return [(c.code, c.title, [Line(f, known.get(f.code)) for f in c.figures]) for c in then]


def changed_since(then: Sequence[Told], now: Sequence[Told]) -> Iterator[Line]:
    """Sums of the year that are another number by now; how things stand on a day is meant to change."""
    for code, _, lines in beside(then, now):
        yield from (line for line in lines if line.then.when and line.differs and code != LATE)

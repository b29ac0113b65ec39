"""What was known at a moment, or what was true on a day: how a history is cut before it is folded."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from shared.database import SqliteDatabase
from shared.errors import InputWrong
from shared.ledger import LedgerRow
from shared.projection.contract import Projection, Sources
from shared.projection.digest import digest_in
from shared.projection.fold import Keep, Progress, fold
from shared.projection.parking import Known
from shared.projection.tables import prepare, table_names

Vector = Mapping[str, int]
"""The last position of each source that counts. Between sources it is the whole answer."""


@dataclass(frozen=True)
class PastView:
    """A read model as it was. ``tables``: how many rows; ``left_out``: events the cut did not let through."""

    projection: str
    events: int
    digest: str
    positions: Vector
    tables: Mapping[str, int]
    parked: int
    left_out: int = 0


@dataclass
class ValidOn:
    """Lets through what was true on ``day`` (YYYY-MM-DD) or says nothing about when it began to be true.

    ``effective(row)`` is the date inside the event from which on it holds; empty when it names none.
    """

    day: str
    effective: Callable[[LedgerRow], str]
    left_out: int = field(default=0, init=False)

    def __call__(self, row: LedgerRow) -> bool:
        holds = self.effective(row) <= self.day
        self.left_out += not holds
        return holds


def heads(pages: Sources, sources: Sequence[str]) -> dict[str, int]:
    """Everything that is here."""
    return {source: pages.head(source).position for source in sources}


def known_at(pages: Sources, sources: Sequence[str], moment: str) -> dict[str, int]:
    """What was recorded up to this moment (the ledger's form of it, UTC); moments never fall in a ledger."""
    return {source: bisect_right(_Moments(pages, source), moment) for source in sources}


def known_at_position(pages: Sources, sources: Sequence[str], given: Vector) -> dict[str, int]:
    """Up to these positions; sources that are not named are cut at the moment of the latest of them."""
    if strange := sorted(set(given) - set(sources)):
        raise InputWrong(f"Sumber {', '.join(strange)} tidak dikenal. Yang ada: {', '.join(sources)}.")
    moments = []
    for source, position in given.items():
        if not 0 <= position <= pages.head(source).position:
            raise InputWrong(f"Sumber {source} hanya sampai posisi {pages.head(source).position}.")
        moments.append(_Moments(pages, source)[position - 1] if position else "")
    return known_at(pages, sources, max(moments, default="")) | dict(given)


def build_past(
    path: Path,
    pages: Sources,
    projection: Projection,
    positions: Vector,
    progress: Progress = lambda done, total: None,
    keep: Keep | None = None,
    known: Known | None = None,
    discarded: Sequence[tuple[str, str, int]] = (),
) -> PastView:
    """Fold the cut history into a new file; nothing of the living system is touched.

    ``discarded``: what the living one does without, by decision of an operator. Errors: as of a rebuild.
    """
    database = SqliteDatabase(path, durable=False)
    try:
        prepare(database, [projection])
        with database.write() as t:
            t.load("discarded", discarded)
        events = fold(database, pages, projection, positions, progress, keep, known)
        with database.read() as t:
            counts = {n: _count(t.one(f"SELECT COUNT(*) FROM {n}")) for n in table_names(projection)}
            parked = _count(t.one("SELECT COUNT(*) FROM parked WHERE projection = ?", (projection.name,)))
            digest = digest_in(t, projection)
    finally:
        database.close()
    left_out = keep.left_out if isinstance(keep, ValidOn) else 0
    return PastView(projection.name, events, digest, dict(positions), counts, parked, left_out)


class _Moments(Sequence[str]):
    """When each position of a source was recorded, looked up one by one."""

    def __init__(self, pages: Sources, source: str) -> None:
        self._pages, self._source = pages, source
        self._length = pages.head(source).position

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> str:  # type: ignore[override]
        return self._pages.page(self._source, index, 1)[0].recorded_at


def _count(row: tuple[int, ...] | None) -> int:
    return int(row[0]) if row else 0

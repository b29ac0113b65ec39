"""Build a read model from local pages, as fast as the machine goes, up to given positions."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Protocol

from shared.database import Database, Transaction
from shared.errors import CallUs, GapInSource, TryAgain
from shared.ledger import LedgerRow
from shared.projection.contract import PageSource, Projection
from shared.projection.parking import Known, apply_or_park
from shared.projection.tables import positions_of

PAGE: Final = 5_000

Progress = Callable[[int, int], None]
"""``progress(done, total)`` in events; an exception out of it cancels, and nothing that is shown changes."""


class Keep(Protocol):
    """Which rows a cut lets through."""

    def __call__(self, row: LedgerRow) -> bool:
        """Whether this row counts."""


Note = Callable[[Transaction, str, LedgerRow], None]
"""Called in the transaction of every page with its source and last row."""


class StoppedShort(CallUs):
    """Susun ulang berhenti: peristiwa yang dibutuhkan tidak ada."""

    code = "rebuild-stopped-short"


class BuiltElsewhere(TryAgain):
    """Proses lain ikut menyusun tampilan ini; hasil yang ini tidak dipakai. Ulangi bila masih perlu."""

    code = "built-elsewhere"


def fold(
    target: Database,
    pages: PageSource,
    projection: Projection,
    upto: Mapping[str, int],
    progress: Progress = lambda done, total: None,
    keep: Keep | None = None,
    known: Known | None = None,
    note: Note | None = None,
) -> int:
    """Apply everything up to these positions; how many events that were. Effects and position together.

    Goes on from where ``target`` stands. Errors: GapInSource; StoppedShort when a source ends earlier;
    UnknownFact when this program is too old for an event: the result would not be the whole truth;
    BuiltElsewhere when somebody else moved ``target`` on.
    """
    with target.read() as t:
        reached = positions_of(t, projection)
    total = sum(max(0, upto[s] - reached[s]) for s in projection.sources)
    done = 0
    for source in projection.sources:
        for rows in _pages(pages, source, reached[source], upto[source]):
            with target.write(f"projection.{projection.name}") as t:
                if positions_of(t, projection)[source] != rows[0].position - 1:
                    raise BuiltElsewhere
                apply_page(t, projection, source, rows, keep, known, strict=True)
                if note is not None:
                    note(t, source, rows[-1])
            done += len(rows)
            progress(done, total)
    return done


def apply_page(
    t: Transaction,
    projection: Projection,
    source: str,
    rows: list[LedgerRow],
    keep: Keep | None = None,
    known: Known | None = None,
    *,
    strict: bool = False,
) -> None:
    """One page with its position, in the caller's transaction."""
    wanted = rows if keep is None else [row for row in rows if keep(row)]
    if wanted:
        apply_or_park(t, projection, source, wanted, known, strict=strict)
    t.run(
        "UPDATE projection_positions SET position = ?, recorded_at = ? WHERE projection = ? AND source = ?",
        (rows[-1].position, rows[-1].recorded_at, projection.name, source),
    )


def _pages(pages: PageSource, source: str, after: int, upto: int) -> Iterator[list[LedgerRow]]:
    while after < upto:
        rows = pages.page(source, after, min(PAGE, upto - after))
        if not rows:
            raise StoppedShort(f"{source}: peristiwa sesudah posisi {after} belum ada (diminta {upto}).")
        if rows[0].position != after + 1:
            raise GapInSource(f"{source}: sesudah {after} datang {rows[0].position}.")
        yield rows
        after = rows[-1].position

"""Where a read model is built without anybody seeing it: an SQLite file that can be thrown away."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path

from shared.database import Database, DatabaseUnusable, Row, SqliteDatabase, Transaction
from shared.ledger import LedgerRow
from shared.projection.contract import PageSource, Projection
from shared.projection.parking import discarded_in
from shared.projection.tables import BOOKS, enter, is_outdated, make, positions_of, stored_versions

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_MARKS = (
    "CREATE TABLE scratch (boot TEXT NOT NULL, program TEXT NOT NULL)",
    "CREATE TABLE scratch_reached (source TEXT PRIMARY KEY, position INTEGER NOT NULL, hash BLOB NOT NULL)",
)
_OURS = ("shared", "services", "contracts")


@contextmanager
def scratch(
    path: Path,
    projection: Projection,
    pages: PageSource,
    upto: Mapping[str, int],
    discarded: Sequence[tuple[str, str, int]] = (),
) -> Iterator[Database]:
    """The scratch of this projection; one that an interrupted rebuild left is gone on with.

    Only when nothing is different: the program, the history below it, what is ``discarded``; when nothing
    is parked in it (a mended program would apply that now) and it is not further than ``upto`` already.
    A commit here survives the process but not the power, so a scratch of an earlier boot is not believed.
    It is removed at the end, but not when the block raises: then the next one goes on from there.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    database = SqliteDatabase(path, durable=False)
    try:
        if not _is_usable(database, projection, pages, upto, discarded):
            database.remove()
            database = SqliteDatabase(path, durable=False)
            _begin(database, projection, discarded)
        yield database
    except BaseException:
        database.close()
        raise
    database.remove()


def note_reached(t: Transaction, source: str, row: LedgerRow) -> None:
    """In the transaction of a page: which row of the history was the last one."""
    t.run(
        "INSERT INTO scratch_reached VALUES (?, ?, ?) ON CONFLICT (source) "
        "DO UPDATE SET position = excluded.position, hash = excluded.hash",
        (source, row.position, row.hash),
    )


def _is_usable(
    database: Database,
    projection: Projection,
    pages: PageSource,
    upto: Mapping[str, int],
    discarded: Sequence[tuple[str, str, int]],
) -> bool:
    try:
        with database.read() as t:
            return (
                t.all("SELECT boot, program FROM scratch") == [(_boot(), _program(projection))]
                and bool(stored_versions(t, projection))
                and not is_outdated(t, projection)
                and not t.one("SELECT 1 FROM parked")
                and discarded_in(t, projection.name) == list(discarded)
                and all(upto[source] >= reached for source, reached in positions_of(t, projection).items())
                and all(map(partial(_is_below, pages), t.all("SELECT * FROM scratch_reached")))
            )
    except DatabaseUnusable:
        return False


def _is_below(pages: PageSource, reached: Row) -> bool:
    """Whether the history still has this row there."""
    source, position, hashed = reached
    return [row.hash for row in pages.page(source, position - 1, 1)] == [hashed]


def _begin(database: Database, projection: Projection, discarded: Sequence[tuple[str, str, int]]) -> None:
    with database.write() as t:
        make(t, BOOKS)
        make(t, projection.tables)
        enter(t, projection, {})
        t.load("discarded", discarded)
        for mark in _MARKS:
            t.run(mark)
        t.run("INSERT INTO scratch VALUES (?, ?)", (_boot(), _program(projection)))


def _boot() -> str:
    return _BOOT.read_text().strip() if _BOOT.exists() else "unknown"


def _program(projection: Projection) -> str:
    """A digest of the source of everything that can have a part in what a row becomes."""
    loaded = [
        module.__file__
        for name, module in list(sys.modules.items())
        if (name.partition(".")[0] in _OURS or name == type(projection).__module__)
        and getattr(module, "__file__", None)
    ]
    running = sha256()
    for path in sorted(set(filter(None, loaded))):
        running.update(Path(path).read_bytes())
    return running.hexdigest()

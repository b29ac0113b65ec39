"""Where a read model is built without anybody seeing it: an SQLite file that can be thrown away."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from shared.database import Database, DatabaseUnusable, SqliteDatabase
from shared.projection.contract import Projection
from shared.projection.parking import discarded_in
from shared.projection.tables import BOOKS, enter, is_outdated, make, positions_of, stored_versions

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_MARK = "CREATE TABLE IF NOT EXISTS scratch (boot TEXT NOT NULL)"


@contextmanager
def scratch(
    path: Path,
    projection: Projection,
    upto: Mapping[str, int],
    discarded: Sequence[tuple[str, str, int]] = (),
) -> Iterator[Database]:
    """The scratch of this projection; one that an interrupted rebuild left is gone on with.

    Unless it is further than ``upto`` already, or was begun when others were ``discarded``. It is removed
    at the end, but not when the block raises: then the next one goes on from there.
    A commit here survives the process but not the power, so a scratch of an earlier boot is not believed.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    database = SqliteDatabase(path, durable=False)
    try:
        if not _is_usable(database, projection, upto, discarded):
            database.remove()
            database = SqliteDatabase(path, durable=False)
            _begin(database, projection, discarded)
        yield database
    except BaseException:
        database.close()
        raise
    database.remove()


def _is_usable(
    database: Database,
    projection: Projection,
    upto: Mapping[str, int],
    discarded: Sequence[tuple[str, str, int]],
) -> bool:
    try:
        with database.read() as t:
            return (
                t.all("SELECT boot FROM scratch") == [(_boot(),)]
                and bool(stored_versions(t, projection))
                and not is_outdated(t, projection)
                and discarded_in(t, projection.name) == list(discarded)
                and all(upto[source] >= reached for source, reached in positions_of(t, projection).items())
            )
    except DatabaseUnusable:
        return False


def _begin(database: Database, projection: Projection, discarded: Sequence[tuple[str, str, int]]) -> None:
    with database.write() as t:
        make(t, BOOKS)
        make(t, projection.tables)
        enter(t, projection, {})
        t.load("discarded", discarded)
        t.run(_MARK)
        t.run("INSERT INTO scratch VALUES (?)", (_boot(),))


def _boot() -> str:
    return _BOOT.read_text().strip() if _BOOT.exists() else "unknown"

"""The tables of projections and the books about them: who owns which table, which version, how far."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal
from uuid import uuid4

from shared.database import Database, Transaction
from shared.projection.books import PARKING, count_attempts
from shared.projection.contract import Projection

BOOKS: Final = (
    """
CREATE TABLE IF NOT EXISTS projection_positions (
  projection TEXT NOT NULL, source TEXT NOT NULL, position BIGINT NOT NULL, recorded_at TEXT NOT NULL,
  version TEXT NOT NULL, PRIMARY KEY (projection, source)
);
CREATE TABLE IF NOT EXISTS projection_tables (
  projection TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (projection, name)
);
CREATE TABLE IF NOT EXISTS builds (projection TEXT PRIMARY KEY, build TEXT NOT NULL);
"""
    + PARKING
)


def prepare(views: Database, projections: Iterable[type[Projection] | Projection]) -> None:
    """The books and the tables of new projections are there afterwards.

    A read model of another version is left as it is and goes on being shown: a rebuild replaces it.
    """
    with views.write("projections") as t:
        make(t, BOOKS)
        count_attempts(t, views.dialect)
        for projection in projections:
            if not stored_versions(t, projection):
                make(t, projection.tables)
                enter(t, projection, {})


def table_names(projection: type[Projection] | Projection) -> list[str]:
    """The tables that this projection owns."""
    return re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", projection.tables)


def stored_versions(t: Transaction, projection: type[Projection] | Projection) -> set[str]:
    """Which version the rows are of; empty before the first time."""
    sql = "SELECT version FROM projection_positions WHERE projection = ?"
    return {version for (version,) in t.all(sql, (projection.name,))}


def is_outdated(t: Transaction, projection: type[Projection] | Projection) -> bool:
    """Whether the rows are of another version than this program's."""
    return not stored_versions(t, projection) <= {projection.version()}


def outdated(views: Database, projections: Iterable[Projection]) -> list[Projection]:
    """Those that have to be rebuilt before they are brought forward."""
    with views.read() as t:
        return [each for each in projections if is_outdated(t, each)]


def outdate(t: Transaction, projection: type[Projection] | Projection) -> None:
    """It is shown as it is and waits to be rebuilt."""
    t.run("UPDATE projection_positions SET version = '' WHERE projection = ?", (projection.name,))


def positions_of(t: Transaction, projection: type[Projection] | Projection) -> dict[str, int]:
    """How far each source has been applied."""
    sql = "SELECT source, position FROM projection_positions WHERE projection = ?"
    return dict.fromkeys(projection.sources, 0) | dict(t.all(sql, (projection.name,)))


def build_of(t: Transaction, projection: type[Projection] | Projection) -> str:
    """Which one is shown: another word after every swap; empty in views that had none since they count."""
    row = t.one("SELECT build FROM builds WHERE projection = ?", (projection.name,))
    return str(row[0]) if row else ""


def enter(
    t: Transaction, projection: type[Projection] | Projection, places: Mapping[str, tuple[int, str]]
) -> None:
    """Write into the books: which tables, which version, how far (position and moment by source).

    All its rows are others from now on, so it is another build as well.
    """
    t.run("DELETE FROM projection_positions WHERE projection = ?", (projection.name,))
    t.run("DELETE FROM projection_tables WHERE projection = ?", (projection.name,))
    t.run_many(
        "INSERT INTO projection_positions VALUES (?, ?, ?, ?, ?)",
        [
            (projection.name, source, *places.get(source, (0, "")), projection.version())
            for source in projection.sources
        ],
    )
    t.run_many(
        "INSERT INTO projection_tables VALUES (?, ?)",
        [(projection.name, name) for name in table_names(projection)],
    )
    t.run(
        "INSERT INTO builds VALUES (?, ?) ON CONFLICT (projection) DO UPDATE SET build = excluded.build",
        (projection.name, uuid4().hex),
    )


def owned_tables(t: Transaction, projection: type[Projection] | Projection) -> list[str]:
    """The tables it has now, also those that only an earlier version knew."""
    stored = t.all("SELECT name FROM projection_tables WHERE projection = ?", (projection.name,))
    return list(dict.fromkeys([*(name for (name,) in stored), *table_names(projection)]))


def make(t: Transaction, ddl: str, kind: Literal["", "TABLE", "INDEX"] = "") -> None:
    """Run the statements one by one, or only those that create this kind of thing.

    TypeError for any other statement than those two: a swap would lose it.
    """
    for statement in _statements(ddl):
        if not statement.startswith(("CREATE TABLE IF NOT EXISTS ", "CREATE INDEX IF NOT EXISTS ")):
            raise TypeError(f"a read model has tables and indexes, not: {statement[:60]}")
        if statement.startswith(f"CREATE {kind}"):
            t.run(statement)


def _statements(ddl: str) -> Iterator[str]:
    return (part.strip() for part in ddl.split(";") if part.strip())

"""The tables of projections: made when missing, made anew when their version is another one."""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from shared.database import Database, Transaction
from shared.projection.contract import Projection

BOOKS = """
CREATE TABLE IF NOT EXISTS projection_positions (
  projection TEXT NOT NULL, source TEXT NOT NULL, position BIGINT NOT NULL, recorded_at TEXT NOT NULL,
  version TEXT NOT NULL, PRIMARY KEY (projection, source)
);
CREATE TABLE IF NOT EXISTS parked (
  projection TEXT NOT NULL, source TEXT NOT NULL, position BIGINT NOT NULL, stream TEXT NOT NULL,
  topic TEXT NOT NULL, reason TEXT NOT NULL, parked_at TEXT NOT NULL,
  PRIMARY KEY (projection, source, position)
);
"""


def prepare(views: Database, projections: Iterable[type[Projection] | Projection]) -> None:
    """Every table is there afterwards. A read model of another version is emptied and starts from zero."""
    with views.write("projections") as t:
        _make(t, BOOKS)
        for projection in projections:
            if _is_outdated(t, projection):
                _remove(t, projection)
            _make(t, projection.tables)
            t.run_many(
                "INSERT INTO projection_positions VALUES (?, ?, 0, '', ?) ON CONFLICT DO NOTHING",
                [(projection.name, source, projection.version()) for source in projection.sources],
            )


def table_names(projection: type[Projection] | Projection) -> list[str]:
    """The tables that this projection owns."""
    return re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", projection.tables)


def digest(views: Database, projection: type[Projection] | Projection) -> str:
    """One number for everything this read model says, whatever the order it was written in."""
    running = sha256()
    with views.read() as t:
        for name in table_names(projection):
            for row in sorted(repr(row) for row in t.all(f"SELECT * FROM {name}")):
                running.update(row.encode())
    return running.hexdigest()


def _is_outdated(t: Transaction, projection: type[Projection] | Projection) -> bool:
    stored = t.all("SELECT version FROM projection_positions WHERE projection = ?", (projection.name,))
    return any(version != projection.version() for (version,) in stored)


def _remove(t: Transaction, projection: type[Projection] | Projection) -> None:
    for name in table_names(projection):
        t.run(f"DROP TABLE IF EXISTS {name}")
    t.run("DELETE FROM projection_positions WHERE projection = ?", (projection.name,))
    t.run("DELETE FROM parked WHERE projection = ?", (projection.name,))


def _make(t: Transaction, ddl: str) -> None:
    for statement in _statements(ddl):
        t.run(statement)


def _statements(ddl: str) -> Iterator[str]:
    return (part for part in ddl.split(";") if part.strip())

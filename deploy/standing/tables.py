"""Small questions to tables that may not be there yet."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from shared.database import Database, SqliteDatabase, Transaction
from shared.deployment import Deployment

_TABLE: Final = {
    "sqlite": "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?",
    "postgresql": "SELECT 1 WHERE to_regclass(?) IS NOT NULL",
}


class Aside(NamedTuple):
    """Events that were set aside: ``parked`` are all that wait, ``waiting`` those behind another one.

    ``since``: when the oldest was set aside.
    """

    parked: int = 0
    waiting: int = 0
    discarded: int = 0
    since: str = ""


def views_there(deployment: Deployment, service: str) -> Database | None:
    """Only to be read; None while there is no file yet: looking makes none."""
    views = deployment.views(service)
    if isinstance(views, SqliteDatabase) and not Path(views.path).exists():
        return None
    return views.reading_only()


def table_is_there(t: Transaction, dialect: str, name: str) -> bool:
    """Whether it was made already, in this database and schema."""
    return t.one(_TABLE[dialect], (name,)) is not None


def owners(t: Transaction, table: str, columns: Sequence[str]) -> list[tuple[str, ...]]:
    """Whose events are in a list of parked or discarded ones."""
    return t.all(f"SELECT DISTINCT {', '.join(columns)} FROM {table}")


def set_aside(t: Transaction, dialect: str, table: str, whose: Mapping[str, str], position: int) -> Aside:
    """What is in this list of parked events, and in the list of discarded ones, up to ``position``.

    Only the first one of a stream is a cause; the others wait behind it.
    """
    where = " AND ".join([*(f"{column} = ?" for column in whose), "position <= ?"])
    values = (*whose.values(), position)
    counts = "COUNT(*), COUNT(DISTINCT stream), MIN(parked_at)"
    parked, streams, since = t.one(f"SELECT {counts} FROM {table} WHERE {where}", values) or (0, 0, "")
    discarded = table.replace("parked", "discarded")
    gone = None
    if table_is_there(t, dialect, discarded):
        gone = t.one(f"SELECT COUNT(*) FROM {discarded} WHERE {where}", values)
    return Aside(int(parked), int(parked - streams), int(gone[0]) if gone else 0, since or "")

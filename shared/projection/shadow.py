"""A read model beside the one that is shown, filled and then put in its place in one transaction."""

import re
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from uuid import uuid4

from shared.database import Database, DatabaseBusy, PostgresDatabase, Transaction
from shared.projection.contract import Projection
from shared.projection.parking import discarded_in, remember_discarded
from shared.projection.tables import BOOKS, enter, make, owned_tables, table_names

LONGEST_WAIT: Final = 30.0
PARKED: Final = "SELECT * FROM parked WHERE projection = ?"


class Shadow(ABC):
    """``database`` holds the read model that is to be shown."""

    database: Database

    @abstractmethod
    def settle(self, t: Transaction) -> None:
        """Return when nobody but ``t`` can see an unfinished state of it any more. Errors: DatabaseBusy."""

    @abstractmethod
    def swap(self, t: Transaction, projection: Projection) -> None:
        """In a transaction on the live views: its tables, books and parked list replace those there."""


class CopiedShadow(Shadow):
    """On SQLite the scratch itself: its rows are copied; who reads meanwhile sees the old ones."""

    def __init__(self, scratch: Database) -> None:
        self.database = scratch

    def settle(self, t: Transaction) -> None:
        pass  # nobody but us can read the file

    def swap(self, t: Transaction, projection: Projection) -> None:
        for name in owned_tables(t, projection):
            t.run(f"DROP TABLE IF EXISTS {name}")
        make(t, projection.tables, "TABLE")
        with self.database.read() as shadow:
            for name in table_names(projection):
                t.load(name, shadow.each(f"SELECT * FROM {name}"))
            _take_books(t, shadow, projection)
        make(t, projection.tables, "INDEX")


class MovedShadow(Shadow):
    """On PostgreSQL a schema of its own, whose tables move with their indexes.

    No two have the same: one that lost its lock must not write into that of another.
    """

    def __init__(self, live: PostgresDatabase, projection: Projection) -> None:
        self.live = live
        self._kind = f"{live.schema}_rebuild_{projection.name}"
        self.database: PostgresDatabase = PostgresDatabase(live.url, f"{self._kind}_{uuid4().hex[:8]}")

    def fill(self, scratch: Database, projection: Projection) -> None:
        """Everything the scratch holds, in one COPY per table; indexes afterwards."""
        with self.live.write() as t:
            for name in self._left_over(t):
                t.run(f'DROP SCHEMA IF EXISTS "{name}" CASCADE')
        with self.database.write() as t, scratch.read() as s:
            make(t, BOOKS)
            make(t, projection.tables, "TABLE")
            for name in table_names(projection):
                t.load(name, s.each(f"SELECT * FROM {name}"))
            _take_books(t, s, projection)
            make(t, projection.tables, "INDEX")

    def _left_over(self, t: Transaction) -> list[str]:
        """A rebuild that was killed may have left one; the earliest programs gave all the same name."""
        ours = re.compile(rf"{re.escape(self._kind)}(_[0-9a-f]{{8}})?")
        return [name for (name,) in t.all("SELECT nspname FROM pg_namespace") if ours.fullmatch(name)]

    def settle(self, t: Transaction) -> None:
        """A transaction that began before the shadow was whole would find it half empty in its place.

        Who waits for our lock does not count: it looks again when it gets it.
        """
        deadline, pause = time.monotonic() + LONGEST_WAIT, 0.005
        ours = t.one("SELECT pg_backend_pid()") or (0,)
        with self.database.write() as w:
            marker = w.one("SELECT pg_current_xact_id()::text") or ("0",)
        while True:
            with self.database.read() as r:
                old = r.one(
                    "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                    " AND pid NOT IN (pg_backend_pid(), ?) AND backend_xmin IS NOT NULL"
                    " AND wait_event IS DISTINCT FROM 'advisory' AND age(backend_xmin) >= age(?::text::xid)",
                    (*ours, *marker),
                )
            if not old or not old[0]:
                return
            if time.monotonic() > deadline:
                raise DatabaseBusy("Masih ada pembacaan lama di PostgreSQL. Ulangi sebentar lagi.")
            time.sleep(pause)

    def swap(self, t: Transaction, projection: Projection) -> None:
        old = owned_tables(t, projection)
        _lock_together(t, old)
        for name in old:
            t.run(f"DROP TABLE IF EXISTS {name}")
        with self.database.read() as shadow:
            _take_books(t, shadow, projection)
        for name in table_names(projection):
            t.run(f'ALTER TABLE "{self.database.schema}".{name} SET SCHEMA "{self.live.schema}"')


@contextmanager
def shadow_of(live: Database, scratch: Database, projection: Projection) -> Iterator[Shadow]:
    """Filled from the scratch; whatever is not moved is removed at the end."""
    if not isinstance(live, PostgresDatabase):
        yield CopiedShadow(scratch)
        return
    moved = MovedShadow(live, projection)
    try:
        moved.fill(scratch, projection)
        yield moved
    finally:
        moved.database.remove()


def _take_books(t: Transaction, shadow: Transaction, projection: Projection) -> None:
    """Positions, versions, parked and discarded events become those of the shadow.

    What was parked before keeps its age and how often it was tried.
    """
    before = "SELECT parked_at, attempts, projection, source, position FROM parked WHERE projection = ?"
    aged = t.all(before, (projection.name,))
    sql = "SELECT source, position, recorded_at FROM projection_positions WHERE projection = ?"
    enter(t, projection, {s: (p, at) for s, p, at in shadow.all(sql, (projection.name,))})
    t.run("DELETE FROM parked WHERE projection = ?", (projection.name,))
    t.load("parked", shadow.all(PARKED, (projection.name,)))
    t.run_many(
        "UPDATE parked SET parked_at = ?, attempts = ? WHERE projection = ? AND source = ? AND position = ?",
        aged,
    )
    remember_discarded(t, discarded_in(shadow, projection.name))


def _lock_together(t: Transaction, tables: list[str]) -> None:
    """All or none: whoever holds one table and waits for another could be waited for by a reader."""
    there = [name for name in tables if (t.one("SELECT to_regclass(?) IS NOT NULL", (name,)) or (False,))[0]]
    if not there:
        return
    deadline = time.monotonic() + LONGEST_WAIT
    while True:
        t.run("SAVEPOINT locking")
        try:
            t.run(f"LOCK TABLE {', '.join(there)} IN ACCESS EXCLUSIVE MODE NOWAIT")
            return
        except Exception as error:
            if getattr(error, "sqlstate", "") != "55P03" or time.monotonic() > deadline:
                raise
        t.run("ROLLBACK TO SAVEPOINT locking")
        time.sleep(0.005)

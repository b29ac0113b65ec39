"""One SQLite file, several processes: short transactions, cooperative waiting."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any

from shared.database.contract import WAIT, Database, DatabaseBusy, Duplicate, Row, Transaction
from shared.database.pool import Pool
from shared.database.sqlite_errors import is_duplicate, translated
from shared.database.sqlite_opening import open_for_reading, open_for_writing, patiently


class SqliteTransaction:
    """A transaction on an SQLite connection in autocommit mode."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        self.connection.execute(sql, values)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        self.connection.executemany(sql, rows)

    def all(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        return self.connection.execute(sql, values).fetchall()

    def one(self, sql: str, values: Sequence[Any] = ()) -> Row | None:
        row: Row | None = self.connection.execute(sql, values).fetchone()
        return row

    def each(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        yield from self.connection.execute(sql, values)

    def load(self, table: str, rows: Iterable[Sequence[Any]]) -> None:
        rows = iter(rows)
        if first := next(rows, None):
            marks = ", ".join("?" * len(first))
            self.run_many(f"INSERT INTO {table} VALUES ({marks})", chain([first], rows))


class SqliteDatabase(Database):
    """One SQLite file: WAL, synchronous=FULL, a writer at a time.

    ``keep_deleted=False`` overwrites what is deleted and keeps no log beside the file.
    ``durable=False`` is for what can be made again: a commit survives the process, not the power.
    ``wait`` is how many seconds a writer waits for the others.
    """

    dialect = "sqlite"

    def __init__(
        self,
        path: Path,
        *,
        keep_deleted: bool = True,
        durable: bool = True,
        read_only: bool = False,
        wait: float = WAIT,
    ) -> None:
        self.path = path
        self._keep_deleted = keep_deleted
        self._durable = durable
        self._read_only = read_only
        self._wait = wait
        self._pool = Pool(self._connect, _is_idle, wait)
        self._writing = threading.Lock()

    def _connect(self) -> sqlite3.Connection:
        try:
            if self._read_only:
                return open_for_reading(self.path)
            return open_for_writing(self.path, self._wait, self._keep_deleted, self._durable)
        except sqlite3.Error as error:
            raise translated(error, self.path) from error

    @contextmanager
    def write(self, *locks: str, together: bool = False) -> Iterator[Transaction]:
        """BEGIN IMMEDIATE is the lock of an SQLite file; ``locks`` need no names of their own."""
        with self._alone(), self._pool.lend() as connection:
            try:
                patiently(connection, "BEGIN IMMEDIATE", self._wait)
                yield SqliteTransaction(connection)
                patiently(connection, "COMMIT", self._wait)
            except sqlite3.Error as error:
                if is_duplicate(error):
                    raise Duplicate(str(error)) from error
                raise translated(error, self.path) from error
            finally:
                _roll_back(connection)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """The threads of one process queue here: they would only wake each other in the file's lock."""
        if not self._writing.acquire(timeout=self._wait):
            raise DatabaseBusy
        try:
            yield
        finally:
            self._writing.release()

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        with self._pool.lend() as connection:
            try:
                connection.execute("BEGIN")
                patiently(connection, "SELECT 1 FROM sqlite_master LIMIT 1", self._wait)
                yield SqliteTransaction(connection)
            except sqlite3.Error as error:
                raise translated(error, self.path) from error
            finally:
                _roll_back(connection)

    def reading_only(self) -> "SqliteDatabase":
        return SqliteDatabase(self.path, read_only=True, wait=self._wait)

    def remove(self) -> None:
        self.close()
        for ending in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)

    def close(self) -> None:
        self._pool.close()


def _is_idle(connection: sqlite3.Connection) -> bool:
    return not connection.in_transaction


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        with suppress(sqlite3.Error):  # then it is not idle, and the pool closes it
            connection.execute("ROLLBACK")

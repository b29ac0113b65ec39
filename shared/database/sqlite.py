"""One SQLite file, several processes: short transactions, cooperative waiting."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from shared.database.contract import (
    WAIT,
    Database,
    DatabaseBusy,
    DatabaseUnusable,
    Duplicate,
    Row,
    Transaction,
)
from shared.database.pool import Pool


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


class SqliteDatabase(Database):
    """One SQLite file: WAL, synchronous=FULL, a writer at a time.

    ``keep_deleted=False`` overwrites what is deleted and keeps no log beside the file.
    """

    dialect = "sqlite"

    def __init__(self, path: Path, *, keep_deleted: bool = True) -> None:
        self.path = path
        self._keep_deleted = keep_deleted
        self._pool = Pool(self._connect)
        self._writing = threading.Lock()

    def _connect(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(
                self.path, timeout=0, isolation_level=None, check_same_thread=False, cached_statements=200
            )
            connection.execute("PRAGMA busy_timeout=0")
            mode = "WAL" if self._keep_deleted else "DELETE"
            _patiently(lambda: connection.execute(f"PRAGMA journal_mode={mode}"))
            connection.execute("PRAGMA synchronous=FULL")
            if not self._keep_deleted:
                connection.execute("PRAGMA secure_delete=ON")
        except sqlite3.Error as error:
            raise _translated(error, self.path) from error
        return connection

    @contextmanager
    def write(self, lock: str = "") -> Iterator[Transaction]:
        """BEGIN IMMEDIATE is the lock of an SQLite file; ``lock`` needs no name of its own."""
        with self._writing, self._pool.lend() as connection:
            try:
                _patiently(lambda: connection.execute("BEGIN IMMEDIATE"))
                yield SqliteTransaction(connection)
                _patiently(lambda: connection.execute("COMMIT"))
            except sqlite3.IntegrityError as error:
                _roll_back(connection)
                raise Duplicate(str(error)) from error
            except sqlite3.Error as error:
                _roll_back(connection)
                raise _translated(error, self.path) from error
            except BaseException:
                _roll_back(connection)
                raise

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        with self._pool.lend() as connection:
            try:
                connection.execute("BEGIN")
                _patiently(lambda: connection.execute("SELECT 1 FROM sqlite_master LIMIT 1"))
                yield SqliteTransaction(connection)
            except sqlite3.Error as error:
                raise _translated(error, self.path) from error
            finally:
                _roll_back(connection)

    def close(self) -> None:
        self._pool.close()


def _patiently(attempt: Callable[[], object]) -> None:
    """Try until it is free. SQLite's own waiting would stop every other greenlet of the process."""
    deadline, pause = time.monotonic() + WAIT, 0.001
    while True:
        try:
            attempt()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) and "busy" not in str(error):
                raise
            if time.monotonic() > deadline:
                raise
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _translated(error: sqlite3.Error, path: Path) -> Exception:
    text = str(error)
    if "locked" in text or "busy" in text:
        return DatabaseBusy()
    if "full" in text:
        return DatabaseUnusable(
            f"Ruang penyimpanan penuh; {path.name} tidak dapat ditulis. Kosongkan ruang, lalu ulangi."
        )
    if "readonly" in text or "unable to open" in text:
        return DatabaseUnusable(f"Tidak ada izin untuk menulis {path}. Periksa pemilik dan izin foldernya.")
    return DatabaseUnusable(f"{path.name}: {text}")

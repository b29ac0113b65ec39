"""How an SQLite file is opened, and how one waits for it without stopping the other greenlets."""

import sqlite3
import time
from pathlib import Path


def open_for_writing(
    path: Path, wait: float, keep_deleted: bool = True, durable: bool = True
) -> sqlite3.Connection:
    """WAL and synchronous=FULL: what was committed survives a power cut (unless it need not)."""
    connection = _open(str(path))
    try:
        patiently(connection, f"PRAGMA journal_mode={'WAL' if keep_deleted else 'DELETE'}", wait)
        connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'OFF'}")
        if not keep_deleted:
            connection.execute("PRAGMA secure_delete=ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, also to a copy in a read-only place."""
    # A read-only place has no room for the log's index. Without a log there is nothing to miss.
    quiet = not path.with_name(path.name + "-wal").exists()
    connection = _open(path.absolute().as_uri() + "?mode=ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    except sqlite3.OperationalError:
        connection.close()
        if not quiet or not path.exists():
            raise
        connection = _open(path.absolute().as_uri() + "?immutable=1")
    connection.execute("PRAGMA query_only=ON")
    return connection


def _open(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        name,
        uri=name.startswith("file:"),
        timeout=0,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=200,
    )
    connection.execute("PRAGMA busy_timeout=0")
    return connection


def patiently(connection: sqlite3.Connection, statement: str, wait: float) -> None:
    """Try until it is free. SQLite's own waiting would stop every other greenlet of the process."""
    deadline, pause = time.monotonic() + wait, 0.001
    while True:
        try:
            connection.execute(statement)
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > deadline:
                raise
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)


def is_busy(error: sqlite3.Error) -> bool:
    """Somebody else holds the lock; trying again helps."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))

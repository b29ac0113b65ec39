"""At most one relay per ledger, one rebuild per read model: whoever holds the lock. Death lets it go."""

import fcntl
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

import psycopg

from shared.database import Database, DatabaseUnusable, PostgresDatabase
from shared.database.postgres_session import opened


class Alone(Protocol):
    """A lock between processes."""

    def take(self) -> bool:
        """Try once; True while we hold it."""

    def release(self) -> None:
        """Let others have it."""


class FileAlone:
    """``flock`` on a file, for ledgers on SQLite."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self) -> bool:
        if self._handle is not None:
            return True
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


class PostgresAlone:
    """A session's advisory lock. A session that was cut has lost it: `take` notices."""

    def __init__(self, url: str, name: str) -> None:
        self._url = url
        self._key = int.from_bytes(sha256(name.encode()).digest()[:8], "big", signed=True)
        self._session: psycopg.Connection[Any] | None = None

    def take(self) -> bool:
        try:
            return self._take()
        except psycopg.Error as error:
            self.release()
            raise DatabaseUnusable("PostgreSQL tidak dapat dipakai untuk mengunci.") from error

    def _take(self) -> bool:
        if self._session is not None:
            self._session.execute("SELECT 1")
            return True
        session = opened(self._url, 5)
        row = session.execute("SELECT pg_try_advisory_lock(%s)", (self._key,)).fetchone()
        if row is None or not row[0]:
            session.close()
            return False
        self._session = session
        return True

    def release(self) -> None:
        """Unlocked first: the server ends a closed session a little later than we do."""
        if self._session is not None:
            with suppress(psycopg.Error):
                self._session.execute("SELECT pg_advisory_unlock(%s)", (self._key,))
            self._session.close()
            self._session = None


class NotAlone:
    """Without a lock: two at once only produce repeats."""

    def take(self) -> bool:
        return True

    def release(self) -> None:
        pass


def alone_with(database: Database, lock_path: Path | None, name: str = "relay") -> Alone:
    """The lock that fits where the data lie: those who use one PostgreSQL may run on several machines."""
    if isinstance(database, PostgresDatabase):
        return PostgresAlone(database.url, f"{database.schema}.{name}")
    return FileAlone(lock_path) if lock_path is not None else NotAlone()

"""A real database that stops its user before any step of a writing transaction, or behind its commit."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from shared.database import PostgresDatabase, SqliteDatabase, Transaction


class CrashPoints:
    """``crash_at``: how many steps are left; then ``crash`` is called, once. None: never."""

    crash_at: int | None = None
    crash: Callable[[], None]

    @contextmanager
    def write(self, *locks: str, together: bool = False) -> Iterator[Transaction]:
        self.step()
        with super().write(*locks, together=together) as t:
            yield Counted(t, self.step)
            self.step()
        self.step()

    def step(self) -> None:
        """One more; what is counted are reads of pages, statements, commits and what follows them."""
        if self.crash_at is not None:
            self.crash_at -= 1
            if self.crash_at < 0:
                self.crash_at = None
                self.crash()


class Counted:
    """A transaction that counts its statements."""

    def __init__(self, inner: Transaction, step: Callable[[], None]) -> None:
        self._inner = inner
        self._step = step

    def run(self, *statement: Any) -> None:
        self._step()
        self._inner.run(*statement)

    def run_many(self, *statement: Any) -> None:
        self._step()
        self._inner.run_many(*statement)

    def all(self, *statement: Any) -> Any:
        self._step()
        return self._inner.all(*statement)

    def one(self, *statement: Any) -> Any:
        self._step()
        return self._inner.one(*statement)

    def each(self, *statement: Any) -> Any:
        self._step()
        return self._inner.each(*statement)

    def load(self, *rows: Any) -> None:
        self._step()
        self._inner.load(*rows)


class CrashingSqlite(CrashPoints, SqliteDatabase):
    """In a file."""


class CrashingPostgres(CrashPoints, PostgresDatabase):
    """In a schema."""


def crashing_at(where: str) -> CrashingSqlite | CrashingPostgres:
    """``FILE`` or ``URL#SCHEMA``."""
    url, _, schema = where.partition("#")
    return CrashingPostgres(url, schema) if schema else CrashingSqlite(Path(where))

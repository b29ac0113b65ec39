"""What a database can do for us, and how it says no."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol

from shared.errors import CallUs, TryAgain

WAIT: Final = 5.0
"""Seconds a writer waits for the others before it says "try again"."""

Row = tuple[Any, ...]


class DatabaseBusy(TryAgain):
    """Basis data sedang dipakai proses lain. Silakan coba lagi sebentar."""

    code = "database-busy"


class DatabaseUnusable(CallUs):
    """Basis data tidak dapat dipakai."""

    code = "database-unusable"


class NotPermitted(DatabaseUnusable):
    """Peran basis data ini tidak berhak melakukannya."""

    code = "database-not-permitted"


class Duplicate(Exception):
    """A row with this key is there already."""


class Transaction(Protocol):
    """What one can do while a transaction is open. SQL has ``?`` for parameters on every database."""

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Execute; nothing comes back."""

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute once per row."""

    def all(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Every row."""

    def one(self, sql: str, values: Sequence[Any] = ()) -> Row | None:
        """The first row."""

    def each(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Every row, a few at a time; the memory does not grow with their number."""

    def load(self, table: str, rows: Iterable[Sequence[Any]]) -> None:
        """Append many whole rows in the fastest way there is (COPY on PostgreSQL)."""


class Database(ABC):
    """Connections to one database; thread-safe. ``dialect`` is ``sqlite`` or ``postgresql``."""

    dialect: str

    @abstractmethod
    def write(self, *locks: str, together: bool = False) -> AbstractContextManager[Transaction]:
        """One writing transaction, alone with its ``locks``; commits at the end, rolls back on error.

        Whoever takes several takes them here, at once: two that want the same never wait for each other.

        ``together`` sends what has no answer along with the next statement that has one (fewer round
        trips on PostgreSQL); an error may then show later, at the latest at the end of the block.

        Errors: :class:`Duplicate`, :class:`DatabaseBusy`, :class:`DatabaseUnusable`.
        """

    @abstractmethod
    def read(self) -> AbstractContextManager[Transaction]:
        """One consistent view; nothing is written."""

    @abstractmethod
    def reading_only(self) -> "Database":
        """The same database through connections of its own that cannot write, for whoever checks it."""

    @abstractmethod
    def remove(self) -> None:
        """Close, and delete the database with everything in it: for what can be made again."""

    @abstractmethod
    def close(self) -> None:
        """Close every connection; waits for those in use. Later use is :class:`DatabaseUnusable`."""

"""What a projection promises, and where its pages come from."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from hashlib import sha256
from typing import ClassVar, Protocol

from shared.database import Transaction
from shared.ledger import Head, LedgerRow


class PageSource(Protocol):
    """Something that has the events of several sources, in order and without gap."""

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        """The rows of ``source`` behind position ``after``, at most ``limit``."""


class Sources(PageSource, Protocol):
    """A page source that can say how much there is."""

    def head(self, source: str) -> Head:
        """The last row of ``source`` that is here; position 0 when there is none."""


class Projection(ABC):
    """One read model. A row of it is written from one source only; sources meet in a join when it is read.

    ``tables`` is its DDL, portable between SQLite and PostgreSQL: ``CREATE TABLE IF NOT EXISTS`` and
    ``CREATE INDEX IF NOT EXISTS`` statements. Raise ``revision`` when the same events give other rows.
    """

    name: ClassVar[str]
    sources: ClassVar[tuple[str, ...]]
    tables: ClassVar[str]
    revision: ClassVar[str] = "1"

    @abstractmethod
    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        """Fold rows of ONE source, in order, into the tables.

        The same rows may come again and must change nothing then: a row of a table is named by what it tells
        of, or by stream and version; nothing is counted up. Topics it does not handle are ignored. An
        exception parks the row and its stream.
        """

    @classmethod
    def version(cls) -> str:
        """What the stored rows depend on; another version is another read model and is rebuilt."""
        return sha256(f"{cls.revision}\n{cls.sources}\n{cls.tables}".encode()).hexdigest()[:16]

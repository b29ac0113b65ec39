"""What a reaction is, where its events come from, and how it ends badly."""

from collections.abc import Callable
from typing import Final, Protocol

from shared.commands import depth_of
from shared.errors import CallUs, Problem
from shared.ledger import Head, LedgerRow
from shared.reaction.desk import Desk

MAX_DEPTH: Final = 8

Handler = Callable[[LedgerRow, Desk], None]
"""``on_<event>(row, desk)``: takes aggregates from the desk and lets them decide; the reactor saves."""


class PageSource(Protocol):
    """Something that has the events of several sources, in order and without gap."""

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        """The rows of ``source`` behind position ``after``, at most ``limit``."""

    def head(self, source: str) -> Head:
        """The last row of ``source`` that is here; position 0 when there is none."""


class TooDeep(CallUs):
    """Rantai reaksi terlalu panjang; mungkin dua reaksi saling memicu tanpa akhir."""

    code = "too-deep"


def refuse_if_too_deep(row: LedgerRow) -> None:
    """Reactions to reactions end somewhere."""
    if depth_of(row.causation) >= MAX_DEPTH:
        raise TooDeep


def reason_of(error: Exception) -> str:
    """What an operator reads."""
    return error.message if isinstance(error, Problem) else f"{type(error).__name__}: {error}"

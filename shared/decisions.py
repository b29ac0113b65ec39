"""An operator's decisions about events that were set aside, as those who carry them out read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from shared.errors import CallUs
from shared.ledger import LedgerRow
from shared.mapper import NewerVersion, state_of


class NewerDecision(CallUs):
    """Keputusan ini ditulis oleh versi program yang lebih baru; perbarui program dahulu."""

    code = "newer-decision"


class Decision(NamedTuple):
    """One decision. ``place`` is its own position; the others name the event it is about."""

    place: int
    source: str
    position: int
    reason: str
    discards: bool


@dataclass(frozen=True)
class Decisions:
    """Where decisions are recorded and under which topics; the kernel names none.

    Both are topics of facts with ``work``, ``source``, ``position`` and ``reason``; old ones are upcast.
    """

    source: str
    retried: str
    discarded: str

    def of(self, rows: Sequence[LedgerRow], work: str) -> list[Decision]:
        """Those for this part of the system, in order. Errors: NewerDecision."""
        ours = (row for row in rows if row.topic in (self.retried, self.discarded))
        told = ((row, _read(row)) for row in ours)
        return [_decision(row, state, self.discarded) for row, state in told if state.work == work]


class _State(msgspec.Struct):
    work: str
    source: str
    position: int
    reason: str = ""


def _read(row: LedgerRow) -> _State:
    try:
        return msgspec.convert(state_of(row), _State)
    except NewerVersion as error:
        raise NewerDecision(error.message) from None


def _decision(row: LedgerRow, state: _State, discarded: str) -> Decision:
    return Decision(row.position, state.source, state.position, state.reason, row.topic == discarded)

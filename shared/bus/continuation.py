"""What follows from a batch of messages: taken, repeated, behind a gap, or a fork. No database here."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.bus.message import Message, Source


@dataclass(frozen=True)
class Outcome:
    """What came of a batch. ``beyond``: how many messages lie behind a gap and were not taken.

    ``fork``: why this source is stopped for this consumer; empty while it is not.
    """

    head: int
    appended: int = 0
    repeated: int = 0
    beyond: int = 0
    fork: str = ""


@dataclass(frozen=True)
class Standing:
    """Where a source is for us at this moment; ``ledger`` is None before its first row."""

    head: int
    hash: bytes
    ledger: Source | None
    fork: str

    def objection(self, message: Message) -> str:
        """Why this message cannot be the next row; empty when it is."""
        genesis_or_ours = self.hash if self.head else message.source.genesis()
        if message.previous != genesis_or_ours:
            return (
                f"position {message.row.position} does not follow our row {self.head}: previous hash differs"
            )
        return ""


def continue_from(
    standing: Standing, known: dict[int, bytes], ordered: Sequence[Message]
) -> tuple[list[Message], Outcome]:
    """What is to be written, and what became of the rest."""
    fresh: list[Message] = []
    repeated = 0
    for index, message in enumerate(ordered):
        row = message.row
        if fork := stranger(standing, message.source):
            return fresh, Outcome(standing.head, len(fresh), repeated, fork=fork)
        if row.position <= standing.head:
            if known.get(row.position) != row.hash:
                return fresh, Outcome(standing.head, len(fresh), repeated, fork=differs(row.position))
            repeated += 1
            continue
        if row.position > standing.head + 1:
            return fresh, Outcome(standing.head, len(fresh), repeated, beyond=len(ordered) - index)
        if fork := standing.objection(message):
            return fresh, Outcome(standing.head, len(fresh), repeated, fork=fork)
        fresh.append(message)
        known[row.position] = row.hash
        standing = Standing(row.position, row.hash, message.source, "")
    return fresh, Outcome(standing.head, len(fresh), repeated)


def position_of(message: Message) -> int:
    """Messages are sorted by this."""
    return message.row.position


def differs(position: int) -> str:
    """The reason of a fork in the past."""
    return f"position {position} has another hash than our row"


def stranger(standing: Standing, ledger: Source) -> str:
    """Why this ledger is not the one we listen to; empty when it is."""
    if standing.ledger is None or standing.ledger == ledger:
        return ""
    return f"another ledger speaks: {ledger}, ours is {standing.ledger}"

"""Events that a reaction could not deal with, kept in the ledger's database beside its position."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from eventsourcing.persistence import IntegrityError

from shared.database import Database, Transaction
from shared.ledger import LedgerRow
from shared.ledger.clock import stamp, utc_now

_WAITS_FOR_NOTHING: Final = """
SELECT 1 FROM parked_reactions w WHERE w.reactor = ? AND w.stream = ? AND w.behind BETWEEN ? AND ?
AND NOT EXISTS (SELECT 1 FROM parked_reactions c WHERE c.reactor = w.reactor AND c.position = w.behind)
"""


class Parked(NamedTuple):
    """An event that is set aside; ``behind`` is the position it waits for, 0 when it is the cause itself.

    ``attempts`` is how often it was tried, 0 for one that only waits.
    """

    position: int
    stream: str
    topic: str
    behind: int
    reason: str
    parked_at: str
    attempts: int = 1

    @classmethod
    def of(cls, row: LedgerRow, reason: str, behind: int = 0) -> "Parked":
        """Set aside now."""
        now, attempts = stamp(utc_now()), 0 if behind else 1
        return cls(row.position, row.stream, row.topic, behind, reason[:500], now, attempts)


class ParkedList:
    """The list of one reactor."""

    def __init__(self, database: Database, reactor: str) -> None:
        self._database = database
        self.reactor = reactor

    def all(self) -> list[Parked]:
        """Oldest first; in a ledger that counts no attempts yet, each was tried once."""
        with self._database.read() as t:
            sql = "SELECT * FROM parked_reactions WHERE reactor = ? ORDER BY position"
            return [Parked(*row[1:]) for row in t.all(sql, (self.reactor,))]

    def of_stream(self, position: int) -> list[Parked]:
        """What is set aside of the stream of this event, oldest first; nothing when it is not set aside."""
        found = self.all()
        streams = {each.stream for each in found if each.position == position}
        return [each for each in found if each.stream in streams]

    def blocked(self) -> dict[str, int]:
        """The streams that wait, with the position each waits for."""
        with self._database.read() as t:
            sql = "SELECT stream, MIN(position) FROM parked_reactions WHERE reactor = ? GROUP BY stream"
            return {stream: int(position) for stream, position in t.all(sql, (self.reactor,))}

    def add(self, t: Transaction, parked: Sequence[Parked]) -> None:
        """Set aside in the transaction of the position; twice changes nothing.

        IntegrityError when what one of them waits for was dealt with since we looked.
        """
        t.run_many(
            "INSERT INTO parked_reactions VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [(self.reactor, *each) for each in parked],
        )
        for cause in {each.behind for each in parked if each.behind}:
            here = "SELECT 1 FROM parked_reactions WHERE reactor = ? AND position = ?"
            if t.one(here, (self.reactor, cause)) is None:
                raise IntegrityError(f"{self.reactor}: {cause} is not set aside any more")

    def settle(self, t: Transaction, done: Sequence[int], failed: tuple[int, str] | None) -> None:
        """Strike out what is dealt with; what failed again keeps its place, and the others wait behind it."""
        t.run_many(
            "DELETE FROM parked_reactions WHERE reactor = ? AND position = ?",
            [(self.reactor, position) for position in done],
        )
        if failed is None:
            return
        position, reason = failed
        t.run(
            "UPDATE parked_reactions SET behind = 0, attempts = attempts + 1, reason = ?"
            " WHERE reactor = ? AND position = ?",
            (reason[:500], self.reactor, position),
        )
        t.run(
            "UPDATE parked_reactions SET behind = ? WHERE reactor = ? AND position > ? AND stream ="
            " (SELECT stream FROM parked_reactions WHERE reactor = ? AND position = ?)",
            (position, self.reactor, position, self.reactor, position),
        )

    def refuse_left_behind(self, t: Transaction, stream: str, first: int, last: int) -> None:
        """IntegrityError when one waits for an event from ``first`` to ``last`` that is struck out.

        Another of our name set it aside since we looked.
        """
        if t.one(_WAITS_FOR_NOTHING, (self.reactor, stream, first, last)):
            raise IntegrityError(f"{self.reactor}: more of {stream} is set aside by now")

"""Events that a reaction could not deal with, kept in the ledger's database beside its position."""

from collections.abc import Iterable
from typing import NamedTuple

from shared.database import Database
from shared.ledger import LedgerRow
from shared.ledger.clock import stamp, utc_now


class Parked(NamedTuple):
    """An event that is set aside; ``behind`` is the position it waits for, 0 when it is the cause itself."""

    position: int
    stream: str
    topic: str
    behind: int
    reason: str
    parked_at: str

    @classmethod
    def of(cls, row: LedgerRow, reason: str, behind: int = 0) -> "Parked":
        """Set aside now."""
        return cls(row.position, row.stream, row.topic, behind, reason[:500], stamp(utc_now()))


class ParkedList:
    """The list of one reactor."""

    def __init__(self, database: Database, reactor: str) -> None:
        self._database = database
        self._reactor = reactor

    def all(self) -> list[Parked]:
        """Oldest first."""
        columns = ", ".join(Parked._fields)
        with self._database.read() as t:
            rows = t.all(
                f"SELECT {columns} FROM parked_reactions WHERE reactor = ? ORDER BY position",
                (self._reactor,),
            )
        return [Parked(*row) for row in rows]

    def blocked(self) -> dict[str, int]:
        """The streams that wait, with the position each waits for."""
        with self._database.read() as t:
            sql = "SELECT stream, MIN(position) FROM parked_reactions WHERE reactor = ? GROUP BY stream"
            return {stream: int(position) for stream, position in t.all(sql, (self._reactor,))}

    def add(self, parked: Iterable[Parked]) -> None:
        """Set aside; twice changes nothing."""
        with self._database.write("append") as t:
            t.run_many(
                "INSERT INTO parked_reactions VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [(self._reactor, *each) for each in parked],
            )

    def remove(self, position: int) -> None:
        """It is dealt with; twice changes nothing."""
        with self._database.write("append") as t:
            t.run(
                "DELETE FROM parked_reactions WHERE reactor = ? AND position = ?", (self._reactor, position)
            )

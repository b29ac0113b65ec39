"""What can be read from a ledger: rows for us, events and notifications for the library."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from eventsourcing.persistence import Notification, StoredEvent

from shared.database import Database
from shared.ledger.chain import Identity, LedgerRow
from shared.ledger.entry import Cause, Entry, ReadEvent, Receipt
from shared.ledger.plan import Head
from shared.ledger.receipts import head_and_receipts

COLUMNS = ", ".join(LedgerRow._fields)
_EVENT = "stream, version, topic, state, schema_version, sealed, recorded_at"


class LedgerReading:
    """The reading half of a ledger; no method holds a transaction when it returns."""

    database: Database
    identity: Identity

    def head(self) -> Head:
        """Position, hash and moment of the last row (of the genesis when there is none)."""
        with self.database.read() as t:
            return head_and_receipts(t, self.identity, ())[0]

    def page(self, after: int, limit: int = 500) -> list[LedgerRow]:
        """The rows behind position ``after``, in order."""
        return self._rows("WHERE position > ? ORDER BY position LIMIT ?", (after, limit))

    def history(self, stream: str) -> list[LedgerRow]:
        """Every row of one stream, in order."""
        return self._rows("WHERE stream = ? ORDER BY version", (stream,))

    def of_correlation(self, correlation: str, topic: str) -> list[LedgerRow]:
        """The rows of one conversation with this topic, in order."""
        return self._rows("WHERE correlation = ? AND topic = ? ORDER BY position", (correlation, topic))

    def page_of(self, topics: Sequence[str], after: int, limit: int = 500) -> list[LedgerRow]:
        """The rows with one of these topics behind position ``after``, in order."""
        marks = ", ".join("?" * len(topics))
        where = f"WHERE position > ? AND topic IN ({marks}) ORDER BY position LIMIT ?"
        return self._rows(where, (after, *topics, limit))

    def streams_like(self, beginning: str, limit: int = 10) -> list[str]:
        """The names of streams that begin so (or the one that is named so), in order."""
        sql = "SELECT DISTINCT stream FROM ledger WHERE stream >= ? AND stream < ? ORDER BY stream LIMIT ?"
        with self.database.read() as t:
            return [row[0] for row in t.all(sql, (beginning, beginning + "\U0010ffff", limit))]

    def receipt(self, cause: Cause) -> Receipt | None:
        """What this command was answered before; CommandIdReused when another command had its id."""
        with self.database.read() as t:
            return head_and_receipts(t, self.identity, [Entry((), cause)])[1].get(cause.command_id)

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        sql = f"SELECT {_EVENT} FROM ledger WHERE stream = ?"
        values: list[Any] = [str(originator_id)]
        for condition, bound in ((" AND version > ?", gt), (" AND version <= ?", lte)):
            if bound is not None:
                sql += condition
                values.append(bound)
        sql += " ORDER BY version" + (" DESC" if desc else "")
        if limit is not None:
            sql += " LIMIT ?"
            values.append(limit)
        with self.database.read() as t:
            return [
                ReadEvent(r[0], r[1], r[2], r[3].encode(), r[4], bytes(r[5]), r[6])
                for r in t.all(sql, values)
            ]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        sql = "SELECT stream, version, topic, state, position FROM ledger WHERE position > ?"
        values: list[Any] = [(start or 0) - (1 if start and inclusive_of_start else 0)]
        if stop is not None:
            sql += " AND position <= ?"
            values.append(stop)
        if topics:
            sql += f" AND topic IN ({', '.join('?' * len(topics))})"
            values.extend(topics)
        with self.database.read() as t:
            rows = t.all(sql + " ORDER BY position LIMIT ?", [*values, limit])
        return [Notification(r[0], r[1], r[2], r[3].encode(), r[4]) for r in rows]

    def max_notification_id(self) -> int | None:
        return self.head().position or None

    def max_tracking_id(self, application_name: str) -> int | None:
        with self.database.read() as t:
            row = t.one(
                "SELECT notification_id FROM tracking WHERE application_name = ?", (application_name,)
            )
        return row[0] if row else None

    def _rows(self, condition: str, values: Sequence[Any]) -> list[LedgerRow]:
        with self.database.read() as t:
            rows = t.all(f"SELECT {COLUMNS} FROM ledger {condition}", values)
        return [LedgerRow._make(row) for row in rows]

"""The ledger itself: gapless positions in commit order, hash-linked, with the receipts of commands."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec
from eventsourcing.persistence import (
    IntegrityError,
    NotSupportedError,
    ProcessRecorder,
    StoredEvent,
    Subscription,
    Tracking,
)

from shared.database import Database, Duplicate, Transaction
from shared.ledger.chain import Identity, LedgerRow
from shared.ledger.clock import Clock, next_stamp, utc_now
from shared.ledger.entry import Entry, Receipt, check_size
from shared.ledger.plan import Head, receipts_of, rows_of
from shared.ledger.reading import COLUMNS, LedgerReading
from shared.ledger.receipts import head_and_receipts, not_yet_done
from shared.ledger.schema import make_tables

_INSERT = f"INSERT INTO ledger ({COLUMNS}) VALUES ({', '.join('?' * len(LedgerRow._fields))})"
_INSERT_RECEIPT = "INSERT INTO commands (command_id, digest, receipt) VALUES (?, ?, ?)"


class AlreadyDone(Exception):
    """This command was carried out before; here is its receipt."""

    def __init__(self, receipt: Receipt) -> None:
        super().__init__(receipt.command_id)
        self.receipt = receipt


class Ledger(LedgerReading, ProcessRecorder):
    """Append and read one ledger. Guarantees: positions 1, 2, 3 … without gap, visible in that order;
    a command's events, its receipt and its tracking are written together or not at all.
    """

    def __init__(self, database: Database, identity: Identity, clock: Clock = utc_now) -> None:
        self.database = database
        self.identity = identity
        self.clock = clock

    def create(self) -> None:
        """Make the tables when they are missing; :class:`WrongLedger` when it is somebody else's."""
        make_tables(self.database, self.identity)

    def append(
        self,
        entries: Sequence[Entry],
        tracking: Sequence[Tracking] = (),
        also: Callable[[Transaction], None] | None = None,
    ) -> list[Receipt | None]:
        """Write the entries in one transaction. A command that was done before writes nothing again.
        ``also`` runs last in the same transaction, for the books that stand beside the ledger.

        Errors: IntegrityError (a stream moved on, or tracking is not higher), CommandIdReused,
        TooLarge, ClockBehind, DatabaseBusy.
        """
        for entry in entries:
            _check_sizes(entry.events)
        with self._appending() as t:
            head, known = head_and_receipts(t, self.identity, entries)
            fresh = not_yet_done(entries, known)
            self._write(t, head, fresh)
            _track(t, tracking)
            if also:
                also(t)
        receipts = known | {r.command_id: r for _, r in receipts_of(head, fresh)}
        return [receipts[e.cause.command_id] if e.cause else None for e in entries]

    def insert_events(
        self, stored_events: Sequence[StoredEvent], *, tracking: Tracking | None = None, **kwargs: Any
    ) -> Sequence[int]:
        """The library's way in: positions of the events, or :class:`AlreadyDone` with the old receipt."""
        entry = Entry(stored_events, kwargs.get("cause"), kwargs.get("refused"))
        _check_sizes(stored_events)
        with self._appending() as t:
            head, known = head_and_receipts(t, self.identity, [entry])
            if entry.cause and known:
                raise AlreadyDone(known[entry.cause.command_id])
            self._write(t, head, [entry])
            _track(t, [tracking] if tracking else ())
        return list(range(head.position + 1, head.position + 1 + len(stored_events)))

    def insert_tracking(self, tracking: Tracking) -> None:
        with self._appending() as t:
            _track(t, [tracking])

    @contextmanager
    def _appending(self) -> Iterator[Transaction]:
        try:
            with self.database.write("append", together=True) as t:
                yield t
        except Duplicate as error:
            raise IntegrityError(str(error)) from error

    def _write(self, t: Transaction, head: Head, entries: Sequence[Entry]) -> None:
        if any(entry.events for entry in entries):
            t.run_many(_INSERT, rows_of(head, entries, next_stamp(self.clock, head.recorded_at)))
        receipts = [
            (c.command_id, c.digest, msgspec.json.encode(r).decode()) for c, r in receipts_of(head, entries)
        ]
        if receipts:
            t.run_many(_INSERT_RECEIPT, receipts)

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Subscription[Any]:
        """Not offered: whoever follows a ledger reads pages and keeps its own position."""
        raise NotSupportedError

    def close(self) -> None:
        """Close the connections."""
        self.database.close()


def _check_sizes(events: Sequence[StoredEvent]) -> None:
    for event in events:
        check_size(event)


def _track(t: Transaction, trackings: Sequence[Tracking]) -> None:
    for tracking in trackings:
        name, place = tracking.application_name, tracking.notification_id
        row = t.one("SELECT notification_id FROM tracking WHERE application_name = ?", (name,))
        if row is not None and row[0] >= place:
            raise IntegrityError(f"{name} is at {row[0]} already, not before {place}")
        t.run(
            "INSERT INTO tracking VALUES (?, ?) ON CONFLICT (application_name) "
            "DO UPDATE SET notification_id = excluded.notification_id",
            (name, place),
        )

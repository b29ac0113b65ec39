"""The ledger itself: gapless positions in commit order, hash-linked, with the receipts of commands."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from eventsourcing.persistence import (
    IntegrityError,
    Notification,
    NotSupportedError,
    ProcessRecorder,
    StoredEvent,
    Subscription,
    Tracking,
)

from shared.database import Database, Duplicate, Transaction
from shared.errors import CallUs, CommandIdReused
from shared.ledger.chain import Identity, LedgerRow
from shared.ledger.clock import Clock, next_stamp, utc_now
from shared.ledger.entry import Cause, Entry, ReadEvent, Receipt, check_size
from shared.ledger.plan import Head, receipts_of, rows_of

SCHEMA_VERSION = 1
_COLUMNS = ", ".join(LedgerRow._fields)
_INSERT = f"INSERT INTO ledger ({_COLUMNS}) VALUES ({', '.join('?' * len(LedgerRow._fields))})"
_EVENT = "stream, version, topic, state, schema_version, sealed, recorded_at"


class AlreadyDone(Exception):
    """This command was carried out before; here is its receipt."""

    def __init__(self, receipt: Receipt) -> None:
        super().__init__(receipt.command_id)
        self.receipt = receipt


class WrongLedger(CallUs):
    """Buku peristiwa ini milik kantor atau layanan lain."""

    code = "wrong-ledger"


class Ledger(ProcessRecorder):
    """Append and read one ledger. Guarantees: positions 1, 2, 3 … without gap, visible in that order;
    a command's events, its receipt and its tracking are written together or not at all.
    """

    def __init__(self, database: Database, identity: Identity, clock: Clock = utc_now) -> None:
        self.database = database
        self.identity = identity
        self.clock = clock

    def create(self) -> None:
        """Make the tables when they are missing; refuse a ledger that is somebody else's."""
        schema = Path(__file__).with_name(
            f"{self.database.dialect}_schema.sql".replace("postgresql", "postgres")
        )
        with self.database.write("append") as t:
            _run_script(t, schema.read_text(), self.database.dialect)
            mine = (self.identity.deployment, self.identity.service, self.identity.incarnation)
            found = t.one("SELECT deployment, service, incarnation FROM ledger_identity")
            if found is None:
                t.run("INSERT INTO ledger_identity VALUES (?, ?, ?, ?)", (*mine, SCHEMA_VERSION))
            elif found != mine:
                raise WrongLedger(f"Buku peristiwa ini milik {found}, bukan {mine}.")

    # -- append

    def append(self, entries: Sequence[Entry], tracking: Sequence[Tracking] = ()) -> list[Receipt | None]:
        """Write the entries in one transaction. A command that was done before writes nothing again.

        Errors: IntegrityError (a stream moved on, or tracking is not higher), CommandIdReused,
        TooLarge, ClockBehind, DatabaseBusy.
        """
        for entry in entries:
            for event in entry.events:
                check_size(event)
        with self._appending() as t:
            known = _known(t, entries)
            fresh = [e for e in entries if e.cause is None or e.cause.command_id not in known]
            head = self._head(t)
            self._write(t, head, fresh)
            _track(t, tracking)
            receipts = known | {r.command_id: r for _, r in receipts_of(head, fresh)}
        return [receipts[e.cause.command_id] if e.cause else None for e in entries]

    def insert_events(
        self, stored_events: Sequence[StoredEvent], *, tracking: Tracking | None = None, **kwargs: Any
    ) -> Sequence[int]:
        """The library's way in: positions of the events, or :class:`AlreadyDone` with the old receipt."""
        entry = Entry(stored_events, kwargs.get("cause"), kwargs.get("refused"))
        for event in stored_events:
            check_size(event)
        with self._appending() as t:
            known = _known(t, [entry])
            if known and entry.cause:
                raise AlreadyDone(known[entry.cause.command_id])
            head = self._head(t)
            self._write(t, head, [entry])
            _track(t, [tracking] if tracking else ())
        return list(range(head.position + 1, head.position + 1 + len(stored_events)))

    def insert_tracking(self, tracking: Tracking) -> None:
        with self._appending() as t:
            _track(t, [tracking])

    @contextmanager
    def _appending(self) -> Iterator[Transaction]:
        try:
            with self.database.write("append") as t:
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
            t.run_many("INSERT INTO commands VALUES (?, ?, ?)", receipts)

    # -- read

    def head(self) -> Head:
        """Position, hash and moment of the last row (of the genesis when there is none)."""
        with self.database.read() as t:
            return self._head(t)

    def _head(self, t: Transaction) -> Head:
        row = t.one("SELECT position, hash, recorded_at FROM ledger ORDER BY position DESC LIMIT 1")
        return Head(row[0], bytes(row[1]), row[2]) if row else Head(0, self.identity.genesis(), "")

    def page(self, after: int, limit: int = 500) -> list[LedgerRow]:
        """The rows behind position ``after``, in order."""
        with self.database.read() as t:
            return [_row(r) for r in t.all(f"SELECT {_COLUMNS} FROM ledger WHERE position > ? ORDER BY position LIMIT ?", (after, limit))]  # noqa: E501  # fmt: skip

    def page_of(self, topics: Sequence[str], after: int, limit: int = 500) -> list[LedgerRow]:
        """The rows with one of these topics behind position ``after``, in order."""
        marks = ", ".join("?" * len(topics))
        sql = f"SELECT {_COLUMNS} FROM ledger WHERE position > ? AND topic IN ({marks}) ORDER BY position LIMIT ?"
        with self.database.read() as t:
            return [_row(r) for r in t.all(sql, (after, *topics, limit))]

    def history(self, stream: str) -> list[LedgerRow]:
        """Every row of one stream, in order."""
        with self.database.read() as t:
            return [_row(r) for r in t.all(f"SELECT {_COLUMNS} FROM ledger WHERE stream = ? ORDER BY version", (stream,))]  # noqa: E501  # fmt: skip

    def of_correlation(self, correlation: str, topic: str) -> list[LedgerRow]:
        """The rows of one conversation with this topic, in order."""
        with self.database.read() as t:
            return [_row(r) for r in t.all(f"SELECT {_COLUMNS} FROM ledger WHERE correlation = ? AND topic = ? ORDER BY position", (correlation, topic))]  # noqa: E501  # fmt: skip

    def receipt(self, cause: Cause) -> Receipt | None:
        """What this command was answered before; CommandIdReused when another command had its id."""
        with self.database.read() as t:
            return _known(t, [Entry((), cause)]).get(cause.command_id)

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

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Subscription[Any]:
        """Not offered: whoever follows a ledger reads pages and keeps its own position."""
        raise NotSupportedError

    def close(self) -> None:
        """Close the connections."""
        self.database.close()


def _row(values: Sequence[Any]) -> LedgerRow:
    return LedgerRow(*values[:10], bytes(values[10]), bytes(values[11]))


def _run_script(t: Transaction, script: str, dialect: str) -> None:
    if dialect == "postgresql":
        t.run(script)
        return
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        complete = line.endswith("END;") if "TRIGGER" in statement else line.rstrip().endswith(";")
        if complete:
            t.run(statement)
            statement = ""


def _known(t: Transaction, entries: Iterable[Entry]) -> dict[str, Receipt]:
    causes = {e.cause.command_id: e.cause for e in entries if e.cause is not None}
    if not causes:
        return {}
    marks = ", ".join("?" * len(causes))
    rows = t.all(
        f"SELECT command_id, digest, receipt FROM commands WHERE command_id IN ({marks})", list(causes)
    )
    for command_id, digest, _ in rows:
        if bytes(digest) != causes[command_id].digest:
            raise CommandIdReused
    return {command_id: msgspec.json.decode(receipt, type=Receipt) for command_id, _, receipt in rows}


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

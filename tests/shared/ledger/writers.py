"""Writers that can be stopped in the middle of a transaction, while others try to get in."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from queue import SimpleQueue
from threading import Event
from zlib import crc32

import psycopg
from eventsourcing.persistence import Tracking

from shared.database import Database, PostgresDatabase
from shared.ledger import Entry, Ledger, Receipt
from tests.shared.ledger.conftest import IDENTITY


class Killed(BaseException):
    """The thread ends here, whatever it was doing."""


@dataclass
class Attempt:
    """A command on its way, and the moment its clock showed."""

    entry: Entry
    tracking: Sequence[Tracking]
    receipt: "Future[Receipt]"
    moment: datetime | None = None


class Writer:
    """As a process of its own: it has its own connections. Its clock, asked under the lock, is a gate."""

    def __init__(self, database: Database) -> None:
        self.ledger = Ledger(database, IDENTITY, clock=self._wait)
        self.attempt: Attempt | None = None
        self._inside = Event()
        self._orders: SimpleQueue[datetime | BaseException] = SimpleQueue()
        self._thread = ThreadPoolExecutor(1)

    def begin(self, entry: Entry, tracking: Sequence[Tracking] = ()) -> Attempt:
        """Try to append; stops at the gate when there is anything to write."""
        receipt = self._thread.submit(lambda: self.ledger.append([entry], tracking)[0])
        self.attempt = Attempt(entry, tracking, receipt)
        return self.attempt

    def is_inside(self) -> bool:
        """It has the lock, knows its positions and has not written them yet."""
        return self._inside.is_set()

    def go_on(self, order: datetime | BaseException) -> None:
        """Through the gate: at this moment, or out with this exception."""
        assert self.attempt is not None
        self.attempt.moment = order if isinstance(order, datetime) else None
        self._inside.clear()
        self._orders.put(order)

    def cut(self, moment: datetime) -> None:
        """Its connection is cut by the server; where there is no server, it is killed."""
        database = self.ledger.database
        if isinstance(database, PostgresDatabase):
            cut_who_holds_the_lock(database)
            self.go_on(moment)
        else:
            self.go_on(Killed())

    def close(self) -> None:
        self._thread.shutdown()
        self.ledger.close()

    def _wait(self) -> datetime:
        self._inside.set()
        order = self._orders.get(timeout=120)
        if isinstance(order, BaseException):
            raise order
        return order


def cut_who_holds_the_lock(database: PostgresDatabase) -> None:
    """The server ends the session of the one writer who may append."""
    sql = (
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_locks"
        " WHERE locktype = 'advisory' AND granted AND objid = %s"
    )
    key = crc32(f"{database.schema}.append".encode())
    with psycopg.connect(database.url, autocommit=True) as owner:
        ended = owner.execute(sql, (key,)).fetchall()
        assert ended == [(True,)], ended

"""An event that cannot be applied is set aside with its stream; every other stream goes on."""

import sqlite3
from collections.abc import Sequence

import psycopg

from shared.database import Transaction
from shared.errors import TryAgain
from shared.ledger import LedgerRow
from shared.ledger.clock import stamp, utc_now
from shared.projection.contract import Projection

WAITS = "menunggu peristiwa sebelumnya dalam aliran yang sama"
_MACHINE_FAILED = (sqlite3.OperationalError, psycopg.OperationalError, OSError, MemoryError, TryAgain)


def apply_or_park(t: Transaction, projection: Projection, source: str, rows: Sequence[LedgerRow]) -> None:
    """Apply what can be applied; park what cannot, and what waits behind it. Nothing is left out."""
    waiting = _parked_streams(t, projection, source)
    free = [row for row in rows if row.stream not in waiting]
    if free and _attempt(t, projection, free) is None:
        _park(t, projection, source, [(row, WAITS) for row in rows if row.stream in waiting])
        return
    for row in rows:
        reason = WAITS if row.stream in waiting else _attempt(t, projection, [row])
        if reason is not None:
            waiting.add(row.stream)
            _park(t, projection, source, [(row, reason)])


def _attempt(t: Transaction, projection: Projection, rows: Sequence[LedgerRow]) -> str | None:
    """None when it went well, else the reason; a machine that fails is no reason to park an event."""
    t.run("SAVEPOINT attempt")
    try:
        projection.apply(t, rows)
    except _MACHINE_FAILED:
        raise
    except Exception as error:
        t.run("ROLLBACK TO SAVEPOINT attempt")
        return f"{type(error).__name__}: {error}"[:500]
    t.run("RELEASE SAVEPOINT attempt")
    return None


def _parked_streams(t: Transaction, projection: Projection, source: str) -> set[str]:
    sql = "SELECT DISTINCT stream FROM parked WHERE projection = ? AND source = ?"
    return {stream for (stream,) in t.all(sql, (projection.name, source))}


def _park(t: Transaction, projection: Projection, source: str, rows: Sequence[tuple[LedgerRow, str]]) -> None:
    now = stamp(utc_now())
    t.run_many(
        "INSERT INTO parked VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(projection.name, source, row.position, row.stream, row.topic, reason, now) for row, reason in rows],
    )

"""An event that cannot be applied is set aside with its stream; every other stream goes on."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

import psycopg

from shared.database import Database, Transaction
from shared.errors import TryAgain
from shared.events import UnknownFact
from shared.ledger import LedgerRow
from shared.ledger.clock import stamp, utc_now
from shared.projection.contract import Projection

WAITS: Final = "menunggu peristiwa sebelumnya dalam aliran yang sama"
_MACHINE_FAILED: Final = (
    sqlite3.OperationalError,
    psycopg.OperationalError,
    psycopg.ProgrammingError,
    psycopg.InternalError,
    psycopg.InterfaceError,
    OSError,
    MemoryError,
    TryAgain,
)
"""A table that is gone, a right that was taken away, a full disk: no event is to blame."""
_EVENT_TOO_LARGE: Final = psycopg.errors.ProgramLimitExceeded
_COLUMNS: Final = "projection, source, position, stream, topic, reason, parked_at, attempts"

Known = Callable[[str, int], str | None]
"""``known(topic, schema_version)``: why nobody here can know such an event, or None."""


class UnknownEvent(UnknownFact):
    """Jenis peristiwa belum dikenal.

    With :class:`UnknownFact` it says that the program is too old; everything else is a poison event.
    A live read model parks both, a rebuild stops at the first of these.
    """

    code = "unknown-event"


class ParkedEvent(NamedTuple):
    """One event that is set aside; ``attempts`` is how often it was tried, 0 for one that only waits."""

    projection: str
    source: str
    position: int
    stream: str
    topic: str
    reason: str
    parked_at: str
    attempts: int


def apply_or_park(
    t: Transaction,
    projection: Projection,
    source: str,
    rows: Sequence[LedgerRow],
    known: Known | None = None,
    *,
    strict: bool = False,
) -> None:
    """Apply what can be applied; park what cannot, and what waits behind it.

    Nothing is left out but what an operator decided to discard. ``strict``: an event that this program
    cannot know is raised (UnknownFact) instead of parked.
    """
    rows = _without_discarded(t, projection, source, rows)
    waiting = _parked_streams(t, projection, source)
    free = [row for row in rows if row.stream not in waiting]
    if free and _attempt(t, projection, free, known, strict=strict) is None:
        _park(t, projection, source, [(row, WAITS) for row in rows if row.stream in waiting])
        return
    for row in rows:
        reason: str | None = WAITS
        if row.stream not in waiting:
            reason = _attempt(t, projection, [row], known, strict=strict)
        if reason is not None:
            waiting.add(row.stream)
            _park(t, projection, source, [(row, reason)])


def retry_stream(
    t: Transaction,
    projection: Projection,
    source: str,
    stream: str,
    rows: Mapping[int, LedgerRow],
    known: Known | None = None,
) -> None:
    """Apply what is parked of one stream, in order and as far as it goes; ``rows`` by their positions.

    What fails again keeps its place, with one attempt more and the new reason.
    """
    sql = "SELECT position FROM parked WHERE projection = ? AND source = ? AND stream = ? ORDER BY position"
    for (position,) in t.all(sql, (projection.name, source, stream)):
        reason = _attempt(t, projection, [rows[position]], known)
        place = (projection.name, source, position)
        if reason is not None:
            t.run(
                "UPDATE parked SET attempts = attempts + 1, reason = ?"
                " WHERE projection = ? AND source = ? AND position = ?",
                (reason, *place),
            )
            return
        t.run("DELETE FROM parked WHERE projection = ? AND source = ? AND position = ?", place)


def refuse_unknown(rows: Sequence[LedgerRow], known: Known) -> None:
    """UnknownEvent when one of them is of a kind that this program cannot know."""
    for row in rows:
        if reason := known(row.topic, row.schema_version):
            raise UnknownEvent(reason)


def refuse_nul(rows: Sequence[LedgerRow]) -> None:
    """PostgreSQL cannot keep a NUL: on neither database a read model shall depend on one."""
    for row in rows:
        if "\\u0000" in row.state and "\\u0000" in row.state.replace("\\\\", ""):
            raise ValueError("a text has a NUL character")


def parked_events(views: Database) -> list[ParkedEvent]:
    """Everything that is set aside in these views, by read model, source and position."""
    with views.read() as t:
        rows = t.all(f"SELECT {_COLUMNS} FROM parked ORDER BY projection, source, position")
    return [ParkedEvent(*row) for row in rows]


def remember_discarded(t: Transaction, places: Sequence[tuple[str, str, int]]) -> None:
    """These are not in the read model: projection, source, position. Twice changes nothing."""
    t.run_many("INSERT INTO discarded VALUES (?, ?, ?) ON CONFLICT DO NOTHING", places)


def discarded_in(t: Transaction, projection: str) -> list[tuple[str, str, int]]:
    """What this read model does without, as it is stored: projection, source, position; in order."""
    sql = "SELECT projection, source, position FROM discarded WHERE projection = ? ORDER BY source, position"
    return [(name, source, position) for name, source, position in t.all(sql, (projection,))]


def _attempt(
    t: Transaction,
    projection: Projection,
    rows: Sequence[LedgerRow],
    known: Known | None,
    *,
    strict: bool = False,
) -> str | None:
    """None when it went well, else the reason; a machine that fails is no reason to park an event."""
    t.run("SAVEPOINT attempt")
    try:
        refuse_unknown(rows, known or _everything)
        refuse_nul(rows)
        projection.apply(t, rows)
    except Exception as error:
        if isinstance(error, _MACHINE_FAILED) and not isinstance(error, _EVENT_TOO_LARGE):
            raise
        if strict and isinstance(error, UnknownFact):
            raise
        t.run("ROLLBACK TO SAVEPOINT attempt")
        return _reason(error)[:500]
    t.run("RELEASE SAVEPOINT attempt")
    return None


def _everything(topic: str, version: int) -> None:
    """Who was told of no catalogue knows every kind of event."""


def _reason(error: Exception) -> str:
    return error.message if isinstance(error, UnknownFact) else f"{type(error).__name__}: {error}"


def _without_discarded(
    t: Transaction, projection: Projection, source: str, rows: Sequence[LedgerRow]
) -> Sequence[LedgerRow]:
    sql = "SELECT position FROM discarded WHERE projection = ? AND source = ? AND position BETWEEN ? AND ?"
    found = t.all(sql, (projection.name, source, rows[0].position, rows[-1].position))
    discarded = {position for (position,) in found}
    return [row for row in rows if row.position not in discarded] if discarded else rows


def _parked_streams(t: Transaction, projection: Projection, source: str) -> set[str]:
    sql = "SELECT DISTINCT stream FROM parked WHERE projection = ? AND source = ?"
    return {stream for (stream,) in t.all(sql, (projection.name, source))}


def _park(t: Transaction, projection: Projection, source: str, rows: Sequence[tuple[LedgerRow, str]]) -> None:
    now = stamp(utc_now())
    t.run_many(
        f"INSERT INTO parked ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (projection.name, source, row.position, row.stream, row.topic, reason, now, int(reason != WAITS))
            for row, reason in rows
        ],
    )

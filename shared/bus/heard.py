"""The consumer's own copy of what others recorded: gap-free, in order, never changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from shared.bus.message import HeadSeen, Message, Source
from shared.database import Database, Transaction
from shared.ledger import Head, LedgerRow

_SCHEMA: Final = (
    "CREATE TABLE IF NOT EXISTS heard (source TEXT NOT NULL, position BIGINT NOT NULL, stream TEXT NOT NULL, "
    "version BIGINT NOT NULL, topic TEXT NOT NULL, schema_version BIGINT NOT NULL, "
    "recorded_at TEXT NOT NULL, actor TEXT NOT NULL, correlation TEXT NOT NULL, causation TEXT NOT NULL, "
    "state TEXT NOT NULL, sealed_digest {bytes} NOT NULL, hash {bytes} NOT NULL, "
    "PRIMARY KEY (source, position))",
    "CREATE TABLE IF NOT EXISTS heard_sources (source TEXT PRIMARY KEY, deployment TEXT NOT NULL, "
    "incarnation BIGINT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL)",
)
_OPEN: Final = ", ".join(LedgerRow._fields[:10])
_INSERT: Final = f"INSERT INTO heard (source, {_OPEN}, sealed_digest, hash) VALUES ({', '.join('?' * 13)})"


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
class HeardSource:
    """How we stand with one source."""

    source: str
    deployment: str
    incarnation: int
    state: str
    reason: str
    head: int


@dataclass(frozen=True)
class _Standing:
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


class Heard:
    """What was heard from each source. Every method is one transaction; safe for several processes."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def create(self) -> None:
        """Make the tables when they are missing."""
        kind = "BLOB" if self.database.dialect == "sqlite" else "BYTEA"
        with self.database.write("heard") as t:
            for statement in _SCHEMA:
                t.run(statement.format(bytes=kind))

    def append(self, source: str, messages: Sequence[Message]) -> Outcome:
        """Take what follows without a gap; drop repeats; stop at a fork. All of it or nothing is written."""
        with self.database.write("heard") as t:
            standing = _standing(t, source)
            if standing.fork or not messages:
                return Outcome(standing.head, fork=standing.fork)
            ordered = sorted(messages, key=_position)
            known = _hashes(t, source, [p for p in map(_position, ordered) if p <= standing.head])
            fresh, outcome = _continue(standing, known, ordered)
            if fresh and standing.ledger is None:
                _enter(t, source, fresh[0].source, "")
            t.run_many(_INSERT, [(source, *m.row[:10], m.sealed_digest, m.row.hash) for m in fresh])
            if outcome.fork:
                _stop(t, source, ordered[-1].source, outcome.fork)
        return outcome

    def confront(self, source: str, seen: HeadSeen) -> Outcome:
        """Compare with how far the source says it is; ``beyond`` is how many rows we lack."""
        with self.database.write("heard") as t:
            standing = _standing(t, source)
            outcome = Outcome(standing.head, beyond=max(0, seen.position - standing.head), fork=standing.fork)
            if standing.fork:
                return outcome
            ours = _hashes(t, source, [seen.position]).get(seen.position, seen.hash)
            fork = _stranger(standing, seen.source) or ("" if ours == seen.hash else _differs(seen.position))
            if fork:
                _stop(t, source, seen.source, fork)
        return replace(outcome, fork=fork)

    def resume(self, source: str) -> None:
        """A person looked at the fork and decided that our copy is right: go on listening."""
        with self.database.write("heard") as t:
            t.run("UPDATE heard_sources SET state = 'ok', reason = '' WHERE source = ?", (source,))

    def head(self, source: str) -> Head:
        """The last row of this source; position 0 and no hash before the first one."""
        with self.database.read() as t:
            row = t.one(f"SELECT position, hash, recorded_at FROM heard {_LAST}", (source,))
        return Head._make(row) if row else Head(0, b"", "")

    def page(self, source: str, after: int, limit: int = 500) -> list[LedgerRow]:
        """The rows behind position ``after``, in order; ``sealed`` is empty."""
        sql = f"SELECT {_OPEN}, hash FROM heard WHERE source = ? AND position > ? ORDER BY position LIMIT ?"
        with self.database.read() as t:
            return [LedgerRow._make((*row[:10], b"", row[10])) for row in t.all(sql, (source, after, limit))]

    def sources(self) -> list[HeardSource]:
        """Every source that was heard, with the reason of those that are stopped."""
        sql = (
            "SELECT source, deployment, incarnation, state, reason, "
            "(SELECT COALESCE(MAX(position), 0) FROM heard h WHERE h.source = s.source) "
            "FROM heard_sources s ORDER BY source"
        )
        with self.database.read() as t:
            return [HeardSource(*row) for row in t.all(sql)]


_LAST: Final = "WHERE source = ? ORDER BY position DESC LIMIT 1"


def _continue(
    standing: _Standing, known: dict[int, bytes], ordered: Sequence[Message]
) -> tuple[list[Message], Outcome]:
    """What is to be written, and what became of the rest."""
    fresh: list[Message] = []
    repeated = 0
    for index, message in enumerate(ordered):
        row = message.row
        if fork := _stranger(standing, message.source):
            return fresh, Outcome(standing.head, len(fresh), repeated, fork=fork)
        if row.position <= standing.head:
            if known.get(row.position) != row.hash:
                return fresh, Outcome(standing.head, len(fresh), repeated, fork=_differs(row.position))
            repeated += 1
            continue
        if row.position > standing.head + 1:
            return fresh, Outcome(standing.head, len(fresh), repeated, beyond=len(ordered) - index)
        if fork := standing.objection(message):
            return fresh, Outcome(standing.head, len(fresh), repeated, fork=fork)
        fresh.append(message)
        known[row.position] = row.hash
        standing = _Standing(row.position, row.hash, message.source, "")
    return fresh, Outcome(standing.head, len(fresh), repeated)


def _position(message: Message) -> int:
    return message.row.position


def _differs(position: int) -> str:
    return f"position {position} has another hash than our row"


def _stranger(standing: _Standing, ledger: Source) -> str:
    if standing.ledger is None or standing.ledger == ledger:
        return ""
    return f"another ledger speaks: {ledger}, ours is {standing.ledger}"


def _standing(t: Transaction, source: str) -> _Standing:
    row = t.one(
        "SELECT deployment, incarnation, state, reason FROM heard_sources WHERE source = ?", (source,)
    )
    last = t.one(f"SELECT position, hash FROM heard {_LAST}", (source,)) or (0, b"")
    if row is None:
        return _Standing(last[0], last[1], None, "")
    # Before the first row nothing is proven: a fork there binds us to no ledger.
    ledger = Source(row[0], source, row[1]) if last[0] else None
    return _Standing(last[0], last[1], ledger, row[3] if row[2] == "fork" else "")


def _hashes(t: Transaction, source: str, positions: Sequence[int]) -> dict[int, bytes]:
    """Our hashes at these positions, asked for in pieces that SQLite accepts."""
    found: dict[int, bytes] = {}
    for start in range(0, len(positions), 500):
        piece = positions[start : start + 500]
        marks = ", ".join("?" * len(piece))
        sql = f"SELECT position, hash FROM heard WHERE source = ? AND position IN ({marks})"
        found.update((row[0], row[1]) for row in t.all(sql, (source, *piece)))
    return found


def _enter(t: Transaction, source: str, ledger: Source, fork: str) -> None:
    state = "fork" if fork else "ok"
    t.run(
        "INSERT INTO heard_sources VALUES (?, ?, ?, ?, ?) ON CONFLICT (source) DO UPDATE SET "
        "deployment = excluded.deployment, incarnation = excluded.incarnation, "
        "state = excluded.state, reason = excluded.reason",
        (source, ledger.deployment, ledger.incarnation, state, fork),
    )


def _stop(t: Transaction, source: str, ledger: Source, fork: str) -> None:
    if t.one("SELECT 1 FROM heard_sources WHERE source = ?", (source,)) is None:
        _enter(t, source, ledger, fork)
    else:
        t.run("UPDATE heard_sources SET state = 'fork', reason = ? WHERE source = ?", (fork, source))

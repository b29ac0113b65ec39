"""The consumer's own copy of what others recorded: gap-free, in order, never changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shared.bus.continuation import Outcome, Standing, continue_from, differs, position_of, stranger
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
PAGE_SQL: Final = (
    # An end that the index finds at once: PostgreSQL, before it has counted, would else sort all the rest.
    f"SELECT {_OPEN}, hash FROM heard WHERE source = ? AND position > ? AND position < ? + "
    "(SELECT MIN(position) FROM heard WHERE source = ? AND position > ?) ORDER BY position"
)
_INSERT: Final = f"INSERT INTO heard (source, {_OPEN}, sealed_digest, hash) VALUES ({', '.join('?' * 13)})"


@dataclass(frozen=True)
class HeardSource:
    """How we stand with one source."""

    source: str
    deployment: str
    incarnation: int
    state: str
    reason: str
    head: int


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
            ordered = sorted(messages, key=position_of)
            known = _hashes(t, source, [p for p in map(position_of, ordered) if p <= standing.head])
            fresh, outcome = continue_from(standing, known, ordered)
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
            fork = stranger(standing, seen.source) or ("" if ours == seen.hash else differs(seen.position))
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
        with self.database.read() as t:
            found = t.all(PAGE_SQL, (source, after, limit, source, after))
        return [LedgerRow._make((*row[:10], b"", row[10])) for row in found]

    def told(self, source: str, topics: Sequence[str], until: int) -> list[LedgerRow]:
        """The rows of these few topics up to a position, in order; ``sealed`` is empty."""
        sql = (
            f"SELECT {_OPEN}, hash FROM heard WHERE source = ? AND position <= ? "
            f"AND topic IN ({', '.join('?' * len(topics))}) ORDER BY position"
        )
        with self.database.read() as t:
            found = t.all(sql, (source, until, *topics))
        return [LedgerRow._make((*row[:10], b"", row[10])) for row in found]

    def by_stream(self, source: str, topics: Sequence[str], until: int) -> Iterator[LedgerRow]:
        """The rows of these topics up to a position, stream by stream and each stream in order; the memory
        does not grow with their number. ``sealed`` is empty.
        """
        sql = (
            f"SELECT {_OPEN}, hash FROM heard WHERE source = ? AND position <= ? "
            f"AND topic IN ({', '.join('?' * len(topics))}) ORDER BY stream, version"
        )
        with self.database.read() as t:
            for row in t.each(sql, (source, until, *topics)):
                yield LedgerRow._make((*row[:10], b"", row[10]))

    def about(self, source: str, names: Sequence[str], kind: str, until: int) -> list[LedgerRow]:
        """Up to a position every stream that says one of these names anywhere, and every one that says no
        name of their kind: what concerns these, and what concerns nobody in particular. Stream by stream,
        each in order; ``sealed`` is empty. ``kind``: how such names begin; none has ``%`` or ``_``.
        """
        ours = " OR ".join(["stream = ? OR state LIKE ?"] * len(names))
        sql = (
            f"SELECT {_OPEN}, hash FROM heard WHERE source = ? AND position <= ? AND stream IN ("
            f"SELECT stream FROM heard WHERE source = ? AND position <= ? GROUP BY stream HAVING "
            f"MAX(CASE WHEN {ours} THEN 1 ELSE 0 END) = 1 "
            "OR MAX(CASE WHEN stream LIKE ? OR state LIKE ? THEN 1 ELSE 0 END) = 0) "
            "ORDER BY stream, version"
        )
        said = [value for name in names for value in (name, f"%{name}%")]
        with self.database.read() as t:
            found = t.all(sql, (source, until, source, until, *said, f"{kind}%", f'%"{kind}%'))
        return [LedgerRow._make((*row[:10], b"", row[10])) for row in found]

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


def _standing(t: Transaction, source: str) -> Standing:
    row = t.one(
        "SELECT deployment, incarnation, state, reason FROM heard_sources WHERE source = ?", (source,)
    )
    last = t.one(f"SELECT position, hash FROM heard {_LAST}", (source,)) or (0, b"")
    if row is None:
        return Standing(last[0], last[1], None, "")
    # Before the first row nothing is proven: a fork there binds us to no ledger.
    ledger = Source(row[0], source, row[1]) if last[0] else None
    return Standing(last[0], last[1], ledger, row[3] if row[2] == "fork" else "")


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

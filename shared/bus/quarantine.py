"""Messages that nobody could read: kept as they came, for a person to look at."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from shared.bus.headers import headers_text
from shared.database import Database
from shared.ledger.clock import Clock, stamp, utc_now

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS quarantine (id TEXT PRIMARY KEY, received_at TEXT NOT NULL, "
    "routing_key TEXT NOT NULL, reason TEXT NOT NULL, headers TEXT NOT NULL, body {bytes} NOT NULL)"
)


_ADDED_BY_BROKER = frozenset(("x-delivery-count", "x-acquired-count"))
"""A quorum queue counts how often it delivered: the message is the same one."""


@dataclass(frozen=True)
class Quarantined:
    """One message as it came. ``headers`` is JSON text."""

    id: str
    received_at: str
    routing_key: str
    reason: str
    headers: str
    body: bytes


class Quarantine:
    """The same message delivered again is kept once: its id is a digest of all of it."""

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self.database = database
        self.clock = clock

    def create(self) -> None:
        """Make the table when it is missing."""
        kind = "BLOB" if self.database.dialect == "sqlite" else "BYTEA"
        with self.database.write("quarantine") as t:
            t.run(_SCHEMA.format(bytes=kind))

    def keep(
        self, routing_key: str | bytes, reason: str, headers: Mapping[Any, Any] | None, body: bytes
    ) -> None:
        """Write it down; afterwards it may be acknowledged. Only the database can fail here."""
        # As JSON text: PostgreSQL cannot keep a NUL, and a key may hold anything.
        key, text = _escaped(routing_key), headers_text(headers)
        sent = {name: value for name, value in (headers or {}).items() if name not in _ADDED_BY_BROKER}
        digest = sha256(b"\n".join((key.encode(), headers_text(sent).encode(), body))).hexdigest()
        values = (digest, stamp(self.clock()), key, _escaped(reason), text, body)
        with self.database.write("quarantine") as t:
            t.run("INSERT INTO quarantine VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING", values)

    def kept(self, limit: int = 100) -> list[Quarantined]:
        """The latest ones first."""
        sql = "SELECT * FROM quarantine ORDER BY received_at DESC, id LIMIT ?"
        with self.database.read() as t:
            return [Quarantined(*row) for row in t.all(sql, (limit,))]


def _escaped(text: str | bytes) -> str:
    """pika hands out as bytes what is not UTF-8."""
    readable = text.decode(errors="backslashreplace") if isinstance(text, bytes) else text
    return json.dumps(readable)[1:-1]

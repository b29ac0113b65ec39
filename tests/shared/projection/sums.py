"""A small read model, its events and its two databases, for the tests of projections."""

import json
from hashlib import sha256

from shared.database import Database
from shared.ledger import Head, LedgerRow
from shared.projection import Projection, Projector


class Sums(Projection):
    """Adds up; refuses what is not a number, so that a test has something to park."""

    name = "sums"
    sources = ("shop", "bank")
    tables = "CREATE TABLE IF NOT EXISTS sums (stream TEXT PRIMARY KEY, amount BIGINT NOT NULL)"

    def apply(self, t, rows):
        for row in rows:
            if row.topic.endswith(".Paid"):
                t.run(
                    "INSERT INTO sums VALUES (?, ?) ON CONFLICT (stream) "
                    "DO UPDATE SET amount = sums.amount + excluded.amount",
                    (row.stream, int(json.loads(row.state)["amount"])),
                )


class SumsAnew(Sums):
    """The same read model after somebody changed what it means."""

    revision = "2"


class Pages:
    """Rows in memory, as a page source has them."""

    def __init__(self) -> None:
        self.rows: dict[str, list[LedgerRow]] = {"shop": [], "bank": []}

    def tell(self, source: str, stream: str, amount: object, topic: str = "Paid") -> int:
        position = len(self.rows[source]) + 1
        state = json.dumps({"amount": amount})
        hashed = sha256(f"{source} {position} {stream} {topic} {state}".encode()).digest()
        row = LedgerRow(
            position, stream, 1, f"{source}.{topic}", 1, "2026-01-01", "", "", "", state, b"", hashed
        )
        self.rows[source].append(row)
        return position

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        return self.rows[source][after : after + limit]

    def head(self, source: str) -> Head:
        return Head(len(self.rows[source]), b"", "")


def sums(views: Database) -> dict[str, int]:
    with views.read() as t:
        return dict(t.all("SELECT stream, amount FROM sums"))


def parked(views: Database) -> list[tuple[str, int, str]]:
    with views.read() as t:
        return t.all("SELECT source, position, stream FROM parked ORDER BY source, position")


def catch_up(projector: Projector) -> None:
    while projector.step():
        pass

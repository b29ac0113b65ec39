"""A read model that shows at once what was applied twice, never or in another order; and its oracle."""

import json
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field

from shared.database import Database, Transaction
from shared.ledger import Head, LedgerRow
from shared.projection import Projection

SOURCES = ("shop", "bank")


class Cash(Projection):
    """Adds up, on purpose: what comes twice counts twice. What is not a number cannot be applied."""

    name = "cash"
    sources = SOURCES
    tables = """
    CREATE TABLE IF NOT EXISTS cash (
      source TEXT NOT NULL, stream TEXT NOT NULL, amount BIGINT NOT NULL, PRIMARY KEY (source, stream)
    );
    CREATE TABLE IF NOT EXISTS cash_line (source TEXT NOT NULL, stream TEXT NOT NULL, trail TEXT NOT NULL,
      PRIMARY KEY (source, stream)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            source, _, name = row.topic.partition(".")
            if name == "Paid":
                place = (source, row.stream)
                t.run(
                    "INSERT INTO cash_line VALUES (?, ?, ?) ON CONFLICT (source, stream) "
                    "DO UPDATE SET trail = cash_line.trail || excluded.trail",
                    (*place, f" {row.position}"),
                )
                t.run(
                    "INSERT INTO cash VALUES (?, ?, ?) ON CONFLICT (source, stream) "
                    "DO UPDATE SET amount = cash.amount + excluded.amount",
                    (*place, int(json.loads(row.state)["amount"])),
                )


class Receipts(Cash):
    """A second one, of one source only, which is at another place than the first."""

    name = "receipts"
    sources = ("shop",)
    tables = Cash.tables.replace("cash", "receipts")

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic == "shop.Paid":
                t.run(
                    "INSERT INTO receipts VALUES ('shop', ?, ?) ON CONFLICT (source, stream) "
                    "DO UPDATE SET amount = receipts.amount + 1",
                    (row.stream, 1),
                )


@dataclass
class Told:
    """What sources recorded, in the place of what was heard; a page has at most ``size`` rows."""

    rows: dict[str, list[LedgerRow]] = field(default_factory=lambda: {source: [] for source in SOURCES})
    size: int = 500
    before_reading: Callable[[], None] = lambda: None

    def tell(self, source: str, stream: str, amount: object, name: str = "Paid") -> None:
        position = len(self.rows[source]) + 1
        state = json.dumps({"amount": amount})
        moment = "2026-01-01T00:00:00.000000Z"
        row = LedgerRow(position, stream, 1, f"{source}.{name}", 1, moment, "", "", "", state, b"", b"")
        self.rows[source].append(row)

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        self.before_reading()
        return self.rows[source][after : after + min(limit, self.size)]

    def head(self, source: str) -> Head:
        return Head(len(self.rows[source]), b"", "")


@dataclass(frozen=True)
class Cashbook:
    """What a read model must say: sums, the trail of positions behind each, and what is set aside."""

    sums: dict[str, int]
    trails: dict[str, list[int]]
    parked: list[tuple[int, str]]


def folded(rows: Sequence[LedgerRow], without: Set[int] = frozenset()) -> Cashbook:
    """By hand, from the events of one source alone, as if those at some positions had never been."""
    book = Cashbook({}, {}, [])
    for row in rows:
        if row.position in without:
            continue
        amount = json.loads(row.state)["amount"]
        poisonous = row.topic.endswith(".Paid") and not isinstance(amount, int)
        if poisonous or row.stream in {stream for _, stream in book.parked}:
            book.parked.append((row.position, row.stream))
        elif row.topic.endswith(".Paid"):
            book.sums[row.stream] = book.sums.get(row.stream, 0) + amount
            book.trails.setdefault(row.stream, []).append(row.position)
    return book


def shown(views: Database, source: str) -> Cashbook:
    """What the read model says of one source."""
    with views.read() as t:
        sums = t.all("SELECT stream, amount FROM cash WHERE source = ?", (source,))
        trails = t.all("SELECT stream, trail FROM cash_line WHERE source = ?", (source,))
        parked = t.all(
            "SELECT position, stream FROM parked WHERE projection = 'cash' AND source = ? ORDER BY position",
            (source,),
        )
    return Cashbook(dict(sums), {stream: [int(p) for p in trail.split()] for stream, trail in trails}, parked)

"""Check a whole ledger, beside the library reading the same: `python -m benchmarks.verify [--json]`."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.append import NoteTaken, cause
from benchmarks.report import Line, beside, run
from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.ledger import Entry, Identity, Ledger, LedgerEvent, verify
from tests.postgres import fresh_database, postgres_server

EVENTS = 100_000
BATCH = 200
ROUNDS = 5
IDENTITY = Identity("kantor-contoh", "benchmark")
STATE = ('{"note":"' + "Forum Contoh melaporkan kegiatan. " * 6 + '"}').encode()


def filled(database: Database) -> Ledger:
    """A ledger with streams of two events, half of them sealed."""
    ledger = Ledger(database, IDENTITY)
    ledger.create()
    for first in range(0, EVENTS, BATCH):
        events = [
            LedgerEvent(f"notebook-{number // 2:032}", 1 + number % 2, NoteTaken.TOPIC, STATE, 1, sealed)
            for number, sealed in zip(
                range(first, first + BATCH), (b"", b"c" * 96) * (BATCH // 2), strict=True
            )
        ]
        ledger.append([Entry(events, cause())])
    return ledger


def check(ledger: Ledger) -> None:
    """What `audit verify` does."""
    assert verify(ledger, IDENTITY).positions == EVENTS


def read(ledger: Ledger) -> None:
    """The library's way to read everything, which checks nothing."""
    position = 0
    while found := ledger.select_notifications(position, 5_000, inclusive_of_start=False):
        position = found[-1].id
    assert position == EVENTS


def rate(action: Callable[[Ledger], None], ledger: Ledger) -> float:
    """Events per second."""
    begin = perf_counter()
    action(ledger)
    return EVENTS / (perf_counter() - begin)


def line(name: str, database: Database) -> Line:
    """Medians of rounds that take turns."""
    ledger = filled(database)
    rounds = [(rate(check, ledger), rate(read, ledger)) for _ in range(ROUNDS)]
    value, peer_value = median(each[0] for each in rounds), median(each[1] for each in rounds)
    ledger.close()
    return beside(name, value, "events/s", "reading notifications, unchecked", peer_value, value / peer_value)


def measure() -> list[Line]:
    """Both databases."""
    with ExitStack() as stack:
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        directory.chmod(0o755)  # PostgreSQL runs as somebody else when we are root
        server = stack.enter_context(postgres_server(directory / "postgres"))
        url = stack.enter_context(fresh_database(server))
        return [
            line("verify-sqlite", SqliteDatabase(directory / "benchmark.ledger.db")),
            line("verify-postgresql", PostgresDatabase(url, "benchmark")),
        ]


if __name__ == "__main__":
    run(measure, __doc__ or "")

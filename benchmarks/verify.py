"""Check a whole ledger, beside the library reading the same: `python -m benchmarks.verify [--json]`."""

from collections.abc import Callable
from itertools import cycle
from statistics import median
from time import perf_counter

from benchmarks.append import NoteTaken, cause
from benchmarks.measure import Measurement, beside, main, part_of
from benchmarks.surroundings import postgres, scratch
from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.ledger import Entry, Identity, Ledger, LedgerEvent, verify

EVENTS = 100_000
BATCH = 200
ROUNDS = 5
IDENTITY = Identity("kantor-contoh", "benchmark")
STATE = ('{"note":"' + "Forum Contoh melaporkan kegiatan. " * 6 + '"}').encode()


def filled(database: Database, count: int) -> Ledger:
    """A ledger with streams of two events, half of them sealed."""
    ledger = Ledger(database, IDENTITY)
    ledger.create()
    for first in range(0, count, BATCH):
        events = [
            LedgerEvent(f"notebook-{number // 2:032}", 1 + number % 2, NoteTaken.TOPIC, STATE, 1, sealed)
            for number, sealed in zip(
                range(first, min(first + BATCH, count)), cycle((b"", b"c" * 96)), strict=False
            )
        ]
        ledger.append([Entry(events, cause())])
    return ledger


def check(ledger: Ledger) -> int:
    """What `audit verify` does."""
    verdict = verify(ledger, IDENTITY)
    assert verdict.ok, verdict
    return verdict.positions


def read(ledger: Ledger) -> int:
    """The library's way to read everything, which checks nothing."""
    position = 0
    while found := ledger.select_notifications(position, 5_000, inclusive_of_start=False):
        position = found[-1].id
    return position


def rate(action: Callable[[Ledger], int], ledger: Ledger) -> float:
    """Events per second."""
    begin = perf_counter()
    count = action(ledger)
    return count / (perf_counter() - begin)


def line(name: str, database: Database, count: int) -> Measurement:
    """Medians of rounds that take turns."""
    ledger = filled(database, count)
    rounds = [(rate(check, ledger), rate(read, ledger)) for _ in range(ROUNDS)]
    value, peer_value = median(each[0] for each in rounds), median(each[1] for each in rounds)
    ledger.close()
    return beside(name, value, "events/s", "reading notifications, unchecked", peer_value)


def run(scale: float = 1.0) -> list[Measurement]:
    """Both databases."""
    count = part_of(EVENTS, scale)
    with scratch() as directory, postgres(directory) as url:
        return [
            line("verify-sqlite", SqliteDatabase(directory / "benchmark.ledger.db"), count),
            line("verify-postgresql", PostgresDatabase(url, "benchmark"), count),
        ]


if __name__ == "__main__":
    main(run, __doc__ or "")

"""A consumer's copy of a long history: an imported register, told again until it is long."""

from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

from benchmarks.importing import timed
from benchmarks.sheet import write_sheet
from services.registry.application import Registry
from shared.bus.heard import Heard
from shared.database import Database
from shared.deployment import Deployment
from shared.ledger import LedgerRow

ROWS = 1_200
"""Of the sheet that is really imported: about 12,000 events."""


def imported(directory: Path) -> list[LedgerRow]:
    """The ledger of a register after an import."""
    registry = Registry(Deployment.found(directory, "32.71", "Kantor Contoh", "Asia/Jakarta"))
    try:
        timed(registry, write_sheet(directory / "daftar.xlsx", ROWS))
        return list(_all(registry))
    finally:
        registry.close()


def _all(registry: Registry) -> Iterator[LedgerRow]:
    after = 0
    while rows := registry.ledger.page(after, 5_000):
        yield from rows
        after = rows[-1].position


def told_again(rows: list[LedgerRow]) -> Iterator[tuple[Any, ...]]:
    """Rows of ``heard`` without end. The hashes are those of the first telling: nobody here checks them."""
    positions = count(1)
    for time in count():
        for row in rows:
            stream = f"{row.stream[:-4]}{time:04}"
            yield ("registry", next(positions), stream, *row[2:10], row.sealed_digest(), row.hash)


def hear(database: Database, rows: Iterator[tuple[Any, ...]], events: int) -> Heard:
    """The first so many of them, in a copy that is made here."""
    heard = Heard(database)
    heard.create()
    wanted = islice(rows, events)
    while part := list(islice(wanted, 20_000)):
        with database.write("heard") as t:
            t.load("heard", part)
    return heard

"""Rebuild real read models while the office goes on: ten thousand, a hundred thousand, a million events."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.heard_history import hear, imported, told_again
from benchmarks.living_office import AT_ONCE, views_of
from benchmarks.measure import Measurement, alone, beside, main, part_of
from benchmarks.surroundings import scratch
from deploy.cli.options import CHECKOUT
from services.portal.projection import History, Register
from shared.bus.heard import Heard
from shared.database import Database
from shared.ledger import LedgerRow
from shared.projection import Projection, Projector, Rebuild, prepare
from shared.projection.tables import outdate
from tests.postgres import fresh_database, postgres_server

SIZES = (10_000, 100_000, 1_000_000)
PEER = "live, page by page"


def run(scale: float = 1.0) -> list[Measurement]:
    """On SQLite and on PostgreSQL, side by side."""
    found: list[Measurement] = []
    with scratch() as directory, postgres_server(directory / "postgres") as server:
        rows = imported(directory / "office")
        peers: dict[tuple[str, str], float] = {}
        for events in (part_of(size, scale) for size in SIZES):
            found += _at(str(directory / f"{events}.views.db"), rows, events, directory, peers)
            with fresh_database(server) as url:
                found += _at(url, rows, events, directory, peers)
    return found


def _at(
    place: str, rows: list[LedgerRow], events: int, directory: Path, peers: dict[tuple[str, str], float]
) -> Iterator[Measurement]:
    """``peers``: what the live projector needs, measured at the smallest size on each database."""
    views = views_of(place)
    heard = hear(views, told_again(rows), events)
    for projection in (Register(), History()):
        which = views.dialect, projection.name
        peers[which] = peers.get(which) or _lived(views, heard, projection)
        prepare(views, [projection])
        with views.write() as t:
            outdate(t, projection)
        name = f"rebuild-{projection.name}-{views.dialect}-{events}"
        first = Rebuild(views, heard, projection, directory / "rebuild").run()
        with living(place, projection.name) as told:
            again = Rebuild(views, heard, projection, directory / "rebuild").run()
        assert again.equal is True
        yield beside(f"{name}-quiet", first.events / first.seconds, "events/s", PEER, peers[which])
        yield beside(name, again.events / again.seconds, "events/s", PEER, peers[which])
        yield alone(f"{name}-look-p50", median(told["looks"]), "ms")
        yield alone(f"{name}-look-p99", told["p99"], "ms")
        yield alone(f"{name}-arrivals-late", told["late"], f"of {told['came'] // AT_ONCE + told['late']}")
    views.close()


def _lived(views: Database, heard: Heard, projection: Projection) -> float:
    """Events a second of the live projector, from zero: page by page, each with its position."""
    projector = Projector(views, heard, [projection])
    begin, done = perf_counter(), 0
    while step := projector.step():
        done += step
    return done / (perf_counter() - begin)


@contextmanager
def living(place: str, projection: str) -> Iterator[dict[str, Any]]:
    """The rest of the office in a process of its own; afterwards, what it says of itself."""
    told: dict[str, Any] = {}
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.living_office", place, projection]
    process = subprocess.Popen(
        command, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "READY\n"
        yield told
    finally:
        said, _ = process.communicate("")
    told.update(json.loads(said.splitlines()[-1]))


if __name__ == "__main__":
    main(run, __doc__ or "")

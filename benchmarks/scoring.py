"""Count for a score from everything that was heard: time and memory, by the length of the history."""

import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import count
from multiprocessing import get_context
from time import perf_counter
from typing import Any, Final, NamedTuple

from benchmarks.heard_history import hear
from benchmarks.importing import most_memory
from benchmarks.living_office import views_of
from benchmarks.measure import Measurement, alone, beside, main, part_of
from benchmarks.surroundings import scratch
from contracts.telling.facts import CATALOGUE
from services.scoring.application.counting import counted_in
from services.scoring.domain.counting import Span
from services.scoring.domain.register import Register
from services.scoring.instruments.loading import instrument_in, sample_sheet
from shared.bus.heard import Heard
from tests.postgres import fresh_database, postgres_server

SIZES = (10_000, 100_000, 1_000_000)
SAMPLE: Final = "kamtibmas-bekasi-2025"
ORMAS: Final = 2_000
YEAR: Final = Span("2026-01-01", "2026-12-31")
PEER: Final = "the smallest history"
REPORT: Final = (
    ("requests.SemesterReportBegun", {"organisation": "{ormas}"}),
    *(
        ("requests.SemesterActivityAdded",
         {"activity": n, "counts_as": counts_as, "held_on": "2026-03-0{day}", "reached": 40})
        for n, counts_as in enumerate(("public_order", "conflict_resolved", "training"), start=1)
    ),
    ("requests.SemesterActivityRevised",
     {"activity": 3, "counts_as": "public_order", "held_on": "2026-04-01", "reached": 10}),
    ("requests.SemesterMoneyTold", {"money": [], "summary": "Rp0"}),
    ("requests.SemesterReportSubmitted", {"organisation": "{ormas}"}),
    ("requests.SemesterReportAccepted", {"organisation": "{ormas}"}),
)  # fmt: skip
"""One report: eight events, of which seven are looked at."""


class Counted(NamedTuple):
    """How one count went: how many activities it found, seconds, most memory in MB."""

    found: int
    seconds: float
    memory: float


def run(scale: float = 1.0) -> list[Measurement]:
    """On SQLite and on PostgreSQL, side by side; each count in a process of its own."""
    found: list[Measurement] = []
    with scratch() as directory, postgres_server(directory / "postgres") as server:
        first: dict[str, float] = {}
        for events in (part_of(size, scale) for size in SIZES):
            found += _at(str(directory / f"{events}.views.db"), events, first)
            with fresh_database(server) as url:
                found += _at(url, events, first)
    return found


def _at(place: str, events: int, first: dict[str, float]) -> Iterator[Measurement]:
    views = views_of(place)
    hear(views, reports(), events)
    views.close()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
        told = one.submit(count_once, place, events).result()
    assert told.found == 3 * (events // len(REPORT))
    dialect = views.dialect
    name = f"scoring-count-{dialect}-{events}"
    yield alone(name, events / told.seconds, "events/s")
    yield beside(f"{name}-memory", told.memory, "MB", PEER, first.setdefault(dialect, told.memory))


def count_once(place: str, events: int) -> Counted:
    """For every ormas, as computing a score does."""
    views = views_of(place)
    instrument = instrument_in(sample_sheet(SAMPLE, "2026"))
    begin = perf_counter()
    found = counted_in(Heard(views), instrument, {"requests": events}, YEAR, Register())
    took = perf_counter() - begin
    views.close()
    counts = ("kegiatan-ketertiban", "penyelesaian-konflik")
    whole = sum(int(value or 0) for each in counts for value in found[each].values())
    return Counted(whole, took, most_memory())


def reports() -> Iterator[tuple[Any, ...]]:
    """Rows of ``heard`` without end: accepted reports of one ormas after another."""
    positions, moment = count(1), "2026-03-12T08:00:00.000000Z"
    for number in count(1):
        stream, ormas = f"semester-report-{number:032x}", f"ormas-{number % ORMAS:032x}"
        for version, (topic, state) in enumerate(REPORT, start=1):
            text = json.dumps(state).replace("{ormas}", ormas).replace("{day}", str(number % 9 + 1))
            row = (
                stream,
                version,
                topic,
                CATALOGUE[topic]["version"],
                moment,
                "case_officer/x",
                "c",
                "0 x y",
                text,
            )
            yield ("requests", next(positions), *row, b"", b"")


if __name__ == "__main__":
    main(run, __doc__ or "")

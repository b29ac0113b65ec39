"""Import a register into a new office, reading and writing apart, with the memory it takes."""

from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from benchmarks.measure import Measurement, alone, main, part_of
from benchmarks.sheet import write_sheet
from benchmarks.surroundings import postgres, scratch
from deploy.cli.office import sign
from deploy.cli.running import DEMO
from services.registry.application import Registry
from services.registry.importing import carry_out, make_plan
from shared.deployment import Deployment

ROWS = 2_000
TODAY = date(2026, 11, 22)


class Imported(NamedTuple):
    """How one import went: events, seconds to read, seconds to write, most memory in MB."""

    events: int
    reading: float
    writing: float
    memory: float


def import_once(sheet: Path, directory: Path, url: str = "") -> Imported:
    """Into an office of its own."""
    deployment = Deployment.found(directory, "32.71", "Kantor Contoh", "Asia/Jakarta", url)
    registry = Registry(deployment)
    try:
        return timed(registry, sheet)
    finally:
        registry.close()


def timed(registry: Registry, sheet: Path) -> Imported:
    """What `./ormas import` does, with a clock."""
    begin = perf_counter()
    plan = make_plan(registry, sheet, {}, TODAY)
    planned = perf_counter()
    warrant = sign(registry.deployment, "registry.import_sheet")
    report = carry_out(registry, plan, warrant, lambda done, total: None)
    written = perf_counter()
    assert report.rows and report.count("refused") == 0, report.counts()
    events = registry.ledger.head().position
    return Imported(events, planned - begin, written - planned, most_memory())


def most_memory() -> float:
    """MB at the highest. Not ru_maxrss, which a process inherits from whoever started it."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def lines(name: str, sheet: Path, directory: Path, url: str) -> list[Measurement]:
    """One import in a process of its own, so that its memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
        took = one.submit(import_once, sheet, directory / name, url).result()
    return [
        alone(f"import-{name}", took.events / (took.reading + took.writing), "events/s"),
        alone(f"import-{name}-reading", took.events / took.reading, "events/s"),
        alone(f"import-{name}-writing", took.events / took.writing, "events/s"),
        alone(f"import-{name}-memory", took.memory, "MB"),
    ]


def run(scale: float = 1.0) -> list[Measurement]:
    """A long sheet and the demo's, on both databases."""
    rows = part_of(ROWS, scale)
    with scratch() as directory:
        sheets = {f"{rows}-rows": write_sheet(directory / "daftar.xlsx", rows), "demo": DEMO}
        measured: list[Measurement] = []
        for name, sheet in sheets.items():
            measured += lines(f"{name}-sqlite", sheet, directory, "")
            with postgres(directory) as url:
                measured += lines(f"{name}-postgresql", sheet, directory, url)
    return measured


if __name__ == "__main__":
    main(run, __doc__ or "")

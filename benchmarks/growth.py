"""Ten times the register: appending, verifying, showing, and how much room an event takes."""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import uuid4

from benchmarks.importing import timed
from benchmarks.measure import Measurement, beside, main, part_of
from benchmarks.sheet import write_sheet
from benchmarks.surroundings import scratch
from deploy.cli.office import sign
from services.portal.projection import Register
from services.registry.application import Registry
from shared.commands import cause_of_command
from shared.database import SqliteDatabase
from shared.deployment import Deployment
from shared.ledger import Ledger, LedgerRow
from shared.ledger.verify import verify
from shared.projection import Projector

ROWS = 420
"""About 5,000 events."""
TIMES = 10
APPENDS = 300
WARM_UP = 20
ROUNDS = 3


class Pages:
    """A ledger in the place of what was heard of it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        """The same rows."""
        return self.ledger.page(after, limit)


class Office:
    """A register with so many organisations, imported."""

    def __init__(self, directory: Path, rows: int) -> None:
        self.directory = directory
        self.registry = Registry(Deployment.found(directory, "32.71", "Kantor Contoh", "Asia/Jakarta"))
        timed(self.registry, write_sheet(directory / "daftar.xlsx", rows))
        self.events = self.registry.ledger.head().position
        self.reopen()  # closing moves SQLite's log into the file
        self.bytes_per_event = (directory / "registry.ledger.db").stat().st_size / self.events

    def reopen(self) -> None:
        """As after a restart."""
        self.registry.close()
        self.registry = Registry(Deployment.open(self.directory))

    def append(self) -> float:
        """Milliseconds of one command, from its cause to its receipt."""
        warrant = sign(self.registry.deployment, "registry.register_ormas")
        cause = cause_of_command(warrant, {}, self.registry.digester)
        name = f"Forum Contoh {uuid4().hex}"
        begin = perf_counter()
        self.registry.register_ormas(
            cause, name=name, abbreviation="", legal_form="unknown", ground="pengukuran pertumbuhan"
        )
        return (perf_counter() - begin) * 1000

    def check(self) -> float:
        """Seconds of a verification."""
        begin = perf_counter()
        assert verify(self.registry.ledger, self.registry.ledger.identity).ok
        return perf_counter() - begin

    def show(self) -> float:
        """Seconds until the portal's register shows everything, from nothing."""
        views = SqliteDatabase(self.directory / f"{uuid4().hex}.views.db")
        projector = Projector(views, Pages(self.registry.ledger), [Register()])
        begin = perf_counter()
        while projector.step():
            pass
        seconds = perf_counter() - begin
        views.close()
        return seconds


def in_turns(ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> tuple[float, float]:
    """Medians of both, measured turn by turn, so that a bad moment of the disk is bad for both."""
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def compared(large: Office, small: Office, appends: int) -> list[Measurement]:
    """The large one beside the small one."""
    events = large.events, small.events
    verified = per_second(events, in_turns(large.check, small.check, ROUNDS))
    shown = per_second(events, in_turns(large.show, small.show, ROUNDS))
    in_turns(large.append, small.append, WARM_UP)
    appended = in_turns(large.append, small.append, appends)
    name, peer = f"growth-{large.events}-events", f"{small.events} events"
    return [
        beside(f"{name}-append-p50", appended[0], "ms", peer, appended[1]),
        beside(f"{name}-verify", verified[0], "events/s", peer, verified[1]),
        beside(f"{name}-register", shown[0], "events/s", peer, shown[1]),
        beside(f"{name}-size", large.bytes_per_event, "bytes/event", peer, small.bytes_per_event),
    ]


def per_second(events: tuple[int, int], seconds: tuple[float, float]) -> tuple[float, float]:
    """What grows with the events can only be compared per event."""
    return events[0] / seconds[0], events[1] / seconds[1]


def run(scale: float = 1.0) -> list[Measurement]:
    """Two offices on SQLite, side by side."""
    rows = part_of(ROWS, scale)
    with scratch() as directory:
        small, large = Office(directory / "1", rows), Office(directory / "10", TIMES * rows)
        try:
            return compared(large, small, part_of(APPENDS, scale))
        finally:
            large.registry.close()
            small.registry.close()


if __name__ == "__main__":
    main(run, __doc__ or "")

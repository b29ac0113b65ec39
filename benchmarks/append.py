"""Append one event, one client, all guards on, beside the library: `python -m benchmarks.append [--json]`.

Both take turns event by event, so that a slow disk is slow for both.
"""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import UUID, uuid4

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate as LibraryAggregate
from eventsourcing.persistence import ApplicationRecorder, StoredEvent
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore
from psycopg.conninfo import conninfo_to_dict

from benchmarks.measure import Measurement, beside, main, part_of
from benchmarks.surroundings import postgres, scratch
from shared.aggregate import Aggregate
from shared.application import EventSourced
from shared.database import PostgresDatabase, SqliteDatabase
from shared.deployment import Deployment
from shared.events import Fact
from shared.ledger import Cause, Identity, Ledger, LedgerEvent

TURNS = 600
WARM_UP = 50
NOTE = "Forum Contoh melaporkan kegiatan semester pertama. " * 4
STATE = ('{"note":"' + NOTE + '"}').encode()
Action = Callable[[], object]


class NoteTaken(Fact):
    """A note was taken (only measured, never stored in an office)."""

    TOPIC = "benchmark.NoteTaken"
    note: str


class Notebook(Aggregate):
    """Ours."""

    KIND = "notebook"

    def when(self, fact: Fact) -> None:
        """There is nothing to remember."""


class Notebooks(EventSourced):
    """Ours."""

    name = service = "benchmark"


class LibraryNotebook(LibraryAggregate):
    """The library's."""

    def __init__(self, note: str) -> None:
        self.note = note


def cause() -> Cause:
    """Another command every time, as long as a real one."""
    return Cause(
        uuid4().hex, "petugas-1 officer", "take_note", b"d" * 32, uuid4().hex, f"0 take_note {uuid4()}"
    )


def inserting(ledger: Ledger) -> Action:
    """Ours below the application: an event and its receipt."""
    ledger.create()
    return lambda: ledger.insert_events(
        [LedgerEvent(f"notebook-{uuid4().hex}", 1, NoteTaken.TOPIC, STATE)], cause=cause()
    )


def library_inserting(recorder: ApplicationRecorder) -> Action:
    """The library's below the application: an event."""
    recorder.create_table()  # type: ignore[attr-defined]
    return lambda: recorder.insert_events([StoredEvent(uuid4(), 1, NoteTaken.TOPIC, STATE)])


def saving(application: Notebooks) -> Action:
    """Ours from aggregate to receipt."""

    def save() -> None:
        notebook = Notebook.new()
        notebook.trigger_event(NoteTaken, note=NOTE)
        application.record(notebook, cause=cause())

    return save


def library_saving(application: Application[UUID]) -> Action:
    """The library's from aggregate to recording."""
    return lambda: application.save(LibraryNotebook(NOTE))


def take_turns(ours: Action, theirs: Action, turns: int) -> tuple[float, float]:
    """Events per second of both: medians, for a disk has bad moments."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(turns + WARM_UP):
        for action, mine in zip((ours, theirs), times, strict=True):
            begin = perf_counter()
            action()
            if turn >= WARM_UP:
                mine.append(perf_counter() - begin)
    return 1 / median(times[0]), 1 / median(times[1])


def on_sqlite(directory: Path, turns: int) -> list[Measurement]:
    """Files beside each other on one disk."""
    ledger = Ledger(SqliteDatabase(directory / "ours.db"), Identity("kantor-contoh", "benchmark"))
    datastore = SQLiteDatastore(str(directory / "library.db"))
    ours = Notebooks(Deployment.found(directory / "office", "00.00", "Kantor Contoh", "Asia/Jakarta"))
    library = Application[UUID](
        {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(directory / "application.db")}
    )
    peer = SQLiteApplicationRecorder
    lines = [
        line("append-sqlite", inserting(ledger), library_inserting(peer(datastore)), peer.__name__, turns),
        line("save-sqlite", saving(ours), library_saving(library), "Application on SQLite", turns),
    ]
    for each in (ledger, ours, library):
        each.close()
    return lines


def on_postgres(directory: Path, url: str, turns: int) -> list[Measurement]:
    """Schemas beside each other in one server, fsync on."""
    parts = {key: str(value) for key, value in conninfo_to_dict(url).items()}
    datastore = PostgresDatastore(
        parts["dbname"], parts["host"], parts["port"], parts["user"], parts["password"]
    )
    environment = {
        f"POSTGRES_{key.upper()}": value
        for key, value in parts.items()
        if key in ("host", "port", "user", "password")
    }
    ledger = Ledger(PostgresDatabase(url, "ours"), Identity("kantor-contoh", "benchmark"))
    ours = Notebooks(
        Deployment.found(directory / "on-postgres", "00.00", "Kantor Contoh", "Asia/Jakarta", url)
    )
    library = Application[UUID](
        {"PERSISTENCE_MODULE": "eventsourcing.postgres", "POSTGRES_DBNAME": parts["dbname"], **environment}
    )
    peer = PostgresApplicationRecorder
    recorder = peer(datastore, events_table_name="library_events")
    lines = [
        line("append-postgresql", inserting(ledger), library_inserting(recorder), peer.__name__, turns),
        line("save-postgresql", saving(ours), library_saving(library), "Application on PostgreSQL", turns),
    ]
    for each in (ledger, ours, library, datastore):
        each.close()
    return lines


def line(name: str, ours: Action, theirs: Action, peer: str, turns: int) -> Measurement:
    """One measured pair."""
    value, peer_value = take_turns(ours, theirs, turns)
    return beside(name, value, "events/s", f"eventsourcing {peer}", peer_value)


def run(scale: float = 1.0) -> list[Measurement]:
    """Both databases, each below and through the application."""
    turns = part_of(TURNS, scale)
    with scratch() as directory, postgres(directory) as url:
        return on_sqlite(directory, turns) + on_postgres(directory, url, turns)


if __name__ == "__main__":
    main(run, __doc__ or "")

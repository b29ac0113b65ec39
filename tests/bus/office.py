"""What the tests of the bus share: a ledger with entries, a view database, threads that are stopped."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

from shared.bus.heard import Heard
from shared.bus.inbox import Inbox
from shared.bus.message import Message, Source
from shared.bus.pages import Fetch, page_after
from shared.bus.relay import Relay
from shared.bus.topology import Topology
from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.ledger import Cause, Entry, Identity, Ledger, LedgerEvent

KODE = "32.71"
DEPLOYMENT = "11111111-2222-4333-8444-555555555555"
TOPOLOGY = Topology({"reader": ("source", "other")}, KODE)


class Runs(Protocol):
    """A relay or an inbox."""

    def run(self, stop: threading.Event) -> None: ...


def open_ledger(database: Database, service: str = "source", deployment: str = DEPLOYMENT) -> Ledger:
    ledger = Ledger(database, Identity(deployment, service))
    ledger.create()
    return ledger


def write(ledger: Ledger, count: int, text: str = "apa saja", sealed: bytes = b"rahasia") -> None:
    """Append events, each a command of its own, in transactions of 200."""
    for start in range(0, count, 200):
        ledger.append([_entry(ledger, text, sealed) for _ in range(min(200, count - start))])


def _entry(ledger: Ledger, text: str, sealed: bytes) -> Entry:
    state = f'{{"text":"{text}"}}'.encode()
    topic = f"{ledger.identity.service}.ThingRecorded"
    event = LedgerEvent(f"thing-{uuid4().hex}", 1, topic, state, sealed=sealed)
    command = str(uuid4())
    cause = Cause(command, "officer/sari", "record", command.encode(), command, f"0 record {command}")
    return Entry([event], cause)


def messages_of(ledger: Ledger, after: int = 0, limit: int = 500) -> list[Message]:
    """What a relay would send, as an inbox reads it."""
    rows = ledger.page(0, after + limit)
    hashes = [ledger.identity.genesis(), *(row.hash for row in rows)]
    source = Source.of(ledger.identity)
    made = [
        Message(source, row._replace(sealed=b""), previous, row.sealed_digest())
        for previous, row in zip(hashes, rows, strict=False)
    ]
    return made[after:]


def fetching(*ledgers: Ledger) -> Fetch:
    """The services' answers without a network between."""
    by_service = {each.identity.service: each for each in ledgers}
    return lambda source, after, limit: page_after(by_service[source], after, limit)


def away(source: str, after: int, limit: int) -> dict[str, Any]:
    raise ConnectionRefusedError(f"{source} is away")


@contextmanager
def running(*works: Runs) -> Iterator[threading.Event]:
    """Each in its thread until the block ends; then all of them must stop by themselves."""
    stop = threading.Event()
    threads = [threading.Thread(target=each.run, args=(stop,), daemon=True) for each in works]
    for thread in threads:
        thread.start()
    try:
        yield stop
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
        assert not any(thread.is_alive() for thread in threads)


class Office:
    """A directory with the ledgers of two services and the views of a reader."""

    def __init__(self, directory: Path, amqp: str) -> None:
        self.directory = directory
        self.amqp = amqp
        self.ledger = open_ledger(SqliteDatabase(directory / "source.ledger.db"))
        self.other = open_ledger(SqliteDatabase(directory / "other.ledger.db"), "other")
        self.heard = Heard(SqliteDatabase(directory / "reader.views.db"))
        self.heard.create()

    def relay(self, ledger: Ledger | None = None, **options: Any) -> Relay:
        ledger = ledger or self.ledger
        name = ledger.identity.service
        options.setdefault("lock_path", self.directory / f"{name}.relay.lock")
        views = SqliteDatabase(self.directory / f"{name}.views.db")
        options.setdefault("topology", TOPOLOGY)
        kode = options.pop("kode", KODE)
        return Relay(ledger, self.amqp, kode, DEPLOYMENT, views, name, **options)

    def inbox(self, fetch: Fetch | None = None, topology: Topology = TOPOLOGY) -> Inbox:
        fetch = fetch or fetching(self.ledger, self.other)
        sources = ("source", "other")
        return Inbox(
            "reader", sources, self.amqp, self.heard, fetch, topology=topology, deployment=DEPLOYMENT
        )

    def heard_all(self, ledger: Ledger | None = None) -> bool:
        ledger = ledger or self.ledger
        return self.heard.head(ledger.identity.service)[:2] == ledger.head()[:2]

    def assert_copied(self, ledger: Ledger | None = None) -> None:
        """Every row, once, in order, without the sealed part."""
        ledger = ledger or self.ledger
        copied = self.heard.page(ledger.identity.service, 0, 1_000_000)
        assert copied == [row._replace(sealed=b"") for row in ledger.page(0, 1_000_000)]


def listening(inbox, source="source"):
    (found,) = [each for each in inbox.status()["sources"] if each["source"] == source]
    return found


def database_for(kind: str, directory: Path, url: str | None) -> Database:
    if kind == "sqlite":
        return SqliteDatabase(directory / f"{uuid4().hex}.db")
    assert url is not None
    return PostgresDatabase(url, f"views_{uuid4().hex[:8]}")

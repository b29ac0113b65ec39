"""Confirmed events per second to a quorum queue: our relay beside nameko's way of dispatching events."""

import json
import threading
import time
from pathlib import Path
from uuid import uuid4

import pika
from nameko.standalone.events import event_dispatcher

from benchmarks.measure import Measurement, beside, main, part_of
from benchmarks.surroundings import broker, scratch
from shared.bus.relay import Relay
from shared.bus.topology import EXCHANGE, HISTORY, Topology
from shared.database import SqliteDatabase
from shared.ledger import Cause, Entry, Identity, Ledger, LedgerEvent

KODE = "32.71"
EVENTS = 20_000
PEER = "nameko event_dispatcher to a quorum queue"
STATE = json.dumps({"name": "Perkumpulan Contoh", "abbreviation": "PC", "level": "kota", "ground": "baris 7"})


def filled_ledger(directory: Path, count: int) -> Ledger:
    """A ledger with as many events as asked for, 200 to a transaction."""
    ledger = Ledger(SqliteDatabase(directory / "source.ledger.db"), Identity("bench", "source"))
    ledger.create()
    for start in range(0, count, 200):
        ledger.append([_entry() for _ in range(min(200, count - start))])
    return ledger


def _entry() -> Entry:
    event = LedgerEvent(f"thing-{uuid4().hex}", 1, "source.ThingRecorded", STATE.encode(), sealed=b"s" * 90)
    command = str(uuid4())
    return Entry(
        [event], Cause(command, "officer/contoh", "record", b"", command, f"0 source.record {command}")
    )


def relay_rate(uri: str, ledger: Ledger, views: SqliteDatabase, history: bool) -> float:
    """Events per second from an empty cursor to the confirmed last position."""
    count = ledger.head().position
    topology = Topology({"reader": ("source",)}, KODE, max_length=2 * count + 1000)
    topology.declare(uri)
    if not history:
        with pika.BlockingConnection(pika.URLParameters(uri)) as connection:
            connection.channel().queue_unbind(HISTORY, EXCHANGE, "#")
    relay = Relay(ledger, uri, KODE, "bench", views, "source")
    stop = threading.Event()
    thread = threading.Thread(target=relay.run, args=(stop,))
    since = time.perf_counter()
    thread.start()
    try:
        while relay.position < count:
            stop.wait(0.005)
        return count / (time.perf_counter() - since)
    finally:
        stop.set()
        thread.join()


def nameko_rate(uri: str, count: int) -> float:
    """The same events through nameko's dispatcher (confirmed, as it comes) to a quorum queue."""
    with pika.BlockingConnection(pika.URLParameters(uri)) as connection:
        channel = connection.channel()
        channel.exchange_declare("peer.events", "topic", durable=True)
        channel.queue_declare("peer", durable=True, arguments={"x-queue-type": "quorum"})
        channel.queue_bind("peer", "peer.events", "#")
    dispatch = event_dispatcher({"AMQP_URI": uri, "serializer": "json"})
    event = json.loads(STATE)
    dispatch("peer", "ThingRecorded", event)
    since = time.perf_counter()
    for _ in range(count):
        dispatch("peer", "ThingRecorded", event)
    return count / (time.perf_counter() - since)


def run(scale: float = 1.0) -> list[Measurement]:
    """All in one run, on a broker of their own."""
    count = part_of(EVENTS, scale)
    with scratch() as directory, broker(directory) as uri:
        ledger = filled_ledger(directory, count)
        peer = nameko_rate(uri, max(200, count // 10))
        whole = relay_rate(uri, ledger, SqliteDatabase(directory / "a.views.db"), history=True)
        alone = relay_rate(uri, ledger, SqliteDatabase(directory / "b.views.db"), history=False)
    return [
        beside("relay-queue", alone, "events/s", PEER, peer),
        beside("relay-queue-and-history", whole, "events/s", PEER, peer),
    ]


if __name__ == "__main__":
    main(run, __doc__ or "")

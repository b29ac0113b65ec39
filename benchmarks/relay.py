"""Confirmed events per second to a quorum queue: our relay beside nameko's way of dispatching events."""

import argparse
import json
import sys
import tempfile
import threading
import time
from pathlib import Path
from uuid import uuid4

import pika
from nameko.standalone.events import event_dispatcher

from deploy.broker import Broker
from shared.bus.relay import Relay
from shared.bus.topology import EXCHANGE, HISTORY, Topology
from shared.database import SqliteDatabase
from shared.ledger import Cause, Entry, Identity, Ledger, LedgerEvent

KODE = "32.71"
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
    while relay.position < count:
        stop.wait(0.005)
    seconds = time.perf_counter() - since
    stop.set()
    thread.join()
    return count / seconds


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


def measure(count: int = 20_000) -> list[dict[str, object]]:
    """All in one run, on a broker of their own."""
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        ledger = filled_ledger(directory, count)
        broker = Broker(directory / "broker", say=lambda _: None)
        uri = broker.start(timeout=120).uri
        try:
            peer = nameko_rate(uri, max(200, count // 10))
            whole = relay_rate(uri, ledger, SqliteDatabase(directory / "a.views.db"), history=True)
            alone = relay_rate(uri, ledger, SqliteDatabase(directory / "b.views.db"), history=False)
        finally:
            broker.stop()
    return [
        _result("relay to a quorum queue, confirmed", alone, peer),
        _result("relay to a quorum queue and the history stream, confirmed", whole, peer),
    ]


def _result(name: str, ours: float, peer: float) -> dict[str, object]:
    return {
        "name": name,
        "value": round(ours),
        "unit": "events/s",
        "peer": "nameko event_dispatcher to a quorum queue",
        "peer_value": round(peer),
        "ratio": round(ours / peer, 2),
    }


def main() -> None:
    """`python -m benchmarks.relay [--events N] [--json]`"""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    results = measure(asked.events)
    if asked.json:
        json.dump(results, sys.stdout, indent=1)
        return
    for each in results:
        print(f"{each['name']}: {each['value']} {each['unit']} ({each['peer']}: {each['peer_value']})")


if __name__ == "__main__":
    main()

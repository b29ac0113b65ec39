"""Events per second from a queue into ``heard``, committed, beside nameko's event handler."""

import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pika

from benchmarks.measure import Measurement, beside, main, part_of
from benchmarks.relay import EVENTS, KODE, filled_ledger
from benchmarks.surroundings import broker, scratch
from shared.bus.heard import Heard
from shared.bus.inbox import Inbox
from shared.bus.message import Source, encode
from shared.bus.pages import page_after
from shared.bus.topology import EXCHANGE, Topology
from shared.database import SqliteDatabase

PEER_QUEUE = "evt-peer-ThingRecorded--reader.handle"


def fill_inbox(uri: str, directory: Path, count: int) -> None:
    """Put a ledger's events into a reader's queue."""
    ledger = filled_ledger(directory, count)
    previous, source = ledger.identity.genesis(), Source.of(ledger.identity)
    with pika.BlockingConnection(pika.URLParameters(uri)) as connection:
        channel = connection.channel()
        Topology({"reader": ("source",)}, KODE, max_length=count + 1000).declare_on(channel)
        for row in ledger.page(0, count):
            key, properties, body = encode(KODE, source, row, previous)
            channel.basic_publish(EXCHANGE, key, body, properties)
            previous = row.hash


def inbox_rate(uri: str, directory: Path, count: int) -> float:
    """From a full queue until the last row is committed and every fsync done."""
    fill_inbox(uri, directory, count)
    ledger = filled_ledger(directory, 0)
    heard = Heard(SqliteDatabase(directory / "reader.views.db"))
    heard.create()
    # The history is left to the queue: what is measured is the way through the broker.
    inbox = Inbox(
        "reader", ("source",), uri, heard, lambda _s, after, limit: page_after(ledger, count, limit)
    )
    stop = threading.Event()
    thread = threading.Thread(target=inbox.run, args=(stop,))
    since = time.perf_counter()
    thread.start()
    try:
        while inbox.status()["sources"][0]["position"] < count:
            stop.wait(0.005)
        return count / (time.perf_counter() - since)
    finally:
        stop.set()
        thread.join()


def nameko_rate(uri: str, count: int) -> float:
    """The same number through nameko's handler, in a process of its own as nameko wants it."""
    properties = pika.BasicProperties(
        content_type="application/json", content_encoding="utf-8", delivery_mode=2
    )
    with pika.BlockingConnection(pika.URLParameters(uri)) as connection:
        channel = connection.channel()
        channel.exchange_declare("peer.events", "topic", durable=True)
        channel.queue_declare(PEER_QUEUE, durable=True)
        channel.queue_bind(PEER_QUEUE, "peer.events", "ThingRecorded")
        for number in range(count):
            body = json.dumps({"number": number, "name": "Perkumpulan Contoh"}).encode()
            channel.basic_publish("peer.events", "ThingRecorded", body, properties)
    command = [sys.executable, "-m", "benchmarks.inbox", "--peer", uri, str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    return float(done.stdout)


def be_the_peer(uri: str, count: int) -> None:
    """Count events in a nameko service and print how many came per second."""
    import eventlet

    eventlet.monkey_patch()
    from eventlet.event import Event
    from nameko.containers import ServiceContainer
    from nameko.events import event_handler

    done: Any = Event()
    left = [count]

    class Reader:
        name = "reader"

        @event_handler("peer", "ThingRecorded")  # type: ignore[untyped-decorator]
        def handle(self, payload: dict[str, Any]) -> None:
            left[0] -= 1
            if left[0] == 0:
                done.send(time.perf_counter())

    container = ServiceContainer(Reader, {"AMQP_URI": uri, "serializer": "json"})
    since = time.perf_counter()
    container.start()
    print(count / (done.wait() - since))
    container.kill()


def run(scale: float = 1.0) -> list[Measurement]:
    """Both in one run, on a broker of their own."""
    count = part_of(EVENTS, scale)
    with scratch() as directory, broker(directory) as uri:
        peer = nameko_rate(uri, max(200, count // 4))
        ours = inbox_rate(uri, directory, count)
    return [beside("inbox-heard", ours, "events/s", "nameko event_handler that does nothing", peer)]


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--peer", amqp_uri, number]:
            be_the_peer(amqp_uri, int(number))
        case _:
            main(run, __doc__ or "")

"""A consumer that was away for 200,000 events: its queue kept the last 20,000, the source has the rest."""

import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from benchmarks.measure import Measurement, alone, main, part_of
from benchmarks.relay import KODE, filled_ledger
from benchmarks.surroundings import broker, scratch
from shared.bus.heard import Heard
from shared.bus.inbox import Inbox
from shared.bus.pages import Fetch, fetch_by_rpc
from shared.bus.relay import Relay
from shared.bus.topology import Topology
from shared.database import SqliteDatabase
from shared.ledger import Ledger
from shared.rpc.client import RpcClient
from shared.tokens import generate_keypair

EVENTS = 200_000
QUEUE = 20_000
PAGE = 5_000


class Counting:
    """A fetch that counts what it brought."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self.pages = self.rows = 0
        self.seconds = 0.0

    def __call__(self, source: str, after: int, limit: int) -> Mapping[str, Any]:
        since = time.perf_counter()
        page = self._fetch(source, after, limit)
        self.seconds += time.perf_counter() - since
        self.pages, self.rows = self.pages + 1, self.rows + len(page["rows"])
        return page


@contextmanager
def source_serving(uri: str, directory: Path) -> Iterator[None]:
    """The source's own process, which answers ``ledger_page``."""
    key = generate_keypair()[1].decode()
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.absence_source", uri, key, str(directory)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        try:
            if process.stdout.readline() != b"READY\n":
                raise RuntimeError("the source does not start")
            yield
        finally:
            process.kill()


@contextmanager
def running(work: Relay | Inbox) -> Iterator[threading.Event]:
    """In a thread, until the block ends."""
    stop = threading.Event()
    thread = threading.Thread(target=work.run, args=(stop,))
    thread.start()
    try:
        yield stop
    finally:
        stop.set()
        thread.join()


def publish_all(uri: str, ledger: Ledger, views: SqliteDatabase, topology: Topology) -> tuple[float, int]:
    """Seconds until everything is confirmed, and how often the broker was seen to hold the relay back."""
    topology.declare(uri)
    relay, count, blocked = Relay(ledger, uri, KODE, "bench", views, "source"), ledger.head().position, 0
    since = time.perf_counter()
    with running(relay) as stop:
        while relay.position < count:
            stop.wait(0.01)
            blocked += relay.status()["state"] == "blocked"
        return time.perf_counter() - since, blocked


def hear_all(uri: str, ledger: Ledger, heard: Heard, topology: Topology, fetch: Fetch) -> float:
    """Seconds until the copy has the ledger's head."""
    inbox = Inbox("reader", ("source",), uri, heard, fetch, topology=topology, deployment="bench")
    since = time.perf_counter()
    with running(inbox) as stop:
        while heard.head("source")[:2] != ledger.head()[:2]:
            stop.wait(0.05)
        return time.perf_counter() - since


def check_copy(ledger: Ledger, heard: Heard) -> None:
    """Row by row: gap-free, the same hashes, nothing more."""
    after = 0
    while rows := ledger.page(after, PAGE):
        copied = heard.page("source", after, PAGE)
        if [(r.position, r.hash) for r in copied] != [(r.position, r.hash) for r in rows]:
            raise RuntimeError(f"the copy differs behind {after}")
        after = rows[-1].position
    if heard.page("source", after, 1):
        raise RuntimeError("the copy has more than the ledger")


def run(scale: float = 1.0) -> list[Measurement]:
    """Record and publish while nobody listens; then listen until everything is heard."""
    count, queue = part_of(EVENTS, scale), part_of(QUEUE, scale)
    topology = Topology({"reader": ("source",)}, KODE, max_length=queue)
    with ExitStack() as stack:
        directory = stack.enter_context(scratch())
        uri = stack.enter_context(broker(directory))
        ledger = filled_ledger(directory, count)
        views = SqliteDatabase(directory / "source.views.db")
        published, blocked = publish_all(uri, ledger, views, topology)
        stack.enter_context(source_serving(uri, directory))
        fetch = Counting(fetch_by_rpc(stack.enter_context(RpcClient(uri))))
        heard = Heard(SqliteDatabase(directory / "reader.views.db"))
        heard.create()
        before = _peak_megabytes()
        seconds = hear_all(uri, ledger, heard, topology, fetch)
        grown = _peak_megabytes() - before
        check_copy(ledger, heard)
    return [
        alone("absence-events", count, "events"),
        alone("absence-published", count / published, "events/s"),
        alone("absence-publisher-blocked", blocked, "times"),
        alone("absence-caught-up", seconds, "s"),
        alone("absence-heard", count / seconds, "events/s"),
        alone("absence-fetched", fetch.rows, "events"),
        alone("absence-from-the-queue", max(0, count - fetch.rows), "events"),
        alone("absence-page", 1000 * fetch.seconds / max(1, fetch.pages), "ms"),
        alone("absence-rows-in-a-page", fetch.rows / max(1, fetch.pages), "events"),
        alone("absence-memory-grown", grown, "MB"),
    ]


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(run, __doc__ or "")

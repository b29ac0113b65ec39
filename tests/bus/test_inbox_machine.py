"""The real inbox on the real broker: any order, repeats, losses, forks, nonsense, restarts, sources away."""

import threading
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pika
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from shared.bus.heard import Heard
from shared.bus.inbox import Inbox
from shared.bus.message import Message, Outgoing, encode, encode_head
from shared.bus.topology import Topology, inbox_of
from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.ledger import LedgerRow, link
from tests.bus.office import DEPLOYMENT, KODE, away, fetching, messages_of, open_ledger, write
from tests.bus.queues import channel_to, publish, waiting_in
from tests.machines import Machine, explore
from tests.waiting import until

SOURCES = ("source", "other")
MAX_LENGTH = 20
SEALED = b"rahasia"
STRANGER = "99999999-2222-4333-8444-555555555555"
sources = st.sampled_from(SOURCES)
numbers = st.integers(0, 1_000)


def forged(message: Message, how: str) -> Outgoing:
    """What contradicts a row that was heard, each in another way."""
    source, row, previous = message.source, message.row, message.previous
    if how == "head":
        return encode_head(KODE, source, row.position, b"\x03" * 32)
    if how == "incarnation":
        source = source._replace(incarnation=2)
    elif how == "previous":
        previous = b"\x01" * 32
    row = row._replace(actor="officer/lain")
    row = row._replace(hash=link(previous, row.public(), message.sealed_digest), sealed=SEALED)
    return encode(KODE, source, row, previous)


def nonsense(message: Message, how: str) -> Outgoing:
    """What nobody can read, no two alike."""
    mark = uuid4().bytes
    if how == "bytes":
        properties = pika.BasicProperties(headers={"x": 1})
        return f"{KODE}.{message.source.service}.Nonsense", properties, mark
    if how == "stranger":
        stranger = message.source._replace(deployment=STRANGER)
        row = message.row._replace(state=f'"{mark.hex()}"', sealed=SEALED)
        row = row._replace(hash=link(message.previous, row.public(), message.sealed_digest))
        return encode(KODE, stranger, row, message.previous)
    key, properties, body = encode(
        KODE, message.source, message.row._replace(sealed=SEALED), message.previous
    )
    return key, properties, body + mark.hex().encode()


class InboxMachine(Machine):
    """``garbage``: what must be in quarantine once the queue is empty; if it overflowed, it may be lost."""

    def __init__(self, amqp: str, directory: Path, open_views: Callable[[], Database]) -> None:
        super().__init__()
        self.amqp = amqp
        self.consumer = f"reader-{uuid4().hex}"
        self.topology = Topology({self.consumer: SOURCES}, KODE, MAX_LENGTH)
        self.topology.declare(amqp)
        self.ledgers = {
            name: open_ledger(SqliteDatabase(directory / f"{uuid4().hex}.db"), name) for name in SOURCES
        }
        self.honest = fetching(*self.ledgers.values())
        self.away: set[str] = set()
        self.heard, self.somebody = Heard(open_views()), open_views()
        self.heard.create()
        self.inbox: Inbox | None = None
        self.frozen: dict[str, int] = {}
        self.garbage: set[bytes] = set()
        self.published = 0

    @rule(source=sources, count=st.integers(1, 8))
    def a_source_records(self, source: str, count: int) -> None:
        write(self.ledgers[source], count, sealed=SEALED)

    @rule(source=sources, chosen=st.lists(numbers, min_size=1, max_size=12))
    def some_arrive_in_any_order(self, source: str, chosen: list[int]) -> None:
        there = self.history(source)
        self.publish(*(self.encoded(there[number % len(there)]) for number in chosen))

    @rule(source=sources, back=st.integers(0, 5))
    def the_latest_arrive(self, source: str, back: int) -> None:
        self.publish(*map(self.encoded, self.history(source)[-1 - back :]))

    @rule(source=sources, back=st.integers(0, 5))
    def a_head_is_told(self, source: str, back: int) -> None:
        told = self.history(source)[-1 - back :][0]
        self.publish(encode_head(KODE, told.source, told.row.position, told.row.hash))

    @rule(source=sources, number=numbers)
    def the_queue_overflows(self, source: str, number: int) -> None:
        """The oldest are dropped, whoever they are."""
        there = self.history(source)
        self.publish(*[self.encoded(there[number % len(there)])] * (MAX_LENGTH + 2))
        self.did["overflows"] += 1

    @rule(source=sources, how=st.sampled_from(["bytes", "stranger", "body"]), times=st.integers(1, 2))
    def something_unreadable_arrives(self, source: str, how: str, times: int) -> None:
        bad = nonsense(self.history(source)[-1], how)
        self.garbage.add(bad[2])
        self.publish(*[bad] * times)

    @rule(source=sources, number=numbers, how=st.sampled_from(["content", "previous", "incarnation", "head"]))
    def a_rewritten_past_stops_its_source(self, source: str, number: int, how: str) -> None:
        if source in self.frozen:
            return
        history = self.history(source)
        if self.inbox is None or not self.heard.head(source).position:
            self.everything_can_be_had()
            self.the_inbox_starts()
        heard = self.heard.head(source).position
        self.publish(forged(history[number % heard], how))
        until(lambda: self.state_of(source) == "fork", within=60)
        self.frozen[source] = self.heard.head(source).position
        self.did[f"forks by {how}"] += 1

    @rule(source=sources, number=numbers)
    def somebody_holds_the_database_while_messages_arrive(self, source: str, number: int) -> None:
        """Nothing is acknowledged, for nothing can be committed."""
        if self.inbox is None:
            self.the_inbox_starts()
        there, inbox = self.history(source), self.inbox
        with self.somebody.write("heard"):
            self.publish(self.encoded(there[number % len(there)]))
            self.did["commits refused"] += 1
            until(
                lambda: inbox.status()["state"] == "waiting" and waiting_in(self.amqp, self.queue), within=60
            )

    @rule(source=sources, is_away=st.booleans())
    def a_source_goes_or_comes(self, source: str, is_away: bool) -> None:
        (self.away.add if is_away else self.away.discard)(source)

    @rule()
    def the_inbox_starts(self) -> None:
        self.stop()
        self.inbox = Inbox(
            self.consumer, SOURCES, self.amqp, self.heard, self.fetch,
            topology=self.topology, deployment=DEPLOYMENT,
        )  # fmt: skip
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self.inbox.run, args=(self.stopping,), daemon=True)
        self.thread.start()

    @rule()
    def the_inbox_stops(self) -> None:
        self.stop()

    @rule()
    def everything_can_be_had(self) -> None:
        """The sources are there, the inbox runs: it ends with all of it."""
        self.away.clear()
        self.the_inbox_starts()
        until(lambda: all(self.is_done_with(source) for source in SOURCES), within=60)
        until(self.is_emptied, within=60)
        self.published = 0
        with self.heard.database.read() as t:
            kept = [bytes(body) for (body,) in t.all("SELECT body FROM quarantine")]
        assert sorted(set(kept)) == sorted(kept)
        assert self.garbage <= set(kept)
        self.did["unreadable in quarantine"] += len(self.garbage)
        self.garbage.clear()
        self.did["times all was heard"] += 1

    @rule()
    def a_person_decides_that_ours_is_right(self) -> None:
        if self.frozen:
            self.everything_can_be_had()  # or the forged one may still be in the queue
            for source in self.frozen:
                self.heard.resume(source)
            self.frozen.clear()

    @invariant()
    def what_was_heard_is_the_beginning_of_the_ledger(self) -> None:
        for source, ledger in self.ledgers.items():
            heard = self.heard.page(source, 0, 100_000)
            assert heard == _without_seal(ledger.page(0, len(heard) or 1))[: len(heard)]
            assert len(heard) == self.frozen.get(source, len(heard))
            assert (self.state_of(source) == "fork") == (source in self.frozen)

    def history(self, source: str) -> list[Message]:
        """What this source recorded, which is not nothing."""
        if not self.ledgers[source].head().position:
            write(self.ledgers[source], 4, sealed=SEALED)
        return messages_of(self.ledgers[source])

    @property
    def queue(self) -> str:
        return inbox_of(self.consumer)

    def publish(self, *messages: Outgoing) -> None:
        publish(self.amqp, *messages)
        self.published += len(messages)
        if self.published > MAX_LENGTH:
            self.garbage.clear()

    def encoded(self, message: Message) -> Outgoing:
        return encode(KODE, message.source, message.row._replace(sealed=SEALED), message.previous)

    def fetch(self, source: str, after: int, limit: int) -> object:
        return (away if source in self.away else self.honest)(source, after, min(limit, 5))

    def state_of(self, source: str) -> str:
        return {each.source: each.state for each in self.heard.sources()}.get(source, "")

    def is_done_with(self, source: str) -> bool:
        (standing,) = [each for each in self.inbox.status()["sources"] if each["source"] == source]
        if source in self.frozen:
            return standing["state"] == "fork"
        head = self.ledgers[source].head()
        return not head.position or self.heard.head(source)[:2] == head[:2]

    def is_emptied(self) -> bool:
        """Whether nothing is left when the inbox goes; what was on its way to it comes back, to be read."""
        until(lambda: waiting_in(self.amqp, self.queue) == 0, within=60)
        self.stop()
        if waiting_in(self.amqp, self.queue):
            self.the_inbox_starts()
            return False
        return True

    def stop(self) -> None:
        if self.inbox is not None:
            self.stopping.set()
            self.thread.join(60)
            assert not self.thread.is_alive()
            self.inbox = None

    def teardown(self) -> None:
        try:
            self.everything_can_be_had()
            self.what_was_heard_is_the_beginning_of_the_ledger()
            self.a_person_decides_that_ours_is_right()
            self.everything_can_be_had()
            self.what_was_heard_is_the_beginning_of_the_ledger()
        finally:
            self.close()

    def close(self) -> None:
        self.stop()
        with channel_to(self.amqp) as channel:
            channel.queue_delete(self.queue)
        self.somebody.close()
        for database in (self.heard.database, *(ledger.database for ledger in self.ledgers.values())):
            database.remove()


def _without_seal(rows: list[LedgerRow]) -> list[LedgerRow]:
    return [row._replace(sealed=b"") for row in rows]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_whatever_comes_over_the_bus_what_is_heard_is_the_ledger(kind, amqp, tmp_path, request):
    url = request.getfixturevalue("postgres_url") if kind == "postgresql" else ""

    def machine() -> InboxMachine:
        name = f"views_{uuid4().hex}"
        if url:
            return InboxMachine(amqp, tmp_path, lambda: PostgresDatabase(url, name, wait=0.3))
        return InboxMachine(amqp, tmp_path, lambda: SqliteDatabase(tmp_path / f"{name}.db", wait=0.3))

    explore(machine, examples=8, steps=20)

"""Messages nobody of ours would send: each is put aside, and the good one behind it arrives."""

import struct

import pika
import pytest

from shared.bus.message import Source, encode_head
from shared.bus.pages import page_after
from shared.bus.quarantine import Quarantine
from shared.bus.topology import EXCHANGE, inbox_of
from shared.database import SqliteDatabase
from shared.ledger import Head
from tests.bus.office import KODE, TOPOLOGY, away, fetching, listening, open_ledger, running, write
from tests.bus.queues import channel_to, encoded, publish, waiting_in
from tests.waiting import until

STRANGER = "99999999-2222-4333-8444-555555555555"
KEY = f"{KODE}.source.ThingRecorded"


def key(name: bytes) -> bytes:
    return bytes([len(name)]) + name


def nested(depth: int) -> bytes:
    table = b""
    for _ in range(depth):
        table = key(b"k") + b"F" + struct.pack(">I", len(table)) + table
    return table


RAW_TABLES = {
    "a key that is not UTF-8": key(b"\xff\xfe") + b"t\x01" + key(b"x") + b"t\x01",
    "a moment without end": key(b"x") + b"T" + struct.pack(">Q", 2**63),
    "tables a thousand deep": nested(2000),
}


class StrangersHeaders(pika.BasicProperties):
    """Headers that go out as these bytes: a table that our own library would refuse to make."""

    def __init__(self, table: bytes) -> None:
        super().__init__()
        self.table = table

    def encode(self) -> list[bytes]:
        return [struct.pack(">HI", self.FLAG_HEADERS, len(self.table)), self.table]


@pytest.mark.parametrize("table", RAW_TABLES.values(), ids=RAW_TABLES)
def test_headers_of_any_kind_are_put_aside(office, table):
    assert_put_aside(office, (KEY, StrangersHeaders(table), b"{}"))


@pytest.mark.parametrize("position", [-1, 2**63, 2**70])
def test_a_head_that_no_ledger_can_have_is_put_aside(office, position):
    source = Source.of(office.ledger.identity)
    assert_put_aside(office, encode_head(KODE, source, position, b"\x01" * 32))


def test_a_routing_key_that_is_not_utf8_is_put_aside(office):
    assert_put_aside(office, (KEY.encode() + b".\xff", pika.BasicProperties(headers={"x": 1}), b"{}"))


def assert_put_aside(office, bad):
    """Before and behind it a good event; and after a restart it is not there again."""
    write(office.ledger, 3)
    TOPOLOGY.declare(office.amqp)
    good = encoded(office.ledger)
    with running(office.inbox(away)):
        publish_raw(office.amqp, good[0], bad, good[1])
        until(lambda: office.heard.head("source").position == 2)
        until(lambda: waiting_in(office.amqp, inbox_of("reader")) == 0)
    with running(office.inbox(away)):
        publish(office.amqp, good[2])
        until(office.heard_all)
    (kept,) = Quarantine(office.heard.database).kept()
    assert kept.body == bad[2]
    assert kept.headers.isascii()


def publish_raw(amqp, *messages):
    """Also with a routing key of bytes."""
    with channel_to(amqp) as channel:
        for routing_key, properties, body in messages:
            channel.basic_publish(EXCHANGE, _AnyKey(routing_key), body, properties)


class _AnyKey(str):
    """A text that goes out as the bytes it was made from."""

    def __new__(cls, value):
        made = super().__new__(cls, value if isinstance(value, str) else value.decode(errors="replace"))
        made.raw = value.encode() if isinstance(value, str) else value
        return made

    def encode(self, *_):
        return self.raw


def strangers_ledger(directory):
    ledger = open_ledger(SqliteDatabase(directory / "source.ledger.db"), deployment=STRANGER)
    write(ledger, 5)
    return ledger


def test_another_office_on_our_broker_is_put_aside_and_never_a_fork(office, tmp_path_factory):
    stranger = strangers_ledger(tmp_path_factory.mktemp("stranger"))
    write(office.ledger, 4)
    TOPOLOGY.declare(office.amqp)
    head: Head = stranger.head()
    told = encode_head(KODE, Source.of(stranger.identity), head.position, head.hash)
    publish(office.amqp, *encoded(stranger), told, *encoded(office.ledger))
    inbox = office.inbox(away)
    with running(inbox):
        until(office.heard_all)
        until(lambda: waiting_in(office.amqp, inbox_of("reader")) == 0)
        assert listening(inbox)["state"] != "fork"
    office.assert_copied()
    kept = Quarantine(office.heard.database).kept()
    assert len(kept) == 6
    assert all("another deployment speaks" in each.reason for each in kept)
    assert [each.state for each in office.heard.sources()] == ["ok"]


def test_a_page_of_another_office_is_not_believed(office, tmp_path_factory):
    stranger = strangers_ledger(tmp_path_factory.mktemp("stranger"))
    write(office.ledger, 4)
    honest, lies = fetching(office.ledger, office.other), [True]

    def fetch(source, after, limit):
        if lies and source == "source":
            return page_after(stranger, after, limit)
        return honest(source, after, limit)

    inbox = office.inbox(fetch)
    with running(inbox):
        until(lambda: "another deployment speaks" in listening(inbox)["last_error"])
        assert office.heard.head("source").position == 0
        lies.clear()
        until(office.heard_all)
    office.assert_copied()

"""From one service's ledger to another service's copy, through a real broker that may go away."""

import subprocess
import sys
from contextlib import contextmanager

import pika
import pytest

from deploy.broker import Broker
from shared.bus.message import Source, encode, encode_head
from shared.bus.quarantine import Quarantine
from shared.bus.topology import EXCHANGE, HISTORY, Topology, inbox_of
from shared.database import PostgresDatabase, SqliteDatabase
from tests.bus.office import KODE, TOPOLOGY, Office, away, fetching, messages_of, open_ledger, running, write
from tests.waiting import until

SMALL = Topology(TOPOLOGY.consumers, KODE, max_length=100)


@contextmanager
def channel_to(amqp):
    connection = pika.BlockingConnection(pika.URLParameters(amqp))
    channel = connection.channel()
    channel.confirm_delivery()
    try:
        yield channel
    finally:
        connection.close()


def publish(amqp, *messages):
    """As a relay would, but whatever the test wants."""
    with channel_to(amqp) as channel:
        for key, properties, body in messages:
            channel.basic_publish(EXCHANGE, key, body, properties, mandatory=True)


def encoded(ledger, first=1, last=1_000_000):
    return [
        encode(KODE, each.source, each.row._replace(sealed=b"rahasia"), each.previous)
        for each in messages_of(ledger, 0, last)[first - 1 :]
    ]


def waiting_in(amqp, queue):
    with channel_to(amqp) as channel:
        return channel.queue_declare(queue, passive=True).method.message_count


def listening(inbox, source="source"):
    (found,) = [each for each in inbox.status()["sources"] if each["source"] == source]
    return found


def quarantined(office):
    return Quarantine(office.heard.database).kept()


def test_every_event_arrives_once_and_in_order(office):
    write(office.ledger, 5000)
    TOPOLOGY.declare(office.amqp)
    relay = office.relay()
    with running(relay, office.inbox(away)):
        until(office.heard_all)
        write(office.ledger, 1)
        until(office.heard_all)
        until(lambda: relay.status()["lag"] == 0)
    office.assert_copied()
    assert waiting_in(office.amqp, inbox_of("reader")) == 0


def test_a_relay_that_starts_again_goes_on_where_it_was(office):
    write(office.ledger, 10)
    TOPOLOGY.declare(office.amqp)
    for expected in (10, 15):
        relay = office.relay()
        with running(relay):
            until(lambda: relay.status()["lag"] == 0)  # noqa: B023 - called at once
        # Heads come only after seconds: what is in the queue are events.
        assert waiting_in(office.amqp, inbox_of("reader")) >= expected
        assert waiting_in(office.amqp, inbox_of("reader")) <= expected + 2
        write(office.ledger, 5)


def test_a_relay_without_its_cursor_repeats_and_skips_nothing(office):
    write(office.ledger, 300)
    TOPOLOGY.declare(office.amqp)
    with running(office.relay(), office.inbox(away)):
        until(office.heard_all)
    (office.directory / "source.views.db").unlink()
    write(office.ledger, 20)
    with running(office.relay(), office.inbox(away)):
        until(office.heard_all)
    office.assert_copied()


def test_a_pump_killed_again_and_again_loses_nothing_and_doubles_nothing(office):
    write(office.ledger, 6000)
    TOPOLOGY.declare(office.amqp)
    program = [sys.executable, "-m", "tests.bus.pump_program", str(office.directory), office.amqp]
    for reached in (1, 2000, 4000, 6000):
        pump = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            until(lambda: office.heard.head("source").position >= reached, every=0.002)  # noqa: B023
        finally:
            pump.kill()
            pump.wait()
    with running(office.relay(), office.inbox(away)):
        until(office.heard_all)
        until(lambda: waiting_in(office.amqp, inbox_of("reader")) == 0)
    office.assert_copied()


def test_two_relays_at_once_only_produce_repeats(office):
    write(office.ledger, 2000)
    TOPOLOGY.declare(office.amqp)
    first, second = (office.relay(lock_path=office.directory / f"{name}.lock") for name in ("a", "b"))
    inbox = office.inbox(away)
    with running(first, second, inbox):
        until(office.heard_all)
        until(lambda: first.status()["lag"] == second.status()["lag"] == 0)
        write(office.ledger, 200)
        until(office.heard_all)
        assert listening(inbox)["state"] != "fork"
    office.assert_copied()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_only_one_relay_is_active_and_the_other_takes_over(office, kind, request):
    ledger, options = office.ledger, {}
    if kind == "postgresql":
        ledger = open_ledger(PostgresDatabase(request.getfixturevalue("postgres_url"), "source_ledger"))
        options = {"lock_path": None}
    first, second = office.relay(ledger, **options), office.relay(ledger, **options)
    with running(second) as stop_second:
        until(lambda: second.status()["state"] == "live")
        with running(first):
            until(lambda: first.status()["state"] == "standby")
            stop_second.set()
            until(lambda: first.status()["state"] == "live")
            write(ledger, 3)
            until(lambda: first.status()["position"] == 3)
    ledger.close()


def test_a_ledger_on_postgresql_is_carried_the_same_way(office, postgres_url):
    ledger = open_ledger(PostgresDatabase(postgres_url, "source_ledger"))
    write(ledger, 700)
    TOPOLOGY.declare(office.amqp)
    with running(office.relay(ledger, lock_path=None), office.inbox(away)):
        until(lambda: office.heard_all(ledger))
    office.assert_copied(ledger)
    ledger.close()


def test_a_reader_that_was_never_there_gets_the_whole_history_from_the_source(office):
    write(office.ledger, 1200)
    inbox = office.inbox()
    with running(inbox):
        until(office.heard_all)
        until(lambda: listening(inbox)["state"] == "live")
    office.assert_copied()


def test_what_a_full_queue_dropped_is_fetched(office):
    SMALL.declare(office.amqp)
    relay = office.relay(topology=SMALL)
    write(office.ledger, 1000)
    with running(relay):
        until(lambda: relay.status()["lag"] == 0)
    assert waiting_in(office.amqp, inbox_of("reader")) <= 102
    with running(office.inbox(topology=SMALL)):
        until(office.heard_all)
    office.assert_copied()


def test_a_gap_is_fetched_from_the_source(office):
    write(office.ledger, 10)
    inbox = office.inbox(lambda source, after, _: fetching(office.ledger, office.other)(source, after, 3))
    with running(inbox):
        until(lambda: listening(inbox)["position"] == 10 and listening(inbox)["state"] == "live")
        write(office.ledger, 40)
        messages = encoded(office.ledger)
        publish(office.amqp, *messages[10:20], *messages[30:])
        until(office.heard_all)
    office.assert_copied()


def test_while_one_source_is_away_its_messages_wait_and_the_others_go_on(office):
    write(office.ledger, 900)
    write(office.other, 40)
    TOPOLOGY.declare(office.amqp)
    publish(office.amqp, *encoded(office.ledger, first=5), *encoded(office.other))
    back = []

    def fetch(source, after, limit):
        if source == "source" and not back:
            raise ConnectionRefusedError("away")
        return fetching(office.ledger, office.other)(source, after, limit)

    inbox = office.inbox(fetch)
    with running(inbox):
        until(lambda: office.heard_all(office.other))
        until(lambda: listening(inbox)["lag"] == 900)
        assert listening(inbox)["state"] == "behind"
        assert office.heard.head("source").position == 0
        back.append(True)
        until(office.heard_all)
    office.assert_copied()
    assert waiting_in(office.amqp, inbox_of("reader")) == 0


def test_what_waited_behind_a_gap_is_delivered_again_after_a_restart(office):
    write(office.ledger, 30)
    TOPOLOGY.declare(office.amqp)
    publish(office.amqp, *encoded(office.ledger, first=11))
    inbox = office.inbox(away)
    with running(inbox):
        until(lambda: listening(inbox)["lag"] == 30)
    assert waiting_in(office.amqp, inbox_of("reader")) == 20
    with running(office.inbox(away)):
        publish(office.amqp, *encoded(office.ledger, last=10))
        until(office.heard_all)
    office.assert_copied()


def test_a_source_that_answers_nonsense_is_not_believed(office):
    write(office.ledger, 10)
    honest = fetching(office.ledger, office.other)
    lies = [True]

    def fetch(source, after, limit):
        page = honest(source, after, limit)
        if lies and source == "source":
            page["rows"][3]["actor"] = "officer/lain"
        return page

    inbox = office.inbox(fetch)
    with running(inbox):
        until(lambda: "does not follow" in listening(inbox)["last_error"])
        assert office.heard.head("source").position == 0
        lies.clear()
        until(office.heard_all)
    assert listening(inbox)["state"] != "fork"


def test_a_head_message_reveals_what_never_arrived(office):
    write(office.ledger, 25)
    TOPOLOGY.declare(office.amqp)
    source, head = Source.of(office.ledger.identity), office.ledger.head()
    fetch_gate = []
    honest = fetching(office.ledger, office.other)
    empty = {"source": str(source), "rows": []}
    inbox = office.inbox(lambda *asked: honest(*asked) if fetch_gate or asked[0] == "other" else empty)
    with running(inbox):
        until(lambda: listening(inbox)["state"] == "live")
        fetch_gate.append(True)
        publish(office.amqp, encode_head(KODE, source, head.position, head.hash))
        until(office.heard_all)


def test_the_relay_says_where_the_ledger_ends(office):
    write(office.ledger, 3)
    TOPOLOGY.declare(office.amqp)
    with running(office.relay()):
        # The head comes behind the three events.
        until(lambda: waiting_in(office.amqp, inbox_of("reader")) == 4)


def test_a_fork_stops_its_source_and_nothing_is_skipped(office, tmp_path_factory):
    rewritten = open_ledger(SqliteDatabase(tmp_path_factory.mktemp("rewritten") / "source.ledger.db"))
    write(rewritten, 10)
    write(office.ledger, 10)
    write(office.other, 5)
    TOPOLOGY.declare(office.amqp)
    publish(office.amqp, *encoded(office.ledger, last=6), *encoded(rewritten), *encoded(office.other))
    inbox = office.inbox(away)
    with running(inbox):
        until(lambda: listening(inbox)["state"] == "fork")
        until(lambda: office.heard_all(office.other))
        until(lambda: waiting_in(office.amqp, inbox_of("reader")) == 0)
        assert "another hash" in listening(inbox)["last_error"]
    assert office.heard.head("source").position <= 6
    office.heard.resume("source")
    with running(office.inbox()):
        until(office.heard_all)
    office.assert_copied()


def test_what_nobody_can_read_is_kept_in_quarantine_and_stops_nothing(office):
    write(office.ledger, 4)
    TOPOLOGY.declare(office.amqp)
    good = encoded(office.ledger)
    key, properties, _ = good[1]
    stranger = ("32.71.source.Nonsense", pika.BasicProperties(headers={"x": 1}), b"\x80\x04\x00")
    publish(office.amqp, good[0], (key, properties, b"{}"), stranger, stranger, *good[1:])
    with running(office.inbox(away)):
        until(office.heard_all)
        until(lambda: waiting_in(office.amqp, inbox_of("reader")) == 0)
    found = {each.body: each for each in quarantined(office)}
    assert set(found) == {b"{}", b"\x80\x04\x00"}
    assert found[b"{}"].reason == "the hash does not follow from the content"
    assert found[b"\x80\x04\x00"].headers == '{"x": 1}'


def test_nothing_counts_as_confirmed_that_no_queue_took(office):
    write(office.ledger, 20)
    TOPOLOGY.declare(office.amqp)
    with channel_to(office.amqp) as channel:
        channel.queue_unbind(HISTORY, EXCHANGE, "#")
        channel.queue_unbind(inbox_of("reader"), EXCHANGE, f"{KODE}.source.#")
    relay = office.relay(topology=None)
    with running(relay):
        until(lambda: "no queue takes" in relay.status()["last_error"])
        assert relay.status()["position"] == 0
        TOPOLOGY.declare(office.amqp)
        until(lambda: relay.status()["lag"] == 0)


def test_the_whole_history_can_be_replayed_from_the_stream(office):
    write(office.ledger, 40)
    relay = office.relay()
    with running(relay):
        until(lambda: relay.status()["lag"] == 0)
    with channel_to(office.amqp) as channel:
        keys = []
        # Taken whole, with the head behind them: pika gives back what is left, which a stream refuses.
        channel.basic_qos(prefetch_count=1)
        arguments = {"x-stream-offset": "first"}
        for method, _properties, _body in channel.consume(
            HISTORY, arguments=arguments, inactivity_timeout=10
        ):
            keys.append(method.routing_key)
            channel.basic_ack(method.delivery_tag)
            if len(keys) == 41:
                break
    assert keys == ["32.71.source.ThingRecorded"] * 40 + ["32.71.source.Head"]


def test_the_topology_can_be_declared_again_and_again(amqp):
    for _ in range(3):
        TOPOLOGY.declare(amqp)


def test_a_ledger_that_was_rewritten_is_published_from_its_beginning_and_noticed(office, tmp_path):
    write(office.ledger, 12)
    inbox = office.inbox(away)
    with running(office.relay(), inbox):
        until(office.heard_all)
    rewritten = open_ledger(SqliteDatabase(tmp_path / "rewritten.ledger.db"))
    write(rewritten, 20)
    with running(office.relay(rewritten), inbox):
        until(lambda: listening(inbox)["state"] == "fork")
    assert office.heard.head("source")[:2] == office.ledger.head()[:2]


def test_a_queue_that_was_deleted_is_made_again_and_its_content_fetched(office):
    write(office.ledger, 10)
    relay, inbox = office.relay(), office.inbox()
    with running(relay, inbox):
        until(office.heard_all)
        with channel_to(office.amqp) as channel:
            channel.queue_delete(inbox_of("reader"))
        write(office.ledger, 10)
        until(office.heard_all)
        until(lambda: inbox.status()["state"] == "live")
    office.assert_copied()


def test_a_broker_that_goes_and_comes_back_loses_nothing(tmp_path):
    broker = Broker(tmp_path / "broker", say=lambda _: None)
    office = Office(tmp_path, broker.start(timeout=120).uri)
    write(office.ledger, 1000)
    try:
        relay, inbox = office.relay(), office.inbox(away)
        with running(relay, inbox):
            until(lambda: office.heard.head("source").position > 0)
            broker.stop()
            write(office.ledger, 1000)
            until(lambda: relay.status()["state"] == inbox.status()["state"] == "waiting")
            broker.start(timeout=120)
            until(office.heard_all, within=60)
        office.assert_copied()
    finally:
        broker.stop()

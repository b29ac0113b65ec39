"""From the ledger to the broker: in order, confirmed, one relay at a time."""

import socket
from dataclasses import dataclass, field

import pytest

from shared.bus.topology import EXCHANGE, HISTORY, Topology, inbox_of
from shared.database import PostgresDatabase
from tests.bus.office import KODE, TOPOLOGY, Office, away, listening, open_ledger, running, write
from tests.bus.queues import channel_to, waiting_in
from tests.waiting import until


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


def test_who_finds_no_broker_says_why(tmp_path):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        office = Office(tmp_path, f"amqp://ormas:rahasia@127.0.0.1:{closed.getsockname()[1]}/kantor")
        works = office.relay(), office.inbox(away)
        with running(*works):
            until(lambda: all(each.status()["broker_away"] for each in works))
    for each in works:
        said = each.status()["last_error"]
        assert ("Connection refused" in said, "rahasia" in said) == (True, False)


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
    ledger = office.ledger
    if kind == "postgresql":
        ledger = open_ledger(PostgresDatabase(request.getfixturevalue("postgres_url"), "source_ledger"))
    first, second = (office.relay(ledger) for _ in range(2))
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
    with running(office.relay(ledger), office.inbox(away)):
        until(lambda: office.heard_all(ledger))
    office.assert_copied(ledger)
    ledger.close()


def test_the_relay_says_where_the_ledger_ends(office):
    write(office.ledger, 3)
    TOPOLOGY.declare(office.amqp)
    with running(office.relay()):
        # The head comes behind the three events.
        until(lambda: waiting_in(office.amqp, inbox_of("reader")) == 4)


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
            HISTORY, arguments=arguments, inactivity_timeout=60
        ):
            keys.append(method.routing_key)
            channel.basic_ack(method.delivery_tag)
            if len(keys) == 41:
                break
    assert keys == ["32.71.source.ThingRecorded"] * 40 + ["32.71.source.Head"]


def test_the_topology_can_be_declared_again_and_again(amqp):
    for _ in range(3):
        TOPOLOGY.declare(amqp)


@dataclass(frozen=True)
class UnluckyAtFirst(Topology):
    """What pika raises when the broker resets a connection in the moment in which it opens."""

    attempts: list[str] = field(default_factory=list)

    def declare(self, amqp_uri: str) -> None:
        self.attempts.append(amqp_uri)
        if len(self.attempts) == 1:
            raise ValueError("Expected connected socket, but getpeername() failed")
        super().declare(amqp_uri)


def test_a_relay_outlives_whatever_a_connection_raises(office):
    write(office.ledger, 3)
    relay = office.relay(topology=UnluckyAtFirst(TOPOLOGY.consumers, KODE))
    with running(relay):
        until(lambda: relay.status()["position"] == 3)

"""From one service's ledger to another service's copy, while processes and brokers come and go."""

import subprocess
import sys

from deploy.broker import Broker
from shared.bus.topology import Topology, inbox_of
from shared.database import SqliteDatabase
from tests.bus.office import TOPOLOGY, Office, away, listening, open_ledger, running, write
from tests.bus.queues import channel_to, waiting_in
from tests.waiting import until


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


def test_an_office_whose_region_gets_another_code_loses_and_doubles_no_event(office):
    recoded = Topology(TOPOLOGY.consumers, "93.01")
    TOPOLOGY.declare(office.amqp)
    write(office.ledger, 300)
    relay = office.relay()
    with running(relay):
        until(lambda: relay.status()["lag"] == 0)
    write(office.ledger, 300)
    relay = office.relay(topology=recoded, kode=recoded.kode)
    with running(relay):
        until(lambda: relay.status()["lag"] == 0)
    with running(office.inbox(away, recoded)):
        until(office.heard_all)
    office.assert_copied()


def test_a_pump_killed_again_and_again_loses_nothing_and_doubles_nothing(office):
    write(office.ledger, 6000)
    TOPOLOGY.declare(office.amqp)
    program = [sys.executable, "-m", "tests.bus.pump_program", str(office.directory), office.amqp]
    for reached in (1, 2000, 4000, 6000):
        pump = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            until(lambda: office.heard.head("source").position >= reached, within=120, every=0.002)  # noqa: B023
        finally:
            pump.kill()
            pump.wait()
    with running(office.relay(), office.inbox(away)):
        until(office.heard_all)
        until(lambda: waiting_in(office.amqp, inbox_of("reader")) == 0)
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

"""From the broker into the reader's own copy: gaps, sources that are away, forks, nonsense."""

import sqlite3

import pika

from shared.bus.message import Source, encode_head
from shared.bus.quarantine import Quarantine
from shared.bus.topology import Topology, inbox_of
from shared.database import SqliteDatabase
from tests.bus.office import KODE, TOPOLOGY, away, fetching, listening, open_ledger, running, write
from tests.bus.queues import break_queue, encoded, leave_without_leader, publish, waiting_in
from tests.waiting import until

SMALL = Topology(TOPOLOGY.consumers, KODE, max_length=100)


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


def test_a_queue_that_is_there_by_name_only_is_made_again_and_what_it_held_is_fetched(office, broker):
    TOPOLOGY.declare(office.amqp)
    write(office.ledger, 20)
    publish(office.amqp, *encoded(office.ledger))
    break_queue(broker, office.amqp, inbox_of("reader"))
    inbox = office.inbox()
    with running(inbox):
        until(office.heard_all)
        until(lambda: listening(inbox)["state"] == "live")
        write(office.ledger, 5)
        publish(office.amqp, *encoded(office.ledger, first=21))
        until(office.heard_all)
    office.assert_copied()


def test_a_queue_that_nobody_leads_is_made_again_and_writing_goes_on(office, broker):
    TOPOLOGY.declare(office.amqp)
    write(office.ledger, 20)
    leave_without_leader(broker, office.amqp, inbox_of("reader"))
    relay, inbox = office.relay(), office.inbox()
    with running(relay, inbox):
        until(lambda: relay.status()["lag"] == 0 and office.heard_all(), within=55)
        assert inbox.status()["state"] == "live"
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
    found = {each.body: each for each in Quarantine(office.heard.database).kept()}
    assert set(found) == {b"{}", b"\x80\x04\x00"}
    assert found[b"{}"].reason == "the hash does not follow from the content"
    assert found[b"\x80\x04\x00"].headers == '{"x": 1}'


def test_nothing_is_acknowledged_before_it_is_committed(office):
    write(office.ledger, 10)
    TOPOLOGY.declare(office.amqp)
    inbox = office.inbox(away)
    somebody = sqlite3.connect(office.directory / "reader.views.db", isolation_level=None)
    with running(inbox):
        until(lambda: inbox.status()["state"] == "live")
        somebody.execute("BEGIN IMMEDIATE")
        publish(office.amqp, *encoded(office.ledger))
        until(lambda: inbox.status()["state"] == "waiting")
        assert waiting_in(office.amqp, inbox_of("reader")) == 10
        somebody.execute("ROLLBACK")
        until(office.heard_all)
    somebody.close()
    office.assert_copied()

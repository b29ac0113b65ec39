"""The consumer's own copy: exactly the source's beginning, or a stop with a reason."""

import random
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.bus.heard import PAGE_SQL, Heard
from shared.bus.message import HeadSeen, Source
from shared.database import PostgresDatabase, SqliteDatabase
from shared.ledger import link
from tests.bus.office import messages_of, open_ledger, write
from tests.searching import SHARED_FIXTURE


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    made = open_ledger(SqliteDatabase(tmp_path_factory.mktemp("ledger") / "source.ledger.db"))
    write(made, 30)
    return made


@pytest.fixture(scope="module")
def history(ledger):
    return messages_of(ledger)


def changed(message, previous=None):
    """The same position with other content, and a hash that follows from it."""
    row = message.row._replace(actor="officer/lain")
    previous = previous or message.previous
    row = row._replace(hash=link(previous, row.public(), message.sealed_digest))
    return message._replace(row=row, previous=previous)


def test_what_follows_is_appended_in_order_whatever_the_order_of_arrival(heard, ledger, history):
    shuffled = random.Random(7).sample(history, len(history))
    outcome = heard.append("source", shuffled)
    assert (outcome.head, outcome.appended, outcome.beyond, outcome.fork) == (30, 30, 0, "")
    assert heard.page("source", 0) == [row._replace(sealed=b"") for row in ledger.page(0)]
    assert heard.head("source") == ledger.head()


def test_a_repeat_changes_nothing(heard, history):
    heard.append("source", history[:10])
    outcome = heard.append("source", history[:10] + history[5:12])
    assert (outcome.head, outcome.appended, outcome.repeated) == (12, 2, 15)
    assert [row.position for row in heard.page("source", 0)] == list(range(1, 13))


def test_nothing_is_taken_from_behind_a_gap(heard, history):
    outcome = heard.append("source", history[:3] + history[4:])
    assert (outcome.head, outcome.beyond) == (3, 26)
    assert heard.append("source", history[3:]).head == 30


def test_a_gap_at_the_beginning_leaves_nothing_behind(heard, history):
    assert heard.append("source", history[1:]).head == 0
    assert heard.sources() == []
    assert heard.head("source").position == 0


def test_the_same_position_with_another_hash_stops_the_source(heard, history):
    heard.append("source", history[:10])
    outcome = heard.append("source", [changed(history[4])])
    assert outcome.fork == "position 5 has another hash than our row"
    after = heard.append("source", history[10:])
    assert (after.head, after.appended, after.fork) == (10, 0, outcome.fork)
    (standing,) = heard.sources()
    assert (standing.state, standing.reason, standing.head) == ("fork", outcome.fork, 10)


def test_a_wrong_previous_hash_stops_the_source_after_what_is_good(heard, history):
    outcome = heard.append("source", [*history[:5], changed(history[5], previous=b"\x01" * 32)])
    assert outcome.head == 5
    assert outcome.fork == "position 6 does not follow our row 5: previous hash differs"


def test_a_first_row_that_does_not_begin_the_ledger_it_names_is_refused(heard, history):
    outcome = heard.append("source", [changed(history[0], previous=b"\x01" * 32)])
    assert outcome.head == 0
    assert outcome.fork.startswith("position 1 does not follow")


def test_two_versions_of_one_event_in_one_batch_are_a_fork(heard, history):
    outcome = heard.append("source", [*history[:3], changed(history[2])])
    assert outcome.head == 3
    assert outcome.fork == "position 3 has another hash than our row"


def test_another_incarnation_is_a_fork_even_before_its_positions_meet_ours(heard, history):
    heard.append("source", history[:5])
    restored = Source(history[0].source.deployment, "source", 2)
    outcome = heard.append("source", [history[20]._replace(source=restored)])
    assert "another ledger speaks" in outcome.fork


def test_a_stopped_source_goes_on_when_a_person_decides_that_ours_is_right(heard, history):
    heard.append("source", history[:5])
    heard.append("source", [changed(history[0])])
    heard.resume("source")
    assert heard.append("source", history).head == 30
    assert heard.sources()[0].state == "ok"


def test_one_stopped_source_does_not_stop_another(heard, history, tmp_path):
    other = open_ledger(SqliteDatabase(tmp_path / "other.ledger.db"), "other")
    write(other, 3)
    heard.append("source", [changed(history[0], previous=b"\x02" * 32)])
    assert heard.append("other", messages_of(other)).head == 3


def test_a_head_tells_how_much_is_missing_and_shows_a_rewritten_past(heard, history):
    heard.append("source", history[:10])
    source, last = history[0].source, history[-1].row
    assert heard.confront("source", HeadSeen(source, last.position, last.hash)).beyond == 20
    assert heard.confront("source", HeadSeen(source, 10, history[9].row.hash)).fork == ""
    assert "position 9" in heard.confront("source", HeadSeen(source, 9, b"\x03" * 32)).fork


def test_ten_thousand_in_one_batch(heard, tmp_path):
    large = open_ledger(SqliteDatabase(tmp_path / "large.ledger.db"), "large")
    write(large, 10_000)
    messages = messages_of(large, 0, 10_000)
    assert heard.append("large", messages).appended == 10_000
    assert heard.append("large", messages).repeated == 10_000


def test_a_page_costs_a_page_even_before_postgresql_has_counted(postgres_url, tmp_path):
    large = open_ledger(SqliteDatabase(tmp_path / "large.ledger.db"), "large")
    write(large, 4_000)
    with closing(PostgresDatabase(postgres_url, "views")) as database:
        heard = Heard(database)
        heard.create()
        with database.write() as t:  # nobody counts it before we look
            t.run("ALTER TABLE heard SET (autovacuum_enabled = off)")
        heard.append("large", messages_of(large, 0, 4_000))
        with database.read() as t:
            explained = t.one(
                f"EXPLAIN (ANALYZE, FORMAT JSON) {PAGE_SQL}", ("large", 1_000, 50, "large", 1_000)
            )
        assert [row.position for row in heard.page("large", 1_000, 50)] == list(range(1_001, 1_051))
    assert explained is not None
    assert max(rows_in(explained[0][0]["Plan"])) == 50


def rows_in(node):
    """How many rows each step of a plan had to do with."""
    yield node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
    for below in node.get("Plans", ()):
        yield from rows_in(below)


@settings(max_examples=60, deadline=None, suppress_health_check=SHARED_FIXTURE)
@given(batches=st.lists(st.lists(st.integers(0, 29), max_size=20), max_size=12))
def test_any_order_with_repeats_and_gaps_gives_exactly_the_beginning(history, tmp_path_factory, batches):
    database = SqliteDatabase(tmp_path_factory.mktemp("heard") / "views.db")
    heard = Heard(database)
    heard.create()
    expected = 0
    for batch in batches:
        outcome = heard.append("source", [history[index] for index in batch])
        while expected in batch:
            expected += 1
        assert (outcome.head, outcome.fork) == (expected, "")
        assert outcome.beyond == sum(index > expected for index in batch)
    assert heard.page("source", 0) == [each.row for each in history[:expected]]
    database.close()

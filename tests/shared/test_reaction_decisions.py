"""What an operator decides about parked events has its effect in a reactor's ledger once, and for ever."""

import pytest

from shared.deployment import Deployment
from shared.errors import TryAgain
from shared.reaction import Reactor
from shared.reaction.carrying_out import decided_name
from tests.shared.desk import DECISIONS, Pages
from tests.shared.shop import Store, Till, on_sold
from tests.shared.test_reaction import take_over_the_counter

on_one_database = pytest.mark.parametrize("office", ["sqlite"], indirect=True)
"""For what no database has a say in."""
STREAM = ("sale-b", "sale-b", "sale-b", "sale-c")


@pytest.fixture(params=["sqlite", "postgres"])
def office(request, tmp_path):
    url = request.getfixturevalue("postgres_url") if request.param == "postgres" else ""
    return Deployment.found(tmp_path / "kantor", "32.71", "Kantor Contoh", "Asia/Jakarta", url)


@pytest.fixture
def till(office):
    """Three sales of one customer, of which the first cannot be dealt with, and one of another."""
    till = Till(office)
    till.sell("rusak", "pena", "buku", "buku", streams=STREAM)
    yield till
    till.close()


@pytest.fixture
def store(office):
    store = Store(office)
    yield store
    store.close()


@pytest.fixture
def pages(till):
    return Pages(till=till.ledger)


def on_sold_mended(row, desk):
    on_sold(row._replace(state=row.state.replace("rusak", "mended")), desk)


def on_sold_dying(row, desk):
    """The process is killed at the second piece."""
    on_sold_mended(row, desk)
    if row.position == 2:
        raise KeyboardInterrupt


def on_sold_always_second(row, desk):
    on_sold_mended(row, desk)
    if row.position == 3:
        take_over_the_counter(desk.application)


for handler in (on_sold_mended, on_sold_dying, on_sold_always_second):
    handler.__name__ = on_sold.__name__


def reactor_of(store, pages, on_sold=on_sold):
    decisions = ("store.reactor", DECISIONS)
    return Reactor(store, pages, {"till.Sold": on_sold}, "store.till", "till", 0, decisions)


def follow(store, pages, on_sold=on_sold):
    reactor = reactor_of(store, pages, on_sold)
    while reactor.step():
        pass
    return reactor


def decide(pages, topic, position, **place):
    return pages.decide(topic, position, **{"source": "till", "work": "store.reactor"} | place)


def taken(store):
    return [fact.originator_id for fact in store.taken() if fact.sale != "counter"]


def parked(reactor):
    return [(each.position, each.behind, each.attempts) for each in reactor.parked.all()]


@on_one_database
def test_what_is_parked_was_tried_once_and_what_waits_never(store, pages):
    assert parked(follow(store, pages)) == [(1, 0, 1), (2, 1, 0), (3, 1, 0)]


def test_a_retry_after_the_code_was_mended_reacts_to_the_stream_in_order(store, pages):
    follow(store, pages)
    decide(pages, "Retried", 1)
    assert parked(follow(store, pages, on_sold_mended)) == []
    assert taken(store) == ["shelf-buku", "shelf-mended", "shelf-pena", "shelf-buku"]


def test_what_fails_again_keeps_its_place_with_one_attempt_more(store, pages):
    follow(store, pages)
    decide(pages, "Retried", 1)
    decide(pages, "Retried", 3)
    reactor = follow(store, pages)
    assert parked(reactor) == [(1, 0, 3), (2, 1, 0), (3, 1, 0)]
    assert taken(store) == ["shelf-buku"]


def test_a_discarded_event_lets_the_rest_of_its_stream_go_on(store, pages, till):
    follow(store, pages)
    decide(pages, "Discarded", 1)
    assert parked(follow(store, pages)) == []
    till.sell("pena", streams=["sale-b"])
    follow(store, pages)
    assert taken(store) == ["shelf-buku", "shelf-pena", "shelf-buku", "shelf-pena"]


@on_one_database
def test_when_the_next_one_fails_too_the_others_wait_behind_that_one(store, pages, till):
    till.sell("rusak", "pena", streams=["sale-b", "sale-b"])
    follow(store, pages)
    decide(pages, "Discarded", 1)
    assert parked(follow(store, pages)) == [(5, 0, 1), (6, 5, 0)]


@on_one_database
@pytest.mark.parametrize("topic", ["Retried", "Discarded"])
def test_the_same_decision_twice_changes_nothing(store, pages, topic):
    follow(store, pages)
    decide(pages, topic, 1)
    follow(store, pages, on_sold_mended)
    before = taken(store)
    decide(pages, topic, 1)
    assert parked(follow(store, pages, on_sold_mended)) == []
    assert taken(store) == before


def test_a_discarded_event_stays_discarded_when_the_position_is_lost(store, pages):
    follow(store, pages)
    decide(pages, "Discarded", 1)
    follow(store, pages)
    before = taken(store)
    with store.ledger.database.write() as t:
        t.run("DELETE FROM tracking")
    assert parked(follow(store, pages, on_sold_mended)) == []
    assert taken(store) == before


@on_one_database
def test_what_was_dealt_with_before_it_was_discarded_stays_as_it_is(store, pages):
    follow(store, pages, on_sold_mended)
    before = taken(store)
    decide(pages, "Discarded", 1)
    follow(store, pages, on_sold_mended)
    assert taken(store) == before


@on_one_database
@pytest.mark.parametrize("place", [{"work": "store.other"}, {"source": "bank"}])
def test_a_decision_for_somebody_else_changes_nothing_here(store, pages, place):
    follow(store, pages)
    decided = decide(pages, "Discarded", 1, **place)
    assert len(parked(follow(store, pages))) == 3
    assert store.ledger.max_tracking_id(decided_name("store.till")) == decided


@pytest.mark.parametrize("topic", ["Retried", "Discarded"])
def test_whoever_is_killed_while_carrying_out_a_decision_carries_it_out_once(store, pages, topic):
    follow(store, pages)
    decide(pages, topic, 1)
    with pytest.raises(KeyboardInterrupt):
        follow(store, pages, on_sold_dying)
    assert taken(store) == ["shelf-buku"]
    for _ in range(2):
        assert parked(follow(store, pages, on_sold_mended)) == []
    mended = ["shelf-mended"] if topic == "Retried" else []
    assert taken(store) == ["shelf-buku", *mended, "shelf-pena", "shelf-buku"]


def test_a_long_stream_is_carried_out_in_several_transactions_and_in_order(store, till):
    till.sell(*["pena"] * 199, streams=["sale-b"] * 199)
    till.sell(*["pena"] * 99, streams=["sale-b"] * 99)
    pages = Pages(till=till.ledger)
    follow(store, pages)
    decide(pages, "Discarded", 1)
    assert parked(follow(store, pages)) == []
    left = [fact.left for fact in store.taken() if fact.originator_id == "shelf-pena"]
    assert left == list(range(-1, -300, -1))


@on_one_database
def test_two_reactors_of_one_name_carry_a_decision_out_once(store, pages):
    follow(store, pages)
    one, other = reactor_of(store, pages), reactor_of(store, pages)
    decide(pages, "Retried", 1)
    for _ in range(3):
        one.step()
        other.step()
    assert parked(one) == [(1, 0, 2), (2, 1, 0), (3, 1, 0)]


def test_a_retry_that_collides_every_time_is_a_failed_attempt(store, pages):
    follow(store, pages)
    decide(pages, "Retried", 1)
    reactor = follow(store, pages, on_sold_always_second)
    assert parked(reactor) == [(1, 0, 2), (2, 1, 0), (3, 1, 0)]
    assert reactor.parked.all()[0].reason == "Selalu berbenturan dengan catatan yang sudah ada."


@on_one_database
def test_a_decision_about_what_is_not_heard_again_yet_waits(store, pages, till):
    follow(store, pages)
    decide(pages, "Discarded", 1)
    lost = Pages()
    lost.rows |= {"till": [], "desk": pages.rows["desk"]}
    with pytest.raises(TryAgain):
        follow(store, lost)
    assert parked(follow(store, pages)) == []

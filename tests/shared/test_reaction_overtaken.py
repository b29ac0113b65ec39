"""Two reactors of one name, one of which carries out a decision: nothing is left waiting for what is gone."""

import pytest

from shared.reaction import Reactor
from tests.shared.shop import on_sold
from tests.shared.test_reaction_decisions import (
    decide,
    follow,
    office,
    on_sold_mended,
    pages,
    parked,
    reactor_of,
    store,
    taken,
    till,
)

__all__ = ["office", "pages", "store", "till"]


def on_sold_with(position, happens, then=on_sold_mended):
    """A reaction during which something happens, the first time that it comes to this event."""
    left = [happens]

    def handler(row, desk):
        if row.position == position and left:
            left.pop()()
        then(row, desk)

    handler.__name__ = on_sold.__name__
    return handler


def killed():
    raise KeyboardInterrupt


def carried_out_by_another(store, pages, topic, position, killed_at):
    """Another reactor of the same name carries a decision out and is killed in the page that follows."""
    decide(pages, topic, position)
    with pytest.raises(KeyboardInterrupt):
        reactor_of(store, pages, on_sold_with(killed_at, killed)).step()


@pytest.mark.parametrize("topic", ["Retried", "Discarded"])
def test_nothing_is_parked_behind_an_event_that_another_has_just_dealt_with(store, pages, till, topic):
    follow(store, pages)
    till.sell("pena", "tas", streams=["sale-b", "sale-d"])
    slow = on_sold_with(6, lambda: carried_out_by_another(store, pages, topic, 1, killed_at=5))
    assert parked(follow(store, pages, slow)) == []
    freed = ["shelf-mended"] if topic == "Retried" else []
    assert taken(store) == ["shelf-buku", *freed, "shelf-pena", "shelf-buku", "shelf-pena", "shelf-tas"]


def test_what_another_parks_while_a_stream_is_freed_is_freed_with_it(store, pages, till):
    follow(store, pages)
    till.sell("pena", "tas", streams=["sale-b", "sale-d"])
    decide(pages, "Retried", 1)
    of_older_program = Reactor(store, pages, {"till.Sold": on_sold}, "store.till", "till", 0)
    assert parked(follow(store, pages, on_sold_with(1, of_older_program.step))) == []
    assert taken(store) == [
        "shelf-buku",
        "shelf-tas",
        "shelf-mended",
        "shelf-pena",
        "shelf-buku",
        "shelf-pena",
    ]


def test_an_event_that_was_discarded_while_it_was_tried_is_not_parked(store, pages, till):
    follow(store, pages)
    till.sell("rusak", "tas", streams=["sale-d", "sale-d"])
    slow = on_sold_with(5, lambda: carried_out_by_another(store, pages, "Discarded", 5, killed_at=6), on_sold)
    assert [each for each in parked(follow(store, pages, slow)) if each[0] > 3] == []
    assert taken(store) == ["shelf-buku", "shelf-tas"]


def test_whoever_is_killed_between_two_transactions_of_a_long_stream_frees_all_of_it(store, pages, till):
    for pieces in (199, 99):
        till.sell(*["pena"] * pieces, streams=["sale-b"] * pieces)
    follow(store, pages)
    decide(pages, "Retried", 3)
    with pytest.raises(KeyboardInterrupt):
        follow(store, pages, on_sold_with(250, killed))
    assert 0 < len(taken(store)) < 301
    assert parked(follow(store, pages, on_sold_mended)) == []
    left = [fact.left for fact in store.taken() if fact.originator_id == "shelf-pena"]
    assert left == list(range(-1, -300, -1))

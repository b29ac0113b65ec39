"""Who wrote waits, from any process, until every read model shows it; what was parked is not shown."""

import threading

import pytest

from shared.projection import NotYetVisible, Projector, prepare
from shared.projection.parking import remember_discarded
from shared.projection.visible import is_visible, wait_until_visible
from tests.shared.projection.sums import Sums, catch_up, sums


class ShopAlone(Sums):
    """Hears one of the two sources."""

    name = "shop_alone"
    sources = ("shop",)
    tables = "CREATE TABLE IF NOT EXISTS shop_alone (stream TEXT PRIMARY KEY)"

    def apply(self, t, rows):
        pass


def test_what_is_shown_already_is_not_waited_for(views, pages):
    position = pages.tell("shop", "a", 5)
    catch_up(Projector(views, pages, [Sums()]))
    wait_until_visible(views, [Sums], {"shop": position}, timeout=0)


def test_a_position_that_nobody_has_reached_is_not_called_visible(views, pages):
    prepare(views, [Sums])
    with pytest.raises(NotYetVisible):
        wait_until_visible(views, [Sums], {"shop": pages.tell("shop", "a", 5)}, timeout=0.05)


def test_it_returns_only_when_a_projector_elsewhere_has_shown_it(views, pages):
    projector = Projector(views, pages, [Sums()])
    position, stop = pages.tell("shop", "a", 5), threading.Event()
    following = threading.Thread(target=projector.run, args=(stop,))
    following.start()
    try:
        wait_until_visible(views, [Sums], {"shop": position}, timeout=60)
        assert sums(views) == {"a": 5}
    finally:
        stop.set()
        following.join()


def test_the_slowest_read_model_and_every_source_of_the_receipt_count(views, pages):
    both = {"shop": pages.tell("shop", "a", 5), "bank": pages.tell("bank", "a", 7)}
    catch_up(Projector(views, pages, [Sums()]))
    prepare(views, [ShopAlone])
    assert is_visible(views, [Sums], both)
    assert not is_visible(views, [Sums, ShopAlone], both)
    assert is_visible(views, [Sums, ShopAlone], {"bank": both["bank"]})
    assert not is_visible(views, [Sums], both | {"bank": 2})


def test_an_event_that_was_parked_is_behind_the_position_and_still_not_visible(views, pages):
    poison = pages.tell("shop", "a", "not a number")
    other = pages.tell("shop", "b", 1)
    catch_up(Projector(views, pages, [Sums()]))
    assert not is_visible(views, [Sums], {"shop": poison})
    assert is_visible(views, [Sums], {"shop": other})


def test_an_event_that_was_discarded_is_never_visible(views, pages):
    position = pages.tell("shop", "a", 5)
    prepare(views, [Sums])
    with views.write() as t:
        remember_discarded(t, [("sums", "shop", position)])
    catch_up(Projector(views, pages, [Sums()]))
    assert sums(views) == {}
    assert not is_visible(views, [Sums], {"shop": position})


def test_a_read_model_that_was_never_made_shows_nothing(views, pages):
    prepare(views, [Sums])
    assert not is_visible(views, [ShopAlone], {"shop": 1})

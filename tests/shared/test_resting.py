"""A follower of a ledger finds what comes at once, and costs little while nothing comes."""

import threading

from shared.resting import LONGEST, RUNG, SHORTEST, Rest


def test_right_after_something_came_it_looks_again_at_once():
    rest = Rest()
    rest.came()
    assert rest.pause() == SHORTEST


def test_the_longer_nothing_came_the_longer_it_rests_but_never_longer_than_a_tenth_of_a_second():
    moments = iter([0.0, 0.1, 4.0, 9.0, 3600.0])
    rest = Rest(lambda: next(moments))
    assert [rest.pause() for _ in range(4)] == [SHORTEST, 0.04, 0.09, LONGEST]


def test_a_ring_ends_the_rest_and_one_that_came_just_before_is_not_lost():
    rest, rested = Rest(), threading.Event()
    rest.ring()
    rest.take()
    waiting = threading.Thread(target=lambda: (rest.take(), rested.set()))
    waiting.start()
    rest.ring()
    waiting.join(5)
    assert rested.is_set()


def test_who_is_rung_need_not_look_again_and_again_also_right_after_something_came():
    rest = Rest()
    rest.ring()
    rest.take()
    rest.came()
    assert rest.pause() == RUNG

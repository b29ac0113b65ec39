"""Live projections on both databases: once, in order, together with their position."""

import json
import random
import threading
from contextlib import contextmanager

import pytest

from shared.database import DatabaseUnusable, PostgresDatabase
from shared.errors import TryAgain
from shared.projection import NotYetVisible, Projector, wait_until_visible
from shared.projection.projector import GapInSource
from tests.shared.projection.sums import Sums, SumsAnew, catch_up, parked, sums


def test_an_event_is_applied_once_however_often_the_projector_starts(views, pages):
    pages.tell("shop", "a", 5)
    for _ in range(3):
        catch_up(Projector(views, pages, [Sums()]))
    assert sums(views) == {"a": 5}


def test_more_than_one_page_is_applied_in_order(views, pages):
    for _ in range(1201):
        pages.tell("shop", "a", 1)
    projector = Projector(views, pages, [Sums()])
    assert [projector.step() for _ in range(4)] == [500, 500, 201, 0]
    assert sums(views) == {"a": 1201}
    assert projector.position("sums", "shop") == 1201


def test_an_effect_without_its_position_is_not_committed(views, pages):
    class Killed(Sums):
        def apply(self, t, rows):
            super().apply(t, rows)
            raise KeyboardInterrupt

    pages.tell("shop", "a", 5)
    with pytest.raises(KeyboardInterrupt):
        Projector(views, pages, [Killed()]).step()
    assert sums(views) == {}
    catch_up(Projector(views, pages, [Sums()]))
    assert sums(views) == {"a": 5}


def test_two_projectors_at_once_apply_an_event_once(views, pages):
    one, other = Projector(views, pages, [Sums()]), Projector(views, pages, [Sums()])
    for _ in range(700):
        pages.tell("shop", "a", 1)
    one.step()
    other.step()
    catch_up(one)
    catch_up(other)
    assert sums(views) == {"a": 700}


def test_a_poison_event_parks_its_stream_and_no_other(views, pages):
    pages.tell("shop", "a", 1)
    poison = pages.tell("shop", "a", "not a number")
    waits = pages.tell("shop", "a", 2)
    pages.tell("shop", "b", 10)
    projector = Projector(views, pages, [Sums()])
    catch_up(projector)
    assert sums(views) == {"a": 1, "b": 10}
    assert parked(views) == [("shop", poison, "a"), ("shop", waits, "a")]
    later = pages.tell("shop", "a", 3)
    pages.tell("shop", "b", 20)
    catch_up(Projector(views, pages, [Sums()]))
    assert sums(views) == {"a": 1, "b": 30}
    assert parked(views)[-1] == ("shop", later, "a")


def test_a_parked_stream_of_one_source_does_not_hold_up_the_same_name_in_another(views, pages):
    pages.tell("shop", "a", "not a number")
    pages.tell("bank", "a", 7)
    catch_up(Projector(views, pages, [Sums()]))
    assert sums(views) == {"a": 7}


def test_a_machine_that_fails_parks_nothing(views, pages):
    class Busy(Sums):
        def apply(self, t, rows):
            raise TryAgain

    pages.tell("shop", "a", 1)
    with pytest.raises(TryAgain):
        Projector(views, pages, [Busy()]).step()
    assert parked(views) == []
    catch_up(Projector(views, pages, [Sums()]))
    assert sums(views) == {"a": 1}


def test_a_table_that_is_gone_parks_nothing(views, pages):
    pages.tell("shop", "a", 1)
    projector = Projector(views, pages, [Sums()])
    with views.write() as t:
        t.run("ALTER TABLE sums RENAME TO sums_elsewhere")
    with pytest.raises(DatabaseUnusable):
        projector.step()
    assert (parked(views), projector.position("sums", "shop")) == ([], 0)
    with views.write() as t:
        t.run("ALTER TABLE sums_elsewhere RENAME TO sums")
    catch_up(projector)
    assert sums(views) == {"a": 1}


def test_a_text_with_a_nul_is_parked_on_either_database(views, pages):
    nul = pages.tell("shop", "a", "\0")
    pages.tell("shop", "b", 2)
    pages.tell("shop", "c", r"\u0000")
    catch_up(Projector(views, pages, [Sums()]))
    assert parked(views)[0] == ("shop", nul, "a")
    assert sums(views) == {"b": 2}


def test_an_event_that_is_too_large_for_an_index_is_parked_and_the_others_go_on(postgres_url, pages):
    """Only PostgreSQL has such a limit; it calls it a failure of operation."""
    views = PostgresDatabase(postgres_url, "portal_views")
    noise = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=9000))
    too_large = pages.tell("shop", noise, 1)
    pages.tell("shop", "b", 2)
    catch_up(Projector(views, pages, [Sums()]))
    assert [position for _, position, _ in parked(views)] == [too_large]
    assert sums(views) == {"b": 2}
    views.close()


def test_an_unknown_topic_is_passed_over(views, pages):
    pages.tell("shop", "a", 1, topic="SomethingNew")
    projector = Projector(views, pages, [Sums()])
    catch_up(projector)
    assert (sums(views), parked(views), projector.position("sums", "shop")) == ({}, [], 1)


def test_a_read_model_of_another_version_is_shown_as_it_is_and_not_brought_forward(views, pages):
    pages.tell("shop", "a", 5)
    catch_up(Projector(views, pages, [Sums()]))
    pages.tell("shop", "a", 7)
    anew = Projector(views, pages, [SumsAnew()])
    catch_up(anew)
    assert sums(views) == {"a": 5}
    assert [each.name for each in anew.outdated()] == ["sums"]


def test_a_gap_is_never_skipped(views, pages):
    pages.tell("shop", "a", 5)
    pages.tell("shop", "a", 5)
    del pages.rows["shop"][0]
    with pytest.raises(GapInSource):
        Projector(views, pages, [Sums()]).step()
    assert sums(views) == {}


def test_what_was_just_recorded_can_be_waited_for(views, pages):
    projector, stop = Projector(views, pages, [Sums()]), threading.Event()
    follower = threading.Thread(target=projector.run, args=(stop,))
    follower.start()
    try:
        position = pages.tell("shop", "a", 5)
        wait_until_visible(views, [Sums], {"shop": position}, timeout=60)
        assert sums(views) == {"a": 5}
    finally:
        stop.set()
        follower.join()


def test_waiting_for_what_does_not_come_ends(views, pages):
    Projector(views, pages, [Sums()])
    with pytest.raises(NotYetVisible):
        wait_until_visible(views, [Sums], {"shop": 1}, timeout=0.02)


def test_the_loop_goes_on_after_a_failure(views, pages):
    pages.tell("shop", "a", 5)
    failures = iter([OSError("disk")])

    class Shaky(Sums):
        def apply(self, t, rows):
            for failure in failures:
                raise failure
            super().apply(t, rows)

    projector, stop = Projector(views, pages, [Shaky()]), threading.Event()
    follower = threading.Thread(target=projector.run, args=(stop,))
    follower.start()
    try:
        wait_until_visible(views, [Sums], {"shop": 1}, timeout=60)
        assert sums(views) == {"a": 5}
    finally:
        stop.set()
        follower.join()


class SumsBeside(Sums):
    """The same sums in a table of its own."""

    name = "sums_beside"
    tables = Sums.tables.replace("sums", "sums_beside")

    def apply(self, t, rows):
        for row in rows:
            amount = int(json.loads(row.state)["amount"])
            sql = "INSERT INTO sums_beside VALUES (?, ?) ON CONFLICT (stream) DO UPDATE SET amount = ?"
            t.run(sql, (row.stream, amount, amount))


def test_a_few_new_events_reach_all_read_models_in_one_transaction(views, pages):
    projector = Projector(views, pages, [Sums(), SumsBeside()])
    pages.tell("shop", "a", 5)
    with counted_writes(views) as writes:
        assert projector.step() == 2
    assert writes == [("projection.sums", "projection.sums_beside")]
    assert (sums(views), beside(views)) == ({"a": 5}, {"a": 5})


def test_who_has_set_something_aside_goes_alone_and_the_others_together(views, pages):
    poison = pages.tell("shop", "a", "not a number")
    projector = Projector(views, pages, [Sums(), SumsBeside()])
    catch_up(projector)
    assert parked(views) == [("shop", poison, "a")] * 2
    with views.write() as t:
        t.run("DELETE FROM parked WHERE projection = 'sums_beside'")
    pages.tell("shop", "a", 1)
    pages.tell("shop", "b", 2)
    catch_up(projector)
    assert (sums(views), beside(views)) == ({"b": 2}, {"a": 1, "b": 2})


def test_many_events_are_applied_one_read_model_at_a_time(views, pages):
    """So that others who write never wait long."""
    for _ in range(51):
        pages.tell("shop", "a", 5)
    projector = Projector(views, pages, [Sums(), SumsBeside()])
    with counted_writes(views) as writes:
        projector.step()
    assert writes == [("projection.sums",), ("projection.sums_beside",)]


@contextmanager
def counted_writes(views):
    """With which locks it is written to meanwhile."""
    writes, write = [], views.write

    def counted(*locks, together=False):
        writes.append(locks)
        return write(*locks, together=together)

    views.write = counted
    try:
        yield writes
    finally:
        del views.write


def beside(views):
    with views.read() as t:
        return dict(t.all("SELECT stream, amount FROM sums_beside"))

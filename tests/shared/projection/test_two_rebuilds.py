"""Two rebuilds of one read model, also when the lock between them is lost: one is shown, and it is right."""

import psycopg
import pytest

from shared.bus.alone import alone_with
from shared.database import PostgresDatabase
from shared.projection import Projector, Rebuild, prepare
from shared.projection.alone import RebuildRunning
from shared.projection.fold import BuiltElsewhere, fold
from tests.shared.projection.sums import Sums, SumsAnew, catch_up, sums

HEADS = {"shop": 30, "bank": 30}


def tell_and_show(views, pages) -> dict[str, int]:
    """What is shown, and what has to be shown in the end."""
    for n in range(30):
        pages.tell("shop", f"s{n % 7}", n)
        pages.tell("bank", f"b{n % 3}", n)
    catch_up(Projector(views, pages, [Sums()]))
    return sums(views)


@pytest.fixture
def right(views, pages) -> dict[str, int]:
    return tell_and_show(views, pages)


@pytest.fixture
def postgres_views(postgres_url):
    views = PostgresDatabase(postgres_url, "portal_views")
    yield views
    views.close()


def cut_the_lock(views) -> None:
    """Whoever holds a lock on PostgreSQL loses its connection; an SQLite file has no such lock."""
    if views.dialect == "sqlite":
        return
    with psycopg.connect(views.url, autocommit=True) as admin:
        cut = admin.execute(
            "SELECT pg_terminate_backend(pid, 30000) FROM pg_locks JOIN pg_database d ON d.oid = database"
            " WHERE locktype = 'advisory' AND granted AND datname = current_database()"
        ).fetchall()
    assert cut == [(True,)]


def once(work):
    """A progress (or accept) in whose first call something happens."""
    left = [work]

    def call(*said) -> None:
        if left:
            left.pop()()

    return call


def schemas(views) -> set[str]:
    with views.read() as t:
        return {name for (name,) in t.all("SELECT nspname FROM pg_namespace") if "_rebuild_" in name}


def test_what_another_folds_into_the_same_place_is_not_added_twice(views, pages, right):
    with views.write() as t:
        for table in ("sums", "projection_positions"):
            t.run(f"DELETE FROM {table}")
    prepare(views, [Sums()])
    with pytest.raises(BuiltElsewhere):
        fold(views, pages, Sums(), HEADS, once(lambda: fold(views, pages, Sums(), HEADS)))
    assert sums(views) == right


@pytest.mark.parametrize("projection", [Sums, SumsAnew])
def test_of_two_rebuilds_on_two_machines_the_second_to_finish_is_refused(
    views, pages, right, tmp_path, projection
):
    swapped = []

    def another() -> None:
        cut_the_lock(views)
        swapped.append(Rebuild(views, pages, projection(), tmp_path / "other").run().swapped)

    with pytest.raises(BuiltElsewhere):
        Rebuild(views, pages, projection(), tmp_path).run(once(another))
    assert (swapped, sums(views)) == ([True], right)
    anew = Rebuild(views, pages, projection(), tmp_path).run()
    assert (anew.equal, anew.swapped) == (True, True)


def test_a_rebuild_that_is_overtaken_just_before_its_swap_is_refused(views, pages, right, tmp_path):
    with views.write() as t:
        t.run("UPDATE sums SET amount = amount + 1")

    def another() -> None:
        cut_the_lock(views)
        Rebuild(views, pages, Sums(), tmp_path / "other").run(accept=lambda found: None)

    with pytest.raises(BuiltElsewhere):
        Rebuild(views, pages, Sums(), tmp_path).run(accept=once(another))
    assert sums(views) == right


def test_a_lock_that_was_cut_lets_no_second_rebuild_into_the_same_scratch(postgres_views, pages, tmp_path):
    right = tell_and_show(postgres_views, pages)

    def second() -> None:
        cut_the_lock(postgres_views)
        with pytest.raises(RebuildRunning):
            Rebuild(postgres_views, pages, SumsAnew(), tmp_path).run()

    assert Rebuild(postgres_views, pages, SumsAnew(), tmp_path).run(once(second)).swapped
    assert sums(postgres_views) == right


def test_a_rebuild_whose_lock_another_has_now_leaves_the_others_work_alone(postgres_views, pages, tmp_path):
    right = tell_and_show(postgres_views, pages)
    other = alone_with(postgres_views, None, "rebuild.sums")
    theirs = {"portal_views_rebuild_sums_0123abcd"}

    def another() -> None:
        cut_the_lock(postgres_views)
        assert other.take()
        with postgres_views.write() as t:
            t.run(f"CREATE SCHEMA {min(theirs)}")

    with pytest.raises(RebuildRunning):
        Rebuild(postgres_views, pages, SumsAnew(), tmp_path).run(once(another))
    other.release()
    assert (schemas(postgres_views), sums(postgres_views)) == (theirs, right)


def test_what_killed_rebuilds_left_is_removed_and_nothing_of_another_read_model(
    postgres_views, pages, tmp_path
):
    tell_and_show(postgres_views, pages)
    another = "portal_views_rebuild_sums_of_others_0123abcd"
    for name in ("portal_views_rebuild_sums", "portal_views_rebuild_sums_0123abcd", another):
        with postgres_views.write() as t:
            t.run(f"CREATE SCHEMA {name}")
    assert Rebuild(postgres_views, pages, Sums(), tmp_path).run().swapped
    assert schemas(postgres_views) == {another}

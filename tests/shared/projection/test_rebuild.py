"""A read model is built again beside the one that is shown, compared, and put in its place."""

import threading

import pytest

from shared.database import PostgresDatabase
from shared.events import UnknownFact
from shared.projection import Projector, Rebuild, digest, rebuild_outdated
from shared.projection.alone import RebuildRunning
from tests.shared.projection.sums import Pages, Sums, SumsAnew, catch_up, parked, sums


class SumsOfAnotherShape(Sums):
    """The same read model after somebody gave it other tables."""

    tables = (
        "CREATE TABLE IF NOT EXISTS totals (stream TEXT PRIMARY KEY, amount BIGINT NOT NULL);"
        "CREATE INDEX IF NOT EXISTS totals_amount ON totals (amount)"
    )

    def apply(self, t, rows):
        for row in rows:
            t.run("INSERT INTO totals VALUES (?, 1) ON CONFLICT (stream) DO NOTHING", (row.stream,))


class Cancelled(Exception):
    """Somebody pressed Ctrl-C."""


def told(pages, count: int = 30) -> None:
    for n in range(count):
        pages.tell("shop", f"s{n % 7}", n)
        pages.tell("bank", f"b{n % 3}", n)


def tables(views) -> set[str]:
    sql = (
        "SELECT name FROM sqlite_master"
        if views.dialect == "sqlite"
        else "SELECT tablename FROM pg_tables UNION SELECT indexname FROM pg_indexes"
    )
    with views.read() as t:
        return {name for (name,) in t.all(sql)}


def test_a_rebuild_gives_the_same_rows_and_takes_their_place(views, pages, tmp_path):
    told(pages)
    catch_up(Projector(views, pages, [Sums()]))
    before, rows = digest(views, Sums), sums(views)
    rebuilt = Rebuild(views, pages, Sums(), tmp_path).run()
    assert (rebuilt.equal, rebuilt.swapped, rebuilt.events) == (True, True, 60)
    assert rebuilt.digest == before == digest(views, Sums)
    assert sums(views) == rows
    assert list(tmp_path.glob("rebuild-*.db*")) == []


def test_a_doctored_read_model_is_found_and_not_replaced_without_a_reason(views, pages, tmp_path):
    told(pages)
    catch_up(Projector(views, pages, [Sums()]))
    right = sums(views)
    with views.write() as t:
        t.run("UPDATE sums SET amount = amount + 1 WHERE stream = 's3'")
    found = Rebuild(views, pages, Sums(), tmp_path).run()
    assert (found.equal, found.swapped) == (False, False)
    assert found.digest != found.live_digest
    assert sums(views) != right
    recorded = []
    accepted = Rebuild(views, pages, Sums(), tmp_path).run(accept=recorded.append)
    assert (accepted.equal, accepted.swapped) == (False, True)
    assert [each.digest for each in recorded] == [accepted.digest]
    assert sums(views) == right


def test_the_live_view_goes_on_while_its_rebuild_runs(views, pages, tmp_path):
    told(pages)
    live = Projector(views, pages, [Sums()])
    catch_up(live)
    seen = []

    def progress(done, total):
        seen.append(sums(views))
        told(pages, 2)
        catch_up(live)

    rebuilt = Rebuild(views, pages, Sums(), tmp_path).run(progress)
    catch_up(live)
    assert rebuilt.equal is True
    assert len(seen) > 1
    assert seen[0] != seen[-1]
    anew = Rebuild(views, pages, Sums(), tmp_path).run()
    assert (anew.equal, anew.positions) == (
        True,
        {"shop": len(pages.rows["shop"]), "bank": len(pages.rows["bank"])},
    )


def test_writers_and_readers_in_other_threads_notice_nothing(views, pages, tmp_path):
    told(pages, 200)
    live, stop, wrong = Projector(views, pages, [Sums()]), threading.Event(), []
    catch_up(live)
    least = len(sums(views))

    def write() -> None:
        while not stop.is_set():
            told(pages, 1)
            live.step()

    def read() -> None:
        while not stop.is_set():
            if len(found := sums(views)) < least:
                wrong.append(found)

    threads = [threading.Thread(target=work) for work in (write, read, read)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(5):
            assert Rebuild(views, pages, Sums(), tmp_path).run().equal is True
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    catch_up(live)
    assert wrong == []
    assert Rebuild(views, pages, Sums(), tmp_path).run().equal is True


def test_a_new_version_is_rebuilt_while_the_old_one_is_shown(views, pages, tmp_path):
    told(pages)
    catch_up(Projector(views, pages, [Sums()]))
    rows = sums(views)
    anew = Projector(views, pages, [SumsAnew()])
    shown = []
    Rebuild(views, pages, SumsAnew(), tmp_path).run(lambda done, total: shown.append(sums(views)))
    assert shown[0] == rows
    assert anew.outdated() == []
    told(pages, 1)
    anew.refresh()
    catch_up(anew)
    assert Rebuild(views, pages, SumsAnew(), tmp_path).run().equal is True


def test_tables_that_only_the_old_version_knew_are_gone_afterwards(views, pages, tmp_path):
    told(pages)
    catch_up(Projector(views, pages, [Sums()]))
    [rebuilt] = rebuild_outdated(views, pages, [SumsOfAnotherShape()], tmp_path)
    assert rebuilt.equal is None
    assert "sums" not in tables(views)
    assert {"totals", "totals_amount"} <= tables(views)
    assert rebuild_outdated(views, pages, [SumsOfAnotherShape()], tmp_path) == []
    assert Rebuild(views, pages, SumsOfAnotherShape(), tmp_path).run().equal is True


def test_a_cancelled_rebuild_changes_nothing_and_the_next_one_goes_on_from_there(views, pages, tmp_path):
    told(pages, 300)
    catch_up(Projector(views, pages, [Sums()]))
    before = sums(views)

    def cancel(done, total):
        if done >= 300:
            raise Cancelled

    with pytest.raises(Cancelled):
        Rebuild(views, pages, Sums(), tmp_path).run(cancel)
    assert sums(views) == before
    rest = Rebuild(views, pages, Sums(), tmp_path).run()
    assert (rest.equal, rest.swapped, rest.events) == (True, True, 300)
    assert Rebuild(views, pages, Sums(), tmp_path).run().events == 600


def interrupted(views, pages, projection, tmp_path) -> None:
    """A rebuild that comes as far as the first source."""
    with pytest.raises(Cancelled):
        Rebuild(views, pages, projection, tmp_path).run(lambda done, total: cancel())


def test_a_scratch_of_another_history_is_not_gone_on_with(views, pages, tmp_path):
    told(pages)
    catch_up(Projector(views, pages, [Sums()]))
    interrupted(views, pages, SumsAnew(), tmp_path)
    other = Pages()
    for _ in range(40):
        other.tell("shop", "s1", 100)
    Rebuild(views, other, SumsAnew(), tmp_path).run()
    assert sums(views) == {"s1": 4000}


def test_a_scratch_in_which_something_is_parked_is_not_gone_on_with(views, pages, tmp_path):
    pages.tell("shop", "s1", "2")
    pages.tell("shop", "s1", "not a number")
    told(pages)
    catch_up(Projector(views, pages, [Sums()]))
    interrupted(views, pages, Sums(), tmp_path)
    assert Rebuild(views, pages, Sums(), tmp_path).run().events == 62


def test_a_new_version_that_parks_more_than_the_old_one_takes_no_place_by_itself(views, pages, tmp_path):
    class SumsThatFail(SumsAnew):
        def apply(self, t, rows):
            raise ValueError

    told(pages)
    catch_up(Projector(views, pages, [Sums()]))
    before = sums(views)
    refused = Rebuild(views, pages, SumsThatFail(), tmp_path).run()
    assert (refused.equal, refused.parked, refused.swapped) == (None, 60, False)
    assert sums(views) == before
    recorded = []
    assert Rebuild(views, pages, SumsThatFail(), tmp_path).run(accept=recorded.append).swapped
    assert len(recorded) == 1


def test_a_read_model_has_tables_and_plain_indexes_and_nothing_that_a_swap_would_lose(views, pages):
    class Unique(Sums):
        tables = Sums.tables + "; CREATE UNIQUE INDEX sums_once ON sums (amount)"

    with pytest.raises(TypeError, match="UNIQUE"):
        Projector(views, pages, [Unique()])


def test_a_fresh_rebuild_begins_at_zero(views, pages, tmp_path):
    told(pages, 300)
    catch_up(Projector(views, pages, [Sums()]))
    with pytest.raises(Cancelled):
        Rebuild(views, pages, Sums(), tmp_path).run(lambda done, total: cancel())
    assert Rebuild(views, pages, Sums(), tmp_path).run(fresh=True).events == 600


def cancel() -> None:
    raise Cancelled


def test_parked_events_are_parked_in_the_rebuilt_one_too(views, pages, tmp_path):
    told(pages)
    poison = pages.tell("shop", "s1", "not a number")
    waits = pages.tell("shop", "s1", 4)
    catch_up(Projector(views, pages, [Sums()]))
    rebuilt = Rebuild(views, pages, Sums(), tmp_path).run()
    assert (rebuilt.equal, rebuilt.parked) == (True, 2)
    assert parked(views) == [("shop", poison, "s1"), ("shop", waits, "s1")]


def test_two_rebuilds_of_one_read_model_do_not_run_at_once(views, pages, tmp_path):
    told(pages)
    catch_up(Projector(views, pages, [Sums()]))

    def second(done, total):
        with pytest.raises(RebuildRunning):
            Rebuild(views, pages, Sums(), tmp_path).run()

    assert Rebuild(views, pages, Sums(), tmp_path).run(second).equal is True


def test_an_empty_history_gives_an_empty_read_model(views, pages, tmp_path):
    rebuilt = Rebuild(views, pages, Sums(), tmp_path).run()
    assert (rebuilt.events, rebuilt.equal, rebuilt.swapped) == (0, None, True)
    assert sums(views) == {}


def test_a_reader_who_began_before_the_swap_never_finds_half_a_table(postgres_url, pages, tmp_path):
    """Only PostgreSQL: an old snapshot sees the new table, but not the rows that were put in later."""
    views = PostgresDatabase(postgres_url, "portal_views")
    told(pages, 100)
    catch_up(Projector(views, pages, [Sums()]))
    began, go_on, found = threading.Event(), threading.Event(), []

    def read_late() -> None:
        with views.read() as t:
            t.one("SELECT 1")
            began.set()
            go_on.wait(30)
            found.append(len(t.all("SELECT * FROM sums")))

    reader = threading.Thread(target=read_late)

    def progress(done, total):
        if not began.is_set():
            reader.start()
            began.wait(30)
            threading.Timer(0.5, go_on.set).start()

    assert Rebuild(views, pages, Sums(), tmp_path).run(progress).equal is True
    reader.join()
    assert found == [10]
    views.close()


def test_an_event_that_this_program_cannot_know_stops_a_rebuild_and_the_old_one_stays(views, pages, tmp_path):
    told(pages)
    pages.tell("shop", "s1", 1, topic="OfTomorrow")

    def known(topic: str, version: int) -> str | None:
        return "belum dikenal" if topic.endswith(".OfTomorrow") else None

    catch_up(Projector(views, pages, [Sums()], known=known))
    before = sums(views)
    assert [place[1] for place in parked(views)] == [31]
    with pytest.raises(UnknownFact, match="belum dikenal"):
        Rebuild(views, pages, Sums(), tmp_path, known).run()
    assert sums(views) == before
    assert Rebuild(views, pages, Sums(), tmp_path).run().events > 0

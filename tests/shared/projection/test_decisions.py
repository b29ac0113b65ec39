"""What an operator decides about parked events has its effect in a read model once, and for ever."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from structlog.testing import capture_logs

from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.decisions import NewerDecision
from shared.events import UnknownFact
from shared.projection import Projector, Rebuild, digest, rebuild_outdated
from shared.projection.decisions import decided_position, discarded_positions
from shared.projection.parking import UnknownEvent, parked_events, refuse_unknown, remember_discarded
from shared.projection.rebuild import DecidedMeanwhile
from tests.postgres import fresh_database
from tests.shared.desk import DECISIONS, WORK, Dying, Lines, Pages


@pytest.fixture(scope="module")
def shared_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """One PostgreSQL database for this file; every read model has a schema of its own in it."""
    with fresh_database(request.getfixturevalue("postgres")) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Database]]:
    """Makes views that never saw anything."""
    made: list[Database] = []

    def make() -> Database:
        name = f"views_{uuid4().hex}"
        if request.param == "sqlite":
            made.append(SqliteDatabase(tmp_path / name))
        else:
            made.append(PostgresDatabase(request.getfixturevalue("shared_url"), name))
        return made[-1]

    yield make
    for database in made:
        database.close()


@pytest.fixture
def views(empty) -> Database:
    return empty()


@pytest.fixture
def others(empty) -> Database:
    return empty()


@pytest.fixture
def pages() -> Pages:
    pages = Pages()
    for word in ("satu", "rusak", "dua", "tiga"):
        pages.tell("shop", "a", word)
    pages.tell("shop", "b", "lain")
    return pages


def follow(views, pages, lines, known=None) -> Projector:
    projector = Projector(views, pages, [lines], known=known, decisions=("reader", DECISIONS))
    while projector.step():
        pass
    return projector


def said(views) -> dict[str, str]:
    with views.read() as t:
        return dict(t.all("SELECT stream, said FROM lines"))


def parked(views) -> list[tuple[int, int]]:
    return [(each.position, each.attempts) for each in parked_events(views)]


def test_what_is_parked_was_tried_once_and_what_waits_never(views, pages):
    follow(views, pages, Lines("rusak"))
    assert said(views) == {"a": "satu", "b": "lain"}
    assert parked(views) == [(2, 1), (3, 0), (4, 0)]


def test_a_retry_after_the_code_was_mended_applies_the_stream_in_order(views, pages):
    follow(views, pages, Lines("rusak"))
    pages.decide("Retried", 2)
    follow(views, pages, Lines())
    assert said(views) == {"a": "satu rusak dua tiga", "b": "lain"}
    assert parked(views) == []


def test_a_mended_program_applies_nothing_by_itself(views, pages):
    follow(views, pages, Lines("rusak"))
    follow(views, pages, Lines())
    assert parked(views) == [(2, 1), (3, 0), (4, 0)]


def test_what_fails_again_keeps_its_place_with_one_attempt_more_and_the_new_reason(views, pages):
    follow(views, pages, Lines("rusak"))
    pages.decide("Retried", 2)
    pages.decide("Retried", 2)
    follow(views, pages, Lines("rusak"))
    assert parked(views) == [(2, 3), (3, 0), (4, 0)]
    pages.decide("Retried", 2)
    follow(views, pages, Lines("dua"))
    assert said(views)["a"] == "satu rusak"
    first = parked_events(views)[0]
    assert (first.position, first.attempts, first.reason) == (3, 1, "ValueError: apa itu dua?")


def test_a_retry_of_one_that_waits_begins_with_the_one_it_waits_for(views, pages):
    follow(views, pages, Lines("rusak"))
    pages.decide("Retried", 4)
    follow(views, pages, Lines())
    assert said(views)["a"] == "satu rusak dua tiga"


def test_what_comes_after_a_stream_was_freed_is_applied_at_once(views, pages):
    follow(views, pages, Lines("rusak"))
    pages.decide("Retried", 2)
    follow(views, pages, Lines())
    pages.tell("shop", "a", "empat")
    follow(views, pages, Lines())
    assert said(views)["a"] == "satu rusak dua tiga empat"


def test_a_discarded_event_lets_the_rest_of_its_stream_go_on(views, pages):
    follow(views, pages, Lines("rusak"))
    pages.decide("Discarded", 2)
    follow(views, pages, Lines("rusak"))
    assert said(views) == {"a": "satu dua tiga", "b": "lain"}
    assert parked(views) == []


def test_one_that_waits_may_be_discarded_and_its_cause_goes_on_waiting(views, pages):
    follow(views, pages, Lines("rusak"))
    pages.decide("Discarded", 3)
    follow(views, pages, Lines("rusak"))
    assert parked(views) == [(2, 2), (4, 0)]
    pages.decide("Retried", 2)
    follow(views, pages, Lines())
    assert said(views)["a"] == "satu rusak tiga"


@pytest.mark.parametrize("topic", ["Retried", "Discarded"])
def test_the_same_decision_twice_changes_nothing(views, pages, topic):
    follow(views, pages, Lines("rusak"))
    pages.decide(topic, 2)
    follow(views, pages, Lines())
    before = said(views)
    pages.decide(topic, 2)
    follow(views, pages, Lines())
    assert (said(views), parked(views)) == (before, [])


@pytest.mark.parametrize("place", [{"work": "reader.others"}, {"source": "bank"}])
@pytest.mark.parametrize("topic", ["Retried", "Discarded"])
def test_a_decision_for_somebody_else_changes_nothing_here(views, pages, topic, place):
    follow(views, pages, Lines("rusak"))
    place = pages.decide(topic, 2, **place)
    follow(views, pages, Lines())
    assert parked(views) == [(2, 1), (3, 0), (4, 0)]
    assert decided_position(views, "lines") == place


@pytest.mark.parametrize(("word", "at"), [("rusak", 1), ("dua", 1), ("tiga", 1)])
@pytest.mark.parametrize("topic", ["Retried", "Discarded"])
def test_whoever_is_killed_while_carrying_out_a_decision_carries_it_out_once(views, pages, topic, word, at):
    follow(views, pages, Lines("rusak"))
    pages.decide(topic, 2)
    if (topic, word) != ("Discarded", "rusak"):
        with pytest.raises(KeyboardInterrupt):
            follow(views, pages, Dying(word, at))
        assert (said(views)["a"], decided_position(views, "lines")) == ("satu", 0)
        assert parked(views) == [(2, 1), (3, 0), (4, 0)]
    for _ in range(2):
        follow(views, pages, Lines())
    assert said(views)["a"] == ("satu rusak dua tiga" if topic == "Retried" else "satu dua tiga")


def test_two_projectors_at_once_carry_a_decision_out_once(views, pages):
    one, other = (follow(views, pages, Lines("rusak")) for _ in range(2))
    pages.decide("Retried", 2)
    for _ in range(3):
        one.step()
        other.step()
    assert parked(views) == [(2, 2), (3, 0), (4, 0)]


@pytest.mark.parametrize("understands", [True, False])
def test_a_discarded_event_stays_discarded_in_a_read_model_built_anew(views, others, pages, understands):
    follow(views, pages, Lines("rusak"))
    pages.decide("Discarded", 2)
    follow(views, pages, Lines("rusak"))
    follow(others, pages, Lines() if understands else Lines("rusak"))
    assert said(others) == said(views) == {"a": "satu dua tiga", "b": "lain"}
    assert digest(others, Lines) == digest(views, Lines)


def test_an_event_that_was_applied_before_its_discarding_was_heard_is_taken_out_by_a_rebuild(
    views, others, pages, tmp_path
):
    follow(views, pages, Lines("rusak"))
    pages.decide("Discarded", 2)
    follow(views, pages, Lines("rusak"))
    heard_late = Pages()
    heard_late.rows["shop"] = pages.rows["shop"]
    follow(others, heard_late, Lines())
    assert said(others)["a"] == "satu rusak dua tiga"
    heard_late.rows["desk"] = pages.rows["desk"]
    follow(others, heard_late, Lines())
    assert said(others)["a"] == "satu rusak dua tiga"  # never an empty page in between
    rebuild_outdated(others, heard_late, [Lines()], tmp_path)
    follow(others, heard_late, Lines())
    assert digest(others, Lines) == digest(views, Lines)


def test_a_read_model_of_another_version_keeps_what_was_discarded(views, pages, tmp_path):
    class LinesAnew(Lines):
        revision = "2"

    follow(views, pages, Lines("rusak"))
    pages.decide("Discarded", 2)
    follow(views, pages, Lines("rusak"))
    rebuild_outdated(views, pages, [LinesAnew()], tmp_path / "rebuild")
    assert said(views)["a"] == "satu dua tiga"


def test_a_decision_about_a_read_model_of_another_version_waits_until_it_is_rebuilt(views, pages, tmp_path):
    class LinesAnew(Lines):
        revision = "2"

    follow(views, pages, Lines("rusak"))
    pages.decide("Discarded", 2)
    projector = Projector(views, pages, [LinesAnew("rusak")], decisions=("reader", DECISIONS))
    assert (projector.step(), decided_position(views, "lines")) == (0, 0)
    rebuild_outdated(views, pages, [LinesAnew("rusak")], tmp_path / "rebuild")
    follow(views, pages, LinesAnew("rusak"))
    assert (said(views)["a"], decided_position(views, "lines")) == ("satu dua tiga", 1)


def test_a_rebuild_leaves_out_what_was_discarded_and_comes_out_equal(views, pages, tmp_path):
    follow(views, pages, Lines("rusak"))
    pages.decide("Discarded", 2)
    follow(views, pages, Lines("rusak"))
    rebuilt = Rebuild(views, pages, Lines(), tmp_path).run()
    assert (rebuilt.equal, rebuilt.swapped, said(views)["a"]) == (True, True, "satu dua tiga")
    assert follow(views, pages, Lines()).position("lines", "shop") == 5


def test_a_rebuild_leaves_out_what_was_discarded_and_is_not_carried_out_yet(views, pages, tmp_path):
    class LinesAnew(Lines):
        revision = "2"

    follow(views, pages, Lines("rusak"))
    pages.decide("Discarded", 2)
    decisions = ("reader", DECISIONS)
    Rebuild(views, pages, LinesAnew(), tmp_path, decisions=decisions).run()
    assert said(views)["a"] == "satu dua tiga"
    follow(views, pages, LinesAnew())
    assert (said(views)["a"], decided_position(views, "lines")) == ("satu dua tiga", 1)
    assert Rebuild(views, pages, LinesAnew(), tmp_path, decisions=decisions).run().equal is True


def test_what_stays_parked_keeps_its_age_and_how_often_it_was_tried(views, pages, tmp_path):
    follow(views, pages, Lines("rusak"))
    pages.decide("Retried", 2)
    follow(views, pages, Lines("rusak"))
    before = parked_events(views)
    assert [each.attempts for each in before] == [2, 0, 0]
    assert Rebuild(views, pages, Lines("rusak"), tmp_path).run().equal is True
    assert parked_events(views) == before


def test_a_rebuild_during_which_something_was_discarded_is_not_swapped_in(views, pages, tmp_path):
    follow(views, pages, Lines("rusak"))

    def discard_meanwhile(done: int, total: int) -> None:
        if not pages.rows["desk"]:
            pages.decide("Discarded", 2)
            follow(views, pages, Lines("rusak"))

    with pytest.raises(DecidedMeanwhile):
        Rebuild(views, pages, Lines("rusak"), tmp_path).run(discard_meanwhile)
    assert said(views)["a"] == "satu dua tiga"
    assert Rebuild(views, pages, Lines("rusak"), tmp_path).run().equal
    assert said(views)["a"] == "satu dua tiga"


def test_a_rebuild_learns_from_the_decisions_alone_what_to_leave_out(pages):
    for number in range(600):
        pages.decide("Retried", number)
    pages.decide("Discarded", 2)
    pages.decide("Discarded", 9, source="bank")
    pages.decide("Discarded", 7, work="reader.others")
    assert discarded_positions(pages, DECISIONS, WORK, "shop") == {2}
    assert discarded_positions(pages, DECISIONS, WORK, "bank") == {9}


def test_what_a_rebuild_left_out_already_is_not_taken_out_again(views, pages):
    follow(views, pages, Lines())
    with views.write() as t:
        remember_discarded(t, [("lines", "shop", 2)])
        t.run("UPDATE lines SET said = 'satu dua tiga' WHERE stream = 'a'")
    pages.decide("Discarded", 2)
    projector = Projector(views, pages, [Lines()], decisions=("reader", DECISIONS))
    assert projector.step() == 1
    assert (projector.position("lines", "shop"), said(views)["a"]) == (5, "satu dua tiga")


def test_a_decision_of_an_older_version_is_read_as_the_newest_one(views, pages):
    follow(views, pages, Lines("rusak"))
    pages.decide("Discarded", 2, version=1)
    follow(views, pages, Lines("rusak"))
    assert (said(views)["a"], parked(views)) == ("satu dua tiga", [])
    assert discarded_positions(pages, DECISIONS, WORK, "shop") == {2}


def test_a_decision_of_a_newer_program_waits_for_it(views, pages):
    follow(views, pages, Lines("rusak"))
    pages.decide("Retried", 2, version=3)
    with pytest.raises(NewerDecision):
        discarded_positions(pages, DECISIONS, WORK, "shop")
    follow(views, pages, Lines())
    assert (parked(views), decided_position(views, "lines")) == ([(2, 1), (3, 0), (4, 0)], 0)


def test_events_go_on_while_a_decision_cannot_be_carried_out(views, pages):
    follow(views, pages, Lines("rusak"))
    pages.decide("Retried", 2, version=3)
    pages.tell("shop", "b", "lagi")
    with capture_logs() as logged:
        follow(views, pages, Lines())
    assert said(views)["b"] == "lain lagi"
    assert [each["event"] for each in logged] == ["decisions.failed"]


def knows_what_is_said(topic: str, version: int) -> str | None:
    return None if topic.endswith(".Said") else f"jenis peristiwa belum dikenal: {topic}"


def test_an_event_of_an_unknown_kind_parks_live_with_its_stream(views, pages):
    pages.tell("shop", "b", "apa pun", topic="Sung")
    pages.tell("shop", "b", "lagi")
    follow(views, pages, Lines(), knows_what_is_said)
    assert said(views) == {"a": "satu rusak dua tiga", "b": "lain"}
    first = parked_events(views)[0]
    assert (first.position, first.reason) == (6, "jenis peristiwa belum dikenal: shop.Sung")


def test_an_unknown_kind_is_applied_when_a_program_that_knows_it_tries_again(views, pages):
    pages.tell("shop", "b", "nyanyi", topic="Sung")
    follow(views, pages, Lines(), knows_what_is_said)
    pages.decide("Retried", 6)
    follow(views, pages, Lines())
    assert said(views)["b"] == "lain nyanyi"


def test_a_rebuild_can_tell_an_unknown_event_from_a_poisoned_one(pages):
    pages.tell("shop", "b", "nyanyi", topic="Sung")
    with pytest.raises(UnknownEvent) as unknown:
        refuse_unknown(pages.rows["shop"], knows_what_is_said)
    assert isinstance(unknown.value, UnknownFact)


def test_views_from_before_attempts_were_counted_begin_to_count(views, pages):
    follow(views, pages, Lines("rusak"))
    with views.write() as t:
        t.run("ALTER TABLE parked DROP COLUMN attempts")
    pages.decide("Retried", 2)
    follow(views, pages, Lines("rusak"))
    assert parked(views)[0] == (2, 2)

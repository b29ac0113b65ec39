"""Facts: found by topic alone, upcast on reading, exact, and silent about people."""

from dataclasses import FrozenInstanceError

import pytest

from shared.events import SEALED, Fact, Personal, UnknownFact, fact_class
from shared.ledger.entry import ReadEvent
from shared.mapper import NewerVersion, _refuse_floats, read_fact


class CupMoved(Fact):
    """A cup was moved (a fact for these tests)."""

    TOPIC = "test.CupMoved"
    SUBJECT = "mover"
    class_version = 3
    place: str
    height: int
    mover: str
    name: Personal = ""

    @staticmethod
    def upcast_v1_v2(state: dict) -> None:
        """Version 1 did not say how high."""
        state["height"] = 0

    @staticmethod
    def upcast_v2_v3(state: dict) -> None:
        """Version 2 called the place a spot."""
        state["place"] = state.pop("spot")


def stored(topic: str, state: bytes, version: int) -> ReadEvent:
    return ReadEvent("cup-1", 4, topic, state, version, b"", "2026-01-01T00:00:00.000000Z")


def test_an_old_version_is_brought_up_to_date_when_it_is_read():
    fact = read_fact(stored("test.CupMoved", b'{"spot":"shelf","mover":"p1"}', 1))
    assert (fact.place, fact.height, fact.originator_version) == ("shelf", 0, 4)


def test_a_personal_field_reads_as_sealed():
    assert read_fact(stored("test.CupMoved", b'{"place":"a","height":1,"mover":"p"}', 3)).name == SEALED


def test_a_newer_version_than_ours_is_not_guessed_at():
    with pytest.raises(NewerVersion):
        read_fact(stored("test.CupMoved", b"{}", 4))


@pytest.mark.parametrize("topic", ["os:system", "test.Unknown", "shared.events:Fact", ""])
def test_a_topic_is_never_a_python_path(topic):
    with pytest.raises(UnknownFact):
        fact_class(topic)


def test_the_open_part_leaves_the_person_out():
    fact = CupMoved(originator_id="cup-1", originator_version=1, place="a", height=1, mover="p1", name="Budi")
    assert fact.public_state() == {"place": "a", "height": 1, "mover": "p1"}
    assert fact.personal_state() == {"name": "Budi"}
    assert fact.subject == "p1"


def moved(place: str = "a", **said: object) -> CupMoved:
    told = {"originator_id": "cup-1", "originator_version": 1, "height": 1, "mover": "p1"} | said
    return CupMoved(place=place, **told)


def test_facts_are_equal_that_say_the_same_whenever_it_was_recorded():
    assert moved() == moved(recorded_at="2026-01-01T00:00:00.000000Z")
    assert len({moved(), moved(recorded_at="2026-01-01T00:00:00.000000Z"), moved("b")}) == 2


@pytest.mark.parametrize(
    "other", [moved("b"), moved(originator_version=2), moved(name="Budi"), "cup-1"], ids=repr
)
def test_facts_differ_by_what_they_say(other):
    assert moved() != other


def test_facts_of_two_kinds_differ_also_when_they_say_the_same():
    class CupFound(Fact):
        """A cup was found (a fact for this test)."""

        place: str

    class CupLost(Fact):
        """A cup was lost (a fact for this test)."""

        place: str

    said = {"originator_id": "cup-1", "originator_version": 1, "place": "a"}
    assert CupFound(**said) != CupLost(**said)


def test_a_fact_is_never_changed():
    with pytest.raises(FrozenInstanceError):
        moved().place = "b"


def test_a_fact_that_is_shown_to_a_maintainer_has_its_name_and_all_it_says():
    assert repr(moved()) == (
        "CupMoved(originator_id='cup-1', originator_version=1, recorded_at='', "
        "place='a', height=1, mover='p1', name='')"
    )


def test_two_classes_cannot_have_one_topic():
    with pytest.raises(TypeError, match="belongs to"):

        class Another(Fact):
            """Wants a topic that is taken."""

            TOPIC = "test.CupMoved"


def test_a_personal_field_needs_somebody_it_speaks_of():
    with pytest.raises(TypeError, match="SUBJECT"):

        class Nobody(Fact):
            """Names no subject."""

            TOPIC = "test.Nobody"
            name: Personal = ""


@pytest.mark.parametrize("state", [{"a": 1.5}, {"a": {"b": [1, 2.0]}}])
def test_a_fact_never_holds_a_float(state):
    with pytest.raises(TypeError, match="floats"):
        _refuse_floats(state)

"""An exposé before Forkopimda: who presents, and directions until they are done. All of it is invented."""

import pytest

from services.scoring.domain import Expose
from services.scoring.domain.register import Entry
from services.scoring.events import DirectionDone, DirectionGiven, ExposePlanned, PresenterNamed
from tests.portal.told.monev import EXPOSE
from tests.portal.told.ormas import stream
from tests.scenario import Scenario, fact
from tests.state_tables import told

PLANNED = (fact(ExposePlanned, year="2026", day="2026-12-18", place="Ruang rapat"),)
DIRECTED = (*PLANNED, fact(DirectionGiven, direction=1, forkopimda="police", due="2027-03-31"))
STATES = {
    "planned": PLANNED,
    "presented": (*PLANNED, fact(PresenterNamed, organisation=stream(1))),
    "directed": DIRECTED,
    "done": (*DIRECTED, fact(DirectionDone, direction=1)),
}


def naming(**entry):
    said = {"organisation": stream(1), "entry": Entry(**entry), "ground": "Rapat persiapan 12/2026"}
    return lambda one: one.name_presenter(**said)


def dropping(one):
    one.drop_presenter(organisation=stream(1), reason="Pengurusnya berhalangan.")


def directing(today="2026-12-18"):
    said = {"forkopimda": "police", "text": "Latih ormas mengenali hoaks.", "due": "2027-03-31"}
    return lambda one: one.give_direction(today=today, **said)


ASKED = {
    "`name_presenter`": naming(),
    "`name_presenter` withdrawn": naming(withdrawn=True),
    "`drop_presenter`": dropping,
    "`give_direction`": directing(),
    "`give_direction` early": directing("2026-12-17"),
    "`finish_direction`": lambda one: one.finish_direction(direction=1, result="Sudah dilaksanakan."),
    "`reopen_direction`": lambda one: one.reopen_direction(direction=1, reason="Keliru dicatat."),
}


def when(state, command):
    return Scenario(Expose, EXPOSE).given(*STATES[state]).when(ASKED[command]).happened


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("scoring", "Exposé")))
def test_a_table_of_exposes_says_what_happens(state, command, outcome):
    happened = [f"`{type(each).__name__}`" for each in when(state, command)]
    assert happened == ([] if outcome == "nothing" else [outcome])


@pytest.mark.rule("only-an-ormas-of-the-register-presents")
def test_an_entry_that_was_withdrawn_does_not_present():
    assert when("planned", "`name_presenter` withdrawn")[0].rule == "only-an-ormas-of-the-register-presents"


@pytest.mark.rule("a-direction-comes-once-the-day-has-come")
def test_nobody_directs_before_the_day():
    [refused] = when("planned", "`give_direction` early")
    assert refused.rule == "a-direction-comes-once-the-day-has-come"
    assert refused.message == "Paparan ini baru pada 18 Desember 2026."


@pytest.mark.rule("only-an-open-direction-is-done")
def test_a_direction_is_done_once():
    assert when("done", "`finish_direction`")[0].rule == "only-an-open-direction-is-done"


@pytest.mark.rule("only-a-done-direction-is-reopened")
def test_what_is_open_is_not_reopened():
    assert when("directed", "`reopen_direction`")[0].rule == "only-a-done-direction-is-reopened"


def test_directions_are_numbered_in_their_order():
    story = Scenario(Expose, EXPOSE).given(*DIRECTED).when(directing())
    assert story.happened[0].direction == 2

"""How many of a board are young: two numbers, told of a day. Everything is invented."""

import pytest

from services.registry.domain import Ormas
from services.registry.events import (
    BoardChangeRefused,
    BoardSetAside,
    BoardTakenBack,
    BoardYouthStruck,
    BoardYouthTold,
    RegistrationWithdrawn,
)
from shared.errors import NotFound
from tests.registry.boards import FIRST, LISTED, REGISTERED, RIVALS
from tests.scenario import Scenario, fact

COUNTS = {"board": 1, "told_on": "2026-03-02", "size": 9, "youth": 3, "ground": "Surat 15/FIC/2026"}


def told(*before, **changed):
    return Scenario(Ormas).given(REGISTERED, *before).when(Ormas.tell_board_youth, **COUNTS | changed)


def refused(rule):
    return fact(BoardChangeRefused, rule=rule, ground=COUNTS["ground"])


@pytest.mark.parametrize("before", [(FIRST,), LISTED, RIVALS], ids=["of a decree", "of a sheet", "disputed"])
def test_young_people_are_counted_on_every_board_that_is_recorded(before):
    told(*before).then(fact(BoardYouthTold, **COUNTS))


@pytest.mark.rule("a-count-covers-the-board")
def test_a_count_of_fewer_people_than_are_recorded_on_the_board_is_refused():
    told(FIRST, size=2, youth=1).then(refused("a-count-covers-the-board"))
    told(FIRST, size=3, youth=0).then(fact(BoardYouthTold, size=3, youth=0))


@pytest.mark.rule("a-count-is-of-no-day-before-the-board")
def test_nobody_is_counted_on_a_board_before_it_takes_office():
    told(FIRST, told_on="2010-01-01").then(refused("a-count-is-of-no-day-before-the-board"))


@pytest.mark.rule("only-a-board-that-counts-is-counted")
def test_nobody_is_counted_on_a_board_that_was_taken_back():
    slip = (fact(BoardTakenBack, board=1, newest=0), fact(BoardSetAside, board=1, because="slip"))
    told(FIRST, *slip).then(refused("only-a-board-that-counts-is-counted"))


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
def test_on_a_withdrawn_entry_nobody_is_counted():
    told(FIRST, fact(RegistrationWithdrawn)).then(refused("withdrawn-entries-are-not-corrected"))


def test_a_board_that_is_not_recorded_has_no_young_people():
    with pytest.raises(NotFound):
        told(FIRST, board=2)


def test_a_count_that_was_noted_wrongly_is_struck_once_and_can_be_told_again():
    slip = {"board": 1, "told_on": "2026-03-02", "ground": "Tertukar dengan ormas lain."}
    counted = fact(BoardYouthTold, **COUNTS)
    struck = fact(BoardYouthStruck, **slip)
    story = Scenario(Ormas).given(REGISTERED, FIRST, counted)
    story.when(Ormas.strike_board_youth, **slip).then(struck)
    told(FIRST, counted, struck).then(fact(BoardYouthTold, **COUNTS))
    for before in ((FIRST,), (FIRST, counted, struck)):
        with pytest.raises(NotFound):
            Scenario(Ormas).given(REGISTERED, *before).when(Ormas.strike_board_youth, **slip)

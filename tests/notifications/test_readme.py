"""The tables of states in the README say what the code does."""

import pytest

from services.notifications.domain import ObligationTable
from tests.notifications.obligations import (
    LATER,
    LINE,
    PLANNED,
    SET,
    STOPPED,
    YESTERDAY,
    adopting,
    changing,
    loading,
    stopping,
    taking_back,
)
from tests.scenario import Scenario
from tests.state_tables import assert_first, told

TABLES = {
    "empty": (),
    "adopted": (SET,),
    "stopped": (SET, STOPPED),
    "changed from a later day": (SET, PLANNED),
}
ON_TABLES = {
    "`adopt_obligations`": adopting(),
    "`load_obligations`": loading(LINE | {"title": "Janji"}),
    "`load_obligations` as it is": loading(),
    "`set_obligation`": changing(title="Janji"),
    "`set_obligation` as it is": changing(),
    "`set_obligation` from yesterday": changing(YESTERDAY, title="Janji"),
    "`stop_obligation`": stopping(),
    "`stop_obligation` from yesterday": stopping(YESTERDAY),
    "`take_back_obligation_plan`": taking_back(LATER),
}


def test_every_row_and_command_of_the_table_is_told():
    rows = list(told("notifications", "Table"))
    assert {state for state, _, _ in rows} == set(TABLES)
    assert {command for _, command, _ in rows} == set(ON_TABLES)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("notifications", "Table")))
def test_a_table_of_obligations_says_what_happens(state, command, outcome):
    story = Scenario(ObligationTable, ObligationTable.STREAM).given(*TABLES[state])
    assert_first(story, outcome, ON_TABLES[command])

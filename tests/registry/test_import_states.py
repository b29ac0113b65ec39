"""The table of states of an import in the README says what the code does."""

import pytest

from services.registry.domain import ImportBatch
from services.registry.events import ImportFinished, ImportStarted, ImportUndone
from tests.scenario import Scenario, fact
from tests.state_tables import told

BEGUN = fact(ImportStarted, rows=3)
FINISHED = fact(ImportFinished, imported=3)
STATES = {
    "not begun": (),
    "rows go in": (BEGUN,),
    "finished": (BEGUN, FINISHED),
    "taken back": (BEGUN, FINISHED, fact(ImportUndone, withdrawn=3)),
}
SHEET = {"file_name": "daftar.xlsx", "content_digest": "0", "kode_wilayah": "32.71", "rows": 3}
COUNTS = {"imported": 3, "imported_with_doubts": 0, "refused": 0, "already_there": 0}
COMMANDS = {
    "begun": lambda one: one.start(**SHEET),
    "finished": lambda one: one.finish(**COUNTS),
    "`--undo`": lambda one: one.undo(withdrawn=3, kept=0, reason="Daftar lama"),
}


def test_every_state_and_command_is_in_the_table():
    assert {state for state, _, _ in told("registry", "Import")} == set(STATES)
    assert {command for _, command, _ in told("registry", "Import")} == set(COMMANDS)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Import")))
def test_a_table_of_imports_says_what_happens(state, command, outcome):
    story = Scenario(ImportBatch).given(*STATES[state]).when(COMMANDS[command])
    assert (type(story.happened[0]).__name__ if story.happened else "nothing") == outcome.strip("`")

"""The tables of states in the service's README say what the code does."""

from pathlib import Path

import pytest

from services.registry.domain import Ormas
from services.registry.events import (
    BoardEnded,
    LeadershipDisputeClosed,
    OfficerRecorded,
    RegistrationWithdrawn,
    SanctionEnded,
)
from shared.errors import NotFound
from tests.registry.boards import FIRST, GROUND, LISTED, REGISTERED, RIVALS, board, filing
from tests.registry.test_sanctions import ending, letter, sanctioned
from tests.scenario import Scenario, fact

README = Path(__file__).parents[2] / "services" / "registry" / "README.md"
WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")
CHAIR = fact(OfficerRecorded, subject_id="s-1", role="ketua", own_title="Ketua")
RULED = (
    fact(LeadershipDisputeClosed, closed_by="court_ruling", decided_on="2025-12-01", recognised=2),
    fact(BoardEnded, board=1, ended_on="2025-06-01"),
)
NEW = {"decree": "77/SK/2025", "starts": "2025-10-01", "ends": "2025-12-31"}

STATES = {
    "recorded": (CHAIR,),
    "recorded, worked on after its import": (CHAIR,),
    "withdrawn": (CHAIR, FIRST, WITHDRAWN),
    "no board known": (),
    "told by a sheet": LISTED,
    "in office": (FIRST,),
    "its term has ended": (board(1, "2016-01-01", "2020-12-31"),),
    "in a dispute": RIVALS,
    "recognised after a dispute": (*RIVALS, *RULED),
    "no sanction": (),
    "warned, or told to stop": (sanctioned(),),
    "its SKT or legal entity revoked": (sanctioned("pencabutan_badan_hukum"),),
    "the sanction ended": (sanctioned(), fact(SanctionEnded, **ending())),
    "withdrawn, with a sanction": (sanctioned(), WITHDRAWN),
}
"""What happened before, for each state that a table names."""


def naming_it(ormas: Ormas) -> None:
    """It names the newest board that is known."""
    ormas.replace_board(**filing(replaces=max(len(ormas.boards), 1), **NEW))


def correct(ormas: Ormas) -> None:
    ormas.correct_name(name="Perkumpulan Teladan", abbreviation="PT", reason="Salah ketik")


def mediate(ormas: Ormas) -> None:
    said = {"held_on": "2025-11-01", "outcome": "failed", "ground": GROUND}
    ormas.record_mediation(requested_by=ormas.parties, **said)


def report(ormas: Ormas) -> None:
    days = {"decided_on": "2025-09-01", "reported_on": "2025-10-01"}
    ormas.report_change(change="name", signed_by=["ketua", "sekretaris"], ground=GROUND, **days)


def close(ormas: Ormas) -> None:
    ormas.close_dispute(closed_by="agreement", decided_on="2025-12-01", recognised=0, ground=GROUND)


COMMANDS = {
    "correct": correct,
    "withdraw": lambda ormas: ormas.withdraw(reason="Salah impor"),
    "erase a person": lambda ormas: ormas.erase(subject_id="s-1", reason="Permintaan"),
    "`replace_board` naming it": naming_it,
    "`replace_board` beside it": lambda ormas: ormas.replace_board(**filing(**NEW)),
    "`record_mediation`": mediate,
    "`close_dispute`": close,
    "`report_change`": report,
    "`record_sanction`": lambda ormas: ormas.record_sanction(**letter(number="200/7/2026")),
    "the same letter again": lambda ormas: ormas.record_sanction(**letter()),
    "`end_sanction` as complied with": lambda ormas: ormas.end_sanction(**ending()),
    "`end_sanction` by a ruling": lambda ormas: ormas.end_sanction(**ending("court_ruling")),
}


def undo_of_its_import(state: str):
    """Whether somebody built upon the entry is looked up outside the organisation."""
    return lambda ormas: ormas.withdraw(reason="Salah impor", later_work="worked on" in state)


def cells_of(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def told():
    """Every cell of every table of states: state, command, what happens first."""
    lines = README.read_text(encoding="utf-8").splitlines()
    for at, line in enumerate(lines):
        if line.startswith("| State |"):
            _, *commands = cells_of(line)
            for row in lines[at + 2 :]:
                if not row.startswith("|"):
                    break
                state, *outcomes = cells_of(row)
                yield from ((state, *each) for each in zip(commands, outcomes, strict=True))


def test_all_tables_are_read():
    assert {state for state, _, _ in told()} == set(STATES)
    assert {command for _, command, _ in told()} == {*COMMANDS, "undo of its import"}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told()))
def test_a_table_of_states_says_what_happens(state, command, outcome):
    story = Scenario(Ormas).given(REGISTERED, *STATES[state])
    ask = undo_of_its_import(state) if command == "undo of its import" else COMMANDS[command]
    try:
        story.when(ask)
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")

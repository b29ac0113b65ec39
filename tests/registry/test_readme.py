"""The tables of states in the service's README say what the code does."""

import pytest

from services.registry.domain import Ormas, Territory
from services.registry.events import (
    BoardEnded,
    ChangeReported,
    ChangeVerified,
    LeadershipDisputeClosed,
    NameCorrected,
    OfficerRecorded,
    RegistrationWithdrawn,
    ReportTakenBack,
    ReportTurnedDown,
    SanctionEnded,
)
from shared.errors import NotFound
from tests.registry.boards import AFTER, FIRST, GROUND, LISTED, REGISTERED, RIVALS, board, filing
from tests.registry.boards import report as letter
from tests.registry.test_sanctions import ending, sanctioned
from tests.registry.test_sanctions import letter as sanction
from tests.registry.test_territory import CHANGED, TAKEN_BACK, regulation
from tests.scenario import Scenario, fact
from tests.state_tables import told

WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")
CHAIR = fact(OfficerRecorded, subject_id="s-1", role="ketua", own_title="Ketua")
RULED = (
    fact(LeadershipDisputeClosed, closed_by="court_ruling", decided_on="2025-12-01", recognised=2),
    fact(BoardEnded, board=1, ended_on="2025-06-01"),
)
CORRECTED = fact(NameCorrected, name="Perkumpulan Conto")
NEW = {"decree": "77/SK/2025", "starts": "2025-10-01", "ends": "2025-12-31"}

REPORTED = (
    FIRST,
    fact(
        ChangeReported,
        report=1,
        change="name",
        before={"text": "Perkumpulan Contoh", "value": {"name": "Perkumpulan Contoh", "abbreviation": ""}},
        after={"text": "Perkumpulan Teladan (PT)", "value": AFTER["name"]},
    ),
)
SINCE = "Perkumpulan Contoh Jaya"
CHANGED_SINCE = (*REPORTED, fact(NameCorrected, name=SINCE))

STATES = {
    "recorded": (CHAIR,),
    "recorded, worked on after its import": (CHAIR,),
    "withdrawn": (CHAIR, FIRST, WITHDRAWN),
    "nothing corrected": (),
    "corrected": (CORRECTED,),
    "corrected by somebody else": (CORRECTED,),
    "corrected more than ten minutes ago": (CORRECTED,),
    "corrected, and something followed": (CORRECTED, CHAIR),
    "corrected, entry withdrawn": (CORRECTED, WITHDRAWN),
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
    "reported": REPORTED,
    "reported, decided by who recorded it": REPORTED,
    "reported, the register changed since": CHANGED_SINCE,
    "reported, the register changed and was looked at": CHANGED_SINCE,
    "reported, a dispute opened since": (*REPORTED, *RIVALS[1:]),
    "verified": (*REPORTED, fact(ChangeVerified, report=1)),
    "turned down": (*REPORTED, fact(ReportTurnedDown, report=1)),
    "taken back": (*REPORTED, fact(ReportTakenBack, report=1)),
    "reported, entry withdrawn": (*REPORTED, WITHDRAWN),
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
    ormas.report_change(**letter("2025-10-01", change="name"))


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
    "`record_sanction`": lambda ormas: ormas.record_sanction(**sanction(number="200/7/2026")),
    "the same letter again": lambda ormas: ormas.record_sanction(**sanction()),
    "`end_sanction` as complied with": lambda ormas: ormas.end_sanction(**ending()),
    "`end_sanction` by a ruling": lambda ormas: ormas.end_sanction(**ending("court_ruling")),
    "`take_back_change`": lambda ormas: ormas.take_back_change(report=1, reason="Diminta kembali"),
}


def undo_of_its_import(state: str):
    """Whether somebody built upon the entry is looked up outside the organisation."""
    return lambda ormas: ormas.withdraw(reason="Salah impor", later_work="worked on" in state)


def undo_correction(state: str):
    """Who recorded the correction, and when, is looked up outside."""
    looked_up = {"same_hands": "somebody else" not in state, "in_time": "ten minutes" not in state}
    return lambda ormas: ormas.undo_correction(version=2, **looked_up)


def verify(state: str):
    """Who recorded the report is looked up outside, and what the register says now is seen on a page."""
    said = {"report": 1, "ground": GROUND, "same_hands": "by who recorded it" in state}

    def decide(ormas):
        ormas.verify_change(**said, despite=ormas.said_at["name"] if "looked at" in state else None)

    return decide


def turn_down(state: str):
    """The same."""
    hands = {"same_hands": "by who recorded it" in state}
    return lambda ormas: ormas.turn_down_change(report=1, reason="Akta belum lengkap", **hands)


BY_STATE = {
    "undo of its import": undo_of_its_import,
    "`undo_correction`": undo_correction,
    "`verify_change`": verify,
    "`turn_down_change`": turn_down,
}


OF_TERRITORY = {
    "nothing changed": (),
    "the village changes on that day": (CHANGED,),
    "that was taken back": (CHANGED, TAKEN_BACK),
}
CHANGING = {
    "`change_villages`": lambda one: one.change_villages(**regulation()),
    "`change_villages` on another day": lambda one: one.change_villages(
        **regulation(valid_from="2027-01-01")
    ),
    "`take_back_village_change`": lambda one: one.take_back(change=1, reason="Salah ketik"),
}


def test_every_table_is_read():
    assert {state for state, _, _ in told("registry")} == {*STATES, *OF_TERRITORY}
    assert {command for _, command, _ in told("registry")} == {*COMMANDS, *BY_STATE, *CHANGING}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry")))
def test_a_table_of_states_says_what_happens(state, command, outcome):
    if state in OF_TERRITORY:
        story, ask = Scenario(Territory).given(*OF_TERRITORY[state]), CHANGING[command]
    else:
        story = Scenario(Ormas).given(REGISTERED, *STATES[state])
        ask = BY_STATE[command](state) if command in BY_STATE else COMMANDS[command]
    try:
        story.when(ask)
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")

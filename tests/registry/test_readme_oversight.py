"""Tables of rounds, complaints, teams, supervisions, meetings and lists in the README tell what happens."""

import pytest

from services.registry.domain import (
    Complaint,
    Coordination,
    Ormas,
    OversightTeams,
    Rpjmd,
    Supervision,
    Team,
    VisitRound,
)
from services.registry.events import (
    ComplaintAcknowledged,
    RoundClosed,
)
from tests.registry.complaints import (
    CLOSED,
    END,
    ERASING,
    LINK,
    LINKED,
    NAMED,
    REASON,
    RECEIVED,
    STEP,
    WORDS_ERASED,
)
from tests.registry.complaints import ORMAS as MEMBER
from tests.registry.complaints import TOLD as ANSWER
from tests.registry.coordinating import HELD as MET
from tests.registry.coordinating import RESULT as MEETING_RESULT
from tests.registry.coordinating import SETTLED as MEETING_SETTLED
from tests.registry.coordinating import STRUCK as MEETING_STRUCK
from tests.registry.coordinating import TASK
from tests.registry.coordinating import TASKED as MEETING_TASKED
from tests.registry.overseeing import (
    CARRIED_OUT,
    DROPPED,
    FINDING_CLOSED,
    FINDING_STRUCK,
    FOLLOW_UP,
    FOUND,
    NOTED,
    STRIKING,
    TASKED,
    TEAM_ENDED,
    formed,
    team,
)
from tests.registry.overseeing import DONE as BY_TEAM
from tests.registry.overseeing import END as RESULT
from tests.registry.overseeing import ERASING as ERASING_FINDING
from tests.registry.overseeing import PLANNED as IN_PLAN
from tests.registry.overseeing import TOLD as OF_TEAM
from tests.registry.overseeing import WORDS_ERASED as FINDING_ERASED
from tests.registry.test_rounds import OTHER, add, added, opened, ormas, planned
from tests.registry.test_rpjmd import LIST, RECORDED, STRIKE
from tests.registry.test_rpjmd import STRUCK as LIST_STRUCK
from tests.registry.visiting import GROUND as SHEET
from tests.registry.visiting import visited
from tests.scenario import Scenario, fact
from tests.state_tables import assert_first, told

ROUNDS = {
    "open, nobody in it": ((), ()),
    "open, one waits": ((added(),), (planned(),)),
    "open, one was visited": ((added(),), (planned(), visited("moved"))),
    "closed": ((added(), fact(RoundClosed)), (planned(),)),
}
"""What happened before in the round, and in the organisation that it is to see."""


def ask_a_round(round: VisitRound, command: str, member: Ormas) -> None:
    match command.split("`")[1], command.endswith("another round"):
        case "add_to_round", True:
            add(ormas(planned(OTHER), stream="ormas-2"))(round)
        case "add_to_round", False:
            add(member)(round)
        case "take_from_round", _:
            round.take(member, reason="Sudah diperiksa")
        case "close_round", _:
            round.close([member], ground=SHEET)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Round")))
def test_a_table_of_rounds_says_what_happens(state, command, outcome):
    of_round, of_member = ROUNDS[state]
    story, member = opened(*of_round), ormas(*of_member)
    assert_first(story, outcome, ask_a_round, command=command, member=member)


TOO_EARLY = {"closed_on": "2026-01-05"}
COMPLAINTS = {
    "open, anonymous": (RECEIVED,),
    "open, its reporter known": NAMED,
    "open, acknowledged": (RECEIVED, fact(ComplaintAcknowledged)),
    "open, linked in that degree": (RECEIVED, LINKED),
    "closed": (RECEIVED, CLOSED),
    "closed, its words erased": (RECEIVED, CLOSED, WORDS_ERASED),
}
ABOUT_COMPLAINTS = {
    "`acknowledge_complaint`": lambda one: one.acknowledge(**ANSWER),
    "`link_complaint`": lambda one: one.link(ormas(stream=MEMBER), **LINK),
    "`unlink_complaint`": lambda one: one.unlink(MEMBER, **REASON),
    "`take_complaint_step`": lambda one: one.take_step(**STEP),
    "`close_complaint`": lambda one: one.close(**END),
    "`reopen_complaint`": lambda one: one.reopen(**REASON),
    "`erase_reporter`": lambda one: one.erase_reporter(**REASON),
    "`erase_complaint_words` before its time": lambda one: one.erase_words(**ERASING | TOO_EARLY),
    "`erase_complaint_words`": lambda one: one.erase_words(**ERASING),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Complaint")))
def test_a_table_of_complaints_says_what_happens(state, command, outcome):
    story = Scenario(Complaint).given(*COMPLAINTS[state])
    assert_first(story, outcome, ABOUT_COMPLAINTS[command])


OF_TEAMS = {"unknown": (), "in use": (formed(),), "ended": (formed(), TEAM_ENDED)}
TEAMING = {
    "`form_oversight_team`": lambda one: one.form(**team()),
    "`change_oversight_team`": lambda one: one.alter(seen=one.version, **team(team_name="Tim Lain")),
    "`end_oversight_team`": lambda one: one.end(team="T1", reason="Digabung"),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Team")))
def test_a_table_of_teams_says_what_happens(state, command, outcome):
    story = Scenario(OversightTeams).given(*OF_TEAMS[state])
    assert_first(story, outcome, TEAMING[command])


OF_LISTS = {
    "none recorded": (),
    "one holds from that day": (RECORDED,),
    "it was struck": (RECORDED, LIST_STRUCK),
}
LISTING = {
    "`record_rpjmd_list`": lambda one: one.record(**LIST),
    "`strike_rpjmd_list`": lambda one: one.strike(**STRIKE),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "List of the RPJMD")))
def test_a_table_of_lists_of_the_rpjmd_says_what_happens(state, command, outcome):
    story = Scenario(Rpjmd).given(*OF_LISTS[state])
    assert_first(story, outcome, LISTING[command])


SUPERVISIONS = {
    "planned": (IN_PLAN,),
    "dropped": (IN_PLAN, DROPPED),
    "carried out": (IN_PLAN, CARRIED_OUT),
    "with a finding": (IN_PLAN, CARRIED_OUT, NOTED),
    "with its follow-up": (IN_PLAN, CARRIED_OUT, NOTED, TASKED),
    "with its result": (IN_PLAN, CARRIED_OUT, NOTED, TASKED, FINDING_CLOSED),
    "with a finding that was struck": (IN_PLAN, CARRIED_OUT, NOTED, FINDING_STRUCK),
    "with its words erased": (IN_PLAN, CARRIED_OUT, NOTED, TASKED, FINDING_CLOSED, FINDING_ERASED),
}
SUPERVISING = {
    "`carry_out_supervision`": lambda one: one.carry_out(Team("T1", OF_TEAM, 1), **BY_TEAM),
    "`drop_supervision`": lambda one: one.drop(**REASON),
    "`note_finding`": lambda one: one.note(**FOUND),
    "`task_finding`": lambda one: one.task(**FOLLOW_UP),
    "`close_finding`": lambda one: one.close(**RESULT),
    "`strike_finding`": lambda one: one.strike(**STRIKING),
    "`erase_finding_words` before its time": lambda one: one.erase_words(**ERASING_FINDING | TOO_EARLY),
    "`erase_finding_words`": lambda one: one.erase_words(**ERASING_FINDING),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Supervision")))
def test_a_table_of_supervisions_says_what_happens(state, command, outcome):
    story = Scenario(Supervision).given(*SUPERVISIONS[state])
    assert_first(story, outcome, SUPERVISING[command])


MEETINGS = {
    "held": (MET,),
    "held, with a task": (MET, MEETING_TASKED),
    "held, its task settled": (MET, MEETING_TASKED, MEETING_SETTLED),
    "struck": (MET, MEETING_TASKED, MEETING_STRUCK),
}
COORDINATING = {
    "`task_coordination`": lambda one: one.task(**TASK),
    "`settle_coordination`": lambda one: one.settle(**MEETING_RESULT),
    "`strike_coordination`": lambda one: one.strike(**REASON),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Meeting")))
def test_a_table_of_coordination_meetings_says_what_happens(state, command, outcome):
    story = Scenario(Coordination).given(*MEETINGS[state])
    assert_first(story, outcome, COORDINATING[command])

"""The tables of hibah in the README say what the code does."""

import pytest

from services.requests.domain import Grant, GrantTerms
from services.requests.events import (
    GrantAwarded,
    GrantCancelled,
    GrantClosed,
    GrantDisbursementDeclined,
    GrantExceptionEnded,
    GrantReportReturned,
)
from tests.requests import grants as g
from tests.requests.grants import NUMBERED, correcting, taking_back, undoing
from tests.requests.test_grant_criteria import EXCEPTED, LISTED, SAID
from tests.requests.test_readme import assert_happens
from tests.scenario import Scenario, fact
from tests.state_tables import told

STATES = {
    "nothing proposed": (),
    "written": (g.proposed(),),
    "handed in": g.TO_SUBMITTED,
    "handed in, agency chosen": g.TO_CHOSEN,
    "sent back": (*g.TO_SUBMITTED, g.RETURNED),
    "looked at": g.TO_VERIFIED,
    "recommended": g.TO_BUDGETED[:-2],
    "considered": g.TO_BUDGETED[:-1],
    "in the budget": g.TO_BUDGETED,
    "awarded": g.TO_AWARDED,
    "agreement written": (*g.TO_AWARDED, g.DRAFTED),
    "signed by both": g.TO_AGREED,
    "one stage paid": g.TO_PAID,
    "its report accepted": g.TO_ACCEPTED,
    "closed": (*g.TO_ACCEPTED, fact(GrantClosed, ended_on="2027-05-20")),
    "asked for": (*g.TO_AGREED, g.REQUESTED),
    "checked": (*g.TO_AGREED, g.REQUESTED, g.CHECKED),
    "declined": (*g.TO_AGREED, g.REQUESTED, fact(GrantDisbursementDeclined, stage=1)),
    "paid": g.TO_PAID,
    "reported": (*g.TO_PAID, g.reported()),
    "report sent back": (*g.TO_PAID, g.reported(), fact(GrantReportReturned, stage=1)),
    "report accepted": g.TO_ACCEPTED,
}
COMMANDS = {
    "`propose_grant`": g.proposing(),
    "`revise_grant`": g.revising(),
    "`submit_grant`": g.submitting(submitted_on="2026-02-24"),
    "`waive_grant_rule`": g.waiving(),
    "`return_grant`": g.returning(),
    "`choose_grant_evaluator`": g.choosing(),
    "`number_grant_elsewhere`": g.numbering(),
    "`point_grant_to_theme`": g.pointing(),
    "`verify_grant`": g.verifying(),
    "`recommend_grant`": g.recommending(),
    "`consider_grant`": g.considering(),
    "`budget_grant`": g.budgeting(),
    "`award_grant`": g.awarding(),
    "`draft_grant_agreement`": g.agreeing(),
    "`sign_grant_agreement`": g.signing(),
    "`request_grant_stage`": g.requesting(),
    "`verify_grant_stage`": g.checking(),
    "`decline_grant_stage`": g.declining(),
    "`disburse_grant_stage`": g.paying(),
    "`report_grant_stage`": g.reporting(),
    "`return_grant_report`": g.mending(),
    "`accept_grant_report`": g.accepting(),
    "`close_grant`": g.closing(),
    "`reject_grant`": g.rejecting(),
    "`cancel_grant`": g.cancelling(),
    "`lapse_grant` after the year": g.lapsing(today="2028-01-01"),
}
CELLS = [*told("requests", "Hibah"), *told("requests", "Its award"), *told("requests", "Its stage")]
TERMS = {
    "nothing set": (),
    "set, one exception": (g.TERMS_SET, EXCEPTED),
    "exception ended": (g.TERMS_SET, EXCEPTED, fact(GrantExceptionEnded, entry=1, last_day="2025-12-31")),
}
SETTING = {
    "`set_grant_terms`": lambda one: one.set(**g.SETTING, ground="Salinan"),
    "`list_grant_exception`": lambda one: one.list_exception(**LISTED, **SAID),
    "`end_grant_exception`": lambda one: one.end_exception(entry=1, last_day="2026-06-30", reason="Dicabut"),
}
SLIPS = {
    "awarded": (*g.TO_BUDGETED, fact(GrantAwarded, awarded=10_000_000, decided_on="2027-02-01")),
    "agreement written": (*g.TO_AWARDED, NUMBERED),
    "one stage paid": (*g.TO_AWARDED, NUMBERED, *g.TO_PAID[-4:]),
    "closed": (*g.TO_AWARDED, NUMBERED, *g.TO_ACCEPTED[-6:], STATES["closed"][-1]),
    "called off": (*g.TO_AWARDED, NUMBERED, fact(GrantCancelled, ended_on="2027-05-20")),
}


def newest(one):
    return one.taken[-1].version


TAKING_BACK = {
    "`undo_grant_step` of the newest": lambda one: undoing(version=newest(one))(one),
    "`undo_grant_step` later": lambda one: undoing(version=newest(one), undoable=False)(one),
    "`take_back_grant_step` of the newest": lambda one: taking_back(version=newest(one))(one),
    "`take_back_grant_step` of the first": lambda one: taking_back(version=one.taken[0].version)(one),
    "`correct_grant_entry` of the NPHD": correcting(),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Slips since the decree")))
def test_a_table_of_slips_says_what_happens(state, command, outcome):
    assert_happens(Scenario(Grant).given(*SLIPS[state]), TAKING_BACK[command], outcome)


def test_every_state_and_command_of_hibah_stands_in_a_table():
    assert {state for state, _, _ in CELLS} == set(STATES)
    assert {command for _, command, _ in CELLS} == set(COMMANDS)


@pytest.mark.parametrize(("state", "command", "outcome"), CELLS)
def test_a_table_of_hibah_says_what_happens(state, command, outcome):
    assert_happens(Scenario(Grant).given(*STATES[state]), COMMANDS[command], outcome)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("requests", "Terms of hibah")))
def test_a_table_of_the_terms_says_what_happens(state, command, outcome):
    assert_happens(Scenario(GrantTerms).given(*TERMS[state]), SETTING[command], outcome)

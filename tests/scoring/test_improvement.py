"""The plan that follows a score: agreed with the ormas until a day, done, dropped or taken up again."""

import pytest

from services.scoring.domain import ImprovementPlan
from services.scoring.events import ImprovementAgreed, ImprovementDone, ImprovementDropped, TrainingSuggested
from tests.portal.told.assessments import ASSESSED
from tests.portal.told.ormas import stream
from tests.scenario import Scenario, fact
from tests.scoring import assessments as a
from tests.state_tables import told

PLAN = ImprovementPlan.stream_of(ASSESSED)
AGREED = (fact(ImprovementAgreed, item=1),)
STATES = {
    "none": (),
    "agreed": AGREED,
    "done": (*AGREED, fact(ImprovementDone, item=1)),
    "dropped": (*AGREED, fact(ImprovementDropped, item=1)),
}


def agreeing(*before, module=""):
    assessment = a.assessment(*before).aggregate
    said = {
        "indicator": "kantor", "question": "Contoh kantor?", "text": "Sewa satu ruang.", "module": module,
        "due": "2027-03-31", "ground": "Berita acara 9/2026",
    }  # fmt: skip
    return lambda plan: plan.agree(assessment, **said)


ASKED = {
    "`agree_improvement`": agreeing(*a.PUBLISHED),
    "`agree_improvement` untold": agreeing(*a.DECIDED),
    "`finish_improvement`": lambda plan: plan.finish(item=1, result="Ruang disewa."),
    "`drop_improvement`": lambda plan: plan.drop(item=1, reason="Pengurus memilih butir lain."),
    "`reopen_improvement`": lambda plan: plan.reopen(item=1, reason="Keliru dicatat."),
}


def when(state, command):
    return Scenario(ImprovementPlan, PLAN).given(*STATES[state]).when(ASKED[command]).happened


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("scoring", "Plan")))
def test_a_table_of_plans_says_what_happens(state, command, outcome):
    assert [f"`{type(each).__name__}`" for each in when(state, command)] == [outcome]


@pytest.mark.rule("an-improvement-follows-a-told-score")
def test_nothing_is_agreed_on_before_the_ormas_was_told_its_score():
    [refused] = when("none", "`agree_improvement` untold")
    assert refused.rule == "an-improvement-follows-a-told-score"


@pytest.mark.rule("only-an-open-improvement-ends")
def test_an_item_is_done_once():
    assert when("done", "`finish_improvement`")[0].rule == "only-an-open-improvement-ends"


@pytest.mark.rule("only-an-ended-improvement-is-reopened")
def test_what_is_open_is_not_reopened():
    assert when("agreed", "`reopen_improvement`")[0].rule == "only-an-ended-improvement-is-reopened"


def test_a_training_that_fits_is_suggested_in_an_event_that_names_no_score():
    asked = agreeing(*a.PUBLISHED, module="management")
    story = Scenario(ImprovementPlan, PLAN).given(*AGREED).when(asked)
    agreed, suggested = story.happened
    assert (agreed.item, agreed.number, agreed.assessment) == (2, 1, ASSESSED)
    assert isinstance(suggested, TrainingSuggested)
    assert suggested.public_state() == {
        "item": 2, "organisation": stream(1), "modules": ["management"], "due": "2027-03-31"
    }  # fmt: skip


def test_an_item_agreed_on_during_a_correction_follows_the_score_that_holds():
    story = Scenario(ImprovementPlan, PLAN).when(agreeing(*a.RECOMPUTED))
    assert story.happened[0].number == 1

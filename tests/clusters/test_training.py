"""Which modules answer which need: the office's word. All is invented."""

import pytest
from marshmallow import ValidationError

from contracts.telling.meeting_words import TRAINING_MODULES
from contracts.telling.training_needs import NEEDS, PROPOSED
from services.clusters.domain import TrainingNeeds
from services.clusters.events import NeedMatched
from services.clusters.schemas.training import MatchNeed
from shared.errors import Conflict
from tests.scenario import Scenario, fact

SAID = {"need": "newcomer", "ground": "Rapat bidang 2 Maret 2026"}
FIRST = fact(NeedMatched, **SAID, modules=["leadership"])


def test_every_need_has_a_proposal_of_known_modules():
    assert set(PROPOSED) == set(NEEDS)
    assert {module for modules in PROPOSED.values() for module in modules} <= set(TRAINING_MODULES)


def test_no_module_answers_a_need_when_the_office_says_so():
    story = Scenario(TrainingNeeds).given(FIRST).when(TrainingNeeds.match, **SAID, modules=[])
    story.then(fact(NeedMatched, **SAID, modules=[]))


def test_two_officers_who_match_one_need_are_told_of_each_other():
    story = Scenario(TrainingNeeds).given(FIRST)
    with pytest.raises(Conflict):
        story.when(TrainingNeeds.match, **SAID, modules=["management"], seen=0)
    other = {"need": "visit", "ground": SAID["ground"], "modules": ["management"]}
    story.when(TrainingNeeds.match, **other, seen=0).then(fact(NeedMatched, **other))


@pytest.mark.parametrize(
    ("field", "wrong"), [("need", "buruk"), ("modules", ["leadership", "leadership"]), ("ground", "ya")]
)
def test_the_border_says_what_is_wrong_with_a_match(field, wrong):
    said = SAID | {"modules": ["leadership"]}
    assert MatchNeed().load(said)["seen"] is None
    with pytest.raises(ValidationError) as told:
        MatchNeed().load(said | {field: wrong})
    assert set(told.value.messages) == {field}

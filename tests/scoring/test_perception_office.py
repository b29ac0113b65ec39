"""A survey of the public on a real ledger: from its slips to the score and its derivation. All invented."""

from contextlib import closing

import pytest
from typer.testing import CliRunner

from contracts.roles import RESPONDENT
from contracts.telling.survey_words import SLIP_LETTERS, digest_of
from deploy.cli.app import _commands
from services.requests.events import TieDeclared
from services.scoring.domain import Assessment, PerceptionSurvey
from services.scoring.schemas.perception import TypePerceptionTally
from shared.tokens import Actor
from tests.offices import cause_in
from tests.portal.told.instruments import surveyed
from tests.portal.told.ormas import stream
from tests.scoring.asking import AUTHOR, CHECKER, GROUND, OTHER, ask, checked_with, computed, objected, topics
from tests.scoring.attended import Attended

NOBODY = Actor("kode", RESPONDENT)


@pytest.fixture
def attended(scoring):
    with closing(Attended(scoring.deployment)) as attended:
        attended.tell(1, "2026-02-01")
        yield attended


@pytest.fixture
def checked(scoring, attended):
    """papan 100 (weight 1), kantor 3 of 1–4 66 2/3 (weight 2), one meeting of four 25 (weight 1)."""
    return checked_with(scoring, surveyed())


def opened(scoring, checked, organisation):
    period = scoring.load(Assessment, checked).period
    about = {"period": period, "indicator": "pandangan", "organisation": organisation}
    said = {"until": scoring._today(), "least": 5, "population": 0, "ground": GROUND}
    ask(scoring, "open_perception_survey", **about, **said)
    key = PerceptionSurvey.key_of(period, "pandangan", organisation)
    return key, PerceptionSurvey.stream_of(key)


def types(scoring, survey, *counts):
    told = [{"value": value, "answers": many} for value, many in counts]
    said = {"survey": survey, "counts": told, "ground": GROUND}
    cause = cause_in(scoring, "scoring.type_perception_tally", said, actor=AUTHOR)
    return scoring.type_perception_tally(cause, **TypePerceptionTally().load(said))


def test_a_score_carries_mean_margin_and_number_and_explains_them(scoring, checked):
    """Slips 4 and 4, paper 1, 2, 3, 4: n = 6, mean 3, Σ(x − 3)² = 4 + 1 + 0 + 1 + 1 + 1 = 8, s² = 8/5,
    1,96² · (8/5) / 6 = 1,0244; its root 1,0121 → 1,01. 3 of 1–4 is 66 2/3.

    (100 + 133 1/3 + 25 + 66 2/3) / 5 = 65.
    """
    key, survey = opened(scoring, checked, stream(1))
    codes = [key + letter * SLIP_LETTERS for letter in "AB"]
    ask(scoring, "make_perception_slips", survey=survey, digests=[digest_of(each) for each in codes])
    for code in codes:
        ask(scoring, "answer_perception_survey", NOBODY, code=code.lower(), value=4)
    waits = ask(scoring, "compute_score", CHECKER, assessment=checked)
    assert waits.refused.rule == "a-score-waits-for-its-perception-survey"
    types(scoring, survey, (1, 1), (2, 1), (3, 1), (4, 1))
    ask(scoring, "confirm_perception_tally", OTHER, survey=survey, tally=1, ground=GROUND)
    [closed] = ask(scoring, "close_perception_survey", survey=survey, ground=GROUND).events
    score = computed(scoring, checked)
    assert (score.score, score.surveyed[0]["margin"]) == ("65.00", "1.01")
    told = scoring.explain_score(assessment=checked)
    assert told["same"]
    found = told["surveyed"]["pandangan"]
    assert (found["value"], found["answers"], found["event"]) == ("3", 6, f"scoring:{closed.position}")
    asked = ["audit", "explain", checked, "--data", str(scoring.deployment.directory)]
    words = CliRunner().invoke(_commands(["audit"]), asked).stdout
    assert "survei: rata-rata 3,00 dari 6 jawaban, ± 1,01 (95%)" in " ".join(words.split())
    assert f"(peristiwa scoring:{closed.position})" in words
    late = ask(scoring, "answer_perception_survey", NOBODY, code=codes[0], value=1)
    assert late.refused.rule == "only-an-open-perception-survey-collects"
    assert computed(scoring, checked).inputs_digest == score.inputs_digest


def test_a_survey_that_closes_later_changes_the_open_computation(scoring, checked):
    """Of the whole region; (100 + 133 1/3 + 25) / 4 = 64 7/12 without it, and with 4 of 1–4
    (258 1/3 + 100) / 5 = 71 2/3.
    """
    assert computed(scoring, checked).score == "64.58"
    _, region = opened(scoring, checked, "")
    types(scoring, region, (4, 5))
    ask(scoring, "confirm_perception_tally", OTHER, survey=region, tally=1, ground=GROUND)
    ask(scoring, "close_perception_survey", survey=region, ground=GROUND)
    assert computed(scoring, checked).score == "71.67"


@pytest.mark.parametrize(("many", "score"), [(0, "71.67"), (4, "71.67"), (5, "51.67")])
def test_an_own_survey_takes_the_place_of_the_regions_once_it_has_enough_answers(
    scoring, checked, many, score
):
    """Of the region 4 of 1–4: (258 1/3 + 100) / 5 = 71 2/3; of the ormas 1 of 1–4: 258 1/3 / 5 = 51 2/3."""
    for organisation, value, answers in (("", 4, 5), (stream(1), 1, many)):
        _, survey = opened(scoring, checked, organisation)
        if answers:
            types(scoring, survey, (value, answers))
            ask(scoring, "confirm_perception_tally", OTHER, survey=survey, tally=1, ground=GROUND)
        waits = ask(scoring, "compute_score", CHECKER, assessment=checked)
        assert waits.refused.rule == "a-score-waits-for-its-perception-survey"
        ask(scoring, "close_perception_survey", survey=survey, ground=GROUND)
    assert computed(scoring, checked).score == score
    assert len(computed(scoring, checked).surveyed) == 1


@pytest.mark.rule("a-score-is-decided-with-its-perception-survey")
def test_a_score_is_not_decided_beside_a_survey_that_it_did_not_count(scoring, checked):
    """Closed with fewer answers than it takes, it still was counted: as not answered."""
    computed(scoring, checked)
    objected(scoring, checked)
    _, survey = opened(scoring, checked, stream(1))

    def decide():
        refused = ask(scoring, "decide_score", OTHER, assessment=checked, ground=GROUND).refused
        return refused and refused.rule

    assert decide() == "a-score-is-decided-with-its-perception-survey"
    ask(scoring, "close_perception_survey", survey=survey, ground=GROUND)
    assert decide() == "a-score-is-decided-with-its-perception-survey"
    assert computed(scoring, checked).surveyed[0]["survey"] == survey
    assert decide() is None


def test_a_tie_declared_elsewhere_bars_from_counting_paper(scoring, attended, checked):
    _, survey = opened(scoring, checked, stream(1))
    tie = {"officer": AUTHOR.id, "organisation": stream(1), "tie": "board", "office_role": "case_officer"}
    attended.ties((TieDeclared, tie | {"ground": GROUND}))
    assert types(scoring, survey, (1, 3)).refused.rule == "a-tied-person-assesses-nothing"


def test_counts_of_one_answer_that_are_typed_twice_are_added_up(scoring, checked):
    _, survey = opened(scoring, checked, "")
    assert topics(types(scoring, survey, (4, 5), (4, 2))) == ["PerceptionTallyTyped"]
    assert scoring.load(PerceptionSurvey, survey).waiting.counts == [{"value": 4, "answers": 7}]


def test_no_survey_is_opened_about_an_ormas_whose_invitation_was_taken_back(scoring, checked):
    period = scoring.load(Assessment, checked).period
    about = {"period": period, "organisation": stream(2)}
    [invited] = ask(scoring, "invite_to_assessment", **about, ground=GROUND).events
    ask(scoring, "take_back_invitation", assessment=invited.stream, reason="Bukan ormas yang dimaksud.")
    said = {"indicator": "pandangan", "until": scoring._today(), "least": 5, "population": 0}
    receipt = ask(scoring, "open_perception_survey", **about, **said, ground=GROUND)
    assert receipt.refused.rule == "a-surveyed-ormas-is-invited"

"""The public is asked about one indicator: how many answered, the mean, and its margin. All invented."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scoring.domain import Assessment, PerceptionSurvey
from services.scoring.domain.sample import Sample
from services.scoring.domain.scored import Inputs
from services.scoring.events import (
    PerceptionSlipsMade,
    PerceptionSurveyClosed,
    PerceptionTallyConfirmed,
    PerceptionTallyTyped,
    ScoreComputed,
)
from shared.errors import NotFound
from tests.scenario import fact
from tests.scoring import assessments as a
from tests.scoring import perception as p
from tests.state_tables import told

COMMANDS = {
    "`open_perception_survey`": p.opening(),
    "`make_perception_slips`": p.making(),
    "`answer_perception_survey`": p.answering(),
    "`answer_perception_survey` used": p.answering(p.USED),
    "`type_perception_tally`": p.typing(),
    "`confirm_perception_tally`": p.confirming(),
    "`close_perception_survey`": p.closing(),
}
COUNTS = st.dictionaries(st.integers(1, 4), st.integers(0, 40), min_size=1).filter(
    lambda c: sum(c.values()) > 1
)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("scoring", "Survey")))
def test_a_table_of_surveys_says_what_happens(state, command, outcome):
    story = p.survey(*p.STATES[state])
    if command == "`compute_score`":
        story, command = a.assessment(*a.CHECKED), p.computing(story.aggregate)
    else:
        command = COMMANDS[command]
    if outcome == "not found":
        with pytest.raises(NotFound):
            story.when(command)
        return
    assert [f"`{type(each).__name__}`" for each in story.when(command).happened] == [outcome]


@pytest.mark.rule("a-perception-survey-asks-what-the-public-answers")
def test_only_what_the_public_answers_on_a_scale_that_fits_a_slip_is_surveyed():
    for about in ("papan", "hadir", "tidak-ada"):
        p.survey().when(p.opening(about)).then(p.refused("a-perception-survey-asks-what-the-public-answers"))


@pytest.mark.rule("a-perception-survey-is-opened-once")
def test_nobody_asks_again_until_the_result_pleases():
    p.survey(*p.STATES["closed"]).when(p.opening()).then(p.refused("a-perception-survey-is-opened-once"))


@pytest.mark.rule("only-an-open-period-assesses")
def test_a_survey_is_opened_while_its_period_is_open():
    over = a.period(*a.PERIODS["closed"])
    p.survey().when(p.opening(of=over)).then(p.refused("only-an-open-period-assesses"))


@pytest.mark.rule("a-surveyed-ormas-is-invited")
def test_a_survey_about_one_ormas_is_about_one_that_was_invited():
    p.survey().when(p.opening(invited=False)).then(p.refused("a-surveyed-ormas-is-invited"))
    region = p.survey().when(p.opening(invited=False, organisation=""))
    assert [type(each).__name__ for each in region.happened] == ["PerceptionSurveyOpened"]


@pytest.mark.rule("a-perception-survey-ends-on-a-day-to-come")
def test_a_survey_does_not_end_before_it_begins():
    story = p.survey().when(p.opening(today="2026-11-01"))
    story.then(p.refused("a-perception-survey-ends-on-a-day-to-come"))


@pytest.mark.rule("only-an-open-perception-survey-collects")
def test_a_slip_that_comes_after_the_closing_changes_nothing():
    closed = p.survey(*p.COMPARED).when(p.closing())
    before = closed.aggregate.as_input
    closed.when(p.answering())
    assert [type(each).__name__ for each in closed.happened] == ["PerceptionChangeRefused"]
    assert closed.aggregate.as_input == before


@pytest.mark.rule("a-perception-survey-has-its-last-day")
def test_slips_are_answered_until_the_last_day_and_paper_is_counted_after_it():
    for late in (p.answering(today="2026-11-01"), p.making(today="2026-11-01")):
        p.survey(*p.ANSWERED).when(late).then(p.refused("a-perception-survey-has-its-last-day"))
    p.survey(*p.ANSWERED).when(p.typing()).then(fact(PerceptionTallyTyped, tally=1))


@pytest.mark.rule("a-perception-survey-has-so-many-slips")
def test_a_survey_has_so_many_slips_that_its_history_stays_short():
    many = fact(PerceptionSlipsMade, digests=[f"{n:032x}" for n in range(100, 900)])
    p.survey(p.OPENED, many).when(p.making()).then(p.refused("a-perception-survey-has-so-many-slips"))


@pytest.mark.rule("a-perception-code-answers-once")
def test_a_code_answers_once_and_slips_that_were_made_are_not_made_again():
    p.survey(*p.ANSWERED).when(p.answering(p.USED)).then(p.refused("a-perception-code-answers-once"))
    p.survey(*p.ANSWERED).when(p.making([p.USED, p.UNUSED])).then()
    with pytest.raises(NotFound):
        p.survey(*p.ANSWERED).when(p.answering(p.NEW))


@pytest.mark.rule("a-perception-answer-lies-on-its-scale")
def test_an_answer_lies_on_the_scale_of_its_indicator():
    for wrong in (p.answering(value=0), p.answering(value=5), p.typing({3: 1, 5: 1})):
        p.survey(*p.ANSWERED).when(wrong).then(p.refused("a-perception-answer-lies-on-its-scale"))


@pytest.mark.rule("a-perception-tally-is-confirmed-by-another-person")
def test_paper_is_compared_by_another_person():
    mine = p.survey(*p.TYPED).when(p.confirming(by="staf-1"))
    mine.then(p.refused("a-perception-tally-is-confirmed-by-another-person"))
    p.survey(*p.TYPED).when(p.confirming()).then(fact(PerceptionTallyConfirmed, tally=1, answered=6))


@pytest.mark.rule("only-a-waiting-perception-tally-is-confirmed")
def test_a_tally_that_was_replaced_meanwhile_is_not_compared():
    replaced = (*p.TYPED, p.typed(2, v3=7))
    story = p.survey(*replaced).when(p.confirming(1))
    story.then(p.refused("only-a-waiting-perception-tally-is-confirmed"))


@pytest.mark.rule("a-tied-person-assesses-nothing")
def test_who_is_tied_to_the_ormas_counts_no_paper_about_it():
    tied = p.survey(*p.ANSWERED).when(p.typing(by="terkait-1"))
    tied.then(p.refused("a-tied-person-assesses-nothing"))
    p.survey(*p.TYPED).when(p.confirming(by="terkait-1")).then(p.refused("a-tied-person-assesses-nothing"))


def test_who_is_tied_neither_opens_a_survey_nor_holds_its_codes_nor_says_when_it_is_enough():
    rule = p.refused("a-tied-person-assesses-nothing")
    p.survey().when(p.opening(by="terkait-1")).then(rule)
    p.survey(*p.SLIPS).when(p.making(by="terkait-1")).then(rule)
    p.survey(*p.COMPARED).when(p.closing(by="terkait-1")).then(rule)


@pytest.mark.rule("a-perception-survey-closes-without-a-waiting-tally")
def test_no_paper_is_left_behind_in_silence():
    p.survey(*p.TYPED).when(p.closing()).then(p.refused("a-perception-survey-closes-without-a-waiting-tally"))


def test_a_tally_stands_in_the_place_of_the_one_before():
    again = (*p.COMPARED, p.typed(2, v3=7), fact(PerceptionTallyConfirmed, tally=2))
    assert p.survey(*again).aggregate.sample == Sample({3: 7, 4: 1})


def test_a_survey_by_hand():
    """One slip 4; paper 2, 2, 3, 3, 3, 3. n = 7, sum 20, mean 20/7 = 2,857… → 2,86.

    Squared deviations: Σx² − n·mean² = (16 + 8 + 36) − 400/7 = 20/7; s² = (20/7) / 6 = 10/21.
    1,96² · (10/21) / 7 = 3,8416 · 10/147 = 0,26133…; its root 0,5112 → 0,51. Of 28 people a quarter was
    asked: 0,26133… · 3/4 = 0,196; its root 0,4427 → 0,44.
    """
    story = p.survey(*p.COMPARED).when(p.closing())
    counts = [{"value": 2, "answers": 2}, {"value": 3, "answers": 4}, {"value": 4, "answers": 1}]
    outcome = "rata-rata 2,86 dari 7 jawaban, ± 0,51 (95%); kurang dari 30 jawaban, jadi marginnya kasar"
    said = {"answers": 7, "tallied": 6, "mean": "20/7", "margin": "0.51", "counts": counts}
    story.then(fact(PerceptionSurveyClosed, **said, outcome=outcome))
    assert Sample({2: 2, 3: 4, 4: 1}, 28).margin == Decimal("0.44")
    assert Sample({3: 1}).margin is None
    assert Sample({3: 9}).margin == Decimal("0.00")
    assert Sample({2: 2, 3: 4, 4: 1}, 6).margin == Decimal("0.51")


def test_of_fewer_answers_than_was_said_nothing_is_told_and_nothing_is_used():
    story = p.survey(*p.ANSWERED).when(p.closing())
    outcome = "1 jawaban, kurang dari 5, jadi tidak dipakai"
    said = {"answers": 1, "mean": "", "margin": "", "counts": []}
    story.then(fact(PerceptionSurveyClosed, **said, outcome=outcome))


@given(COUNTS, st.integers(0, 400))
def test_a_second_arithmetic_of_mean_and_margin_comes_out_alike(counts, people):
    """One answer after the other, in decimals of 60 digits."""
    answers = [value for value, many in counts.items() for _ in range(many)]
    with localcontext() as exact:
        exact.prec = 60
        mean = Decimal(sum(answers)) / len(answers)
        spread = sum((each - mean) ** 2 for each in answers) / (len(answers) - 1)
        left = 1 - Decimal(len(answers)) / people if people >= len(answers) else Decimal(1)
        margin = Decimal("1.96") * (spread / len(answers) * left).sqrt()
        margin = margin.quantize(Decimal("1e-40")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    found = Sample(counts, people)
    assert (found.n, found.mean) == (len(answers), Fraction(sum(answers), len(answers)))
    assert found.margin == margin


@given(st.permutations([1, 1, 2, 3, 4, 4, 4, 2]), st.integers(0, 8))
def test_the_same_answers_give_the_same_digest_in_any_order_on_slips_or_paper(answers, slips):
    by_slip = Sample({})
    for each in answers[:slips]:
        by_slip = by_slip.joined({each: 1})
    paper = {value: answers[slips:].count(value) for value in answers[slips:]}
    one = p.survey(p.OPENED).aggregate
    one.slips, one.paper = by_slip, paper
    other = p.survey(p.OPENED).aggregate
    other.slips = Sample({1: 2, 2: 2, 3: 1, 4: 3})
    digests = {Inputs([], {}, (), [each.as_input]).digest_with("00") for each in (one, other)}
    assert len(digests) == 1


def scored(*before):
    surveys = [p.survey(*before).aggregate] if before else []
    [computed] = a.assessment(*a.CHECKED).when(p.computing(*surveys)).happened
    assert isinstance(computed, ScoreComputed)
    return computed


def test_the_mean_of_a_survey_stands_over_what_the_office_found():
    """papan 100 (weight 1), hadir 2 of 4 50 (weight 1), pandangan 20/7 of 1–4: 100 · (13/7) / 3 = 1300/21.

    (100 + 50 + 1300/21) / 3 = 4450/63 = 70,63; without a survey nobody answered it: (100 + 50) / 2 = 75.
    """
    with_survey, without = scored(*p.STATES["closed"]), scored()
    assert (with_survey.score, with_survey.exact) == ("70.63", "4450/63")
    [told] = with_survey.surveyed
    assert (told["value"], told["answers"], told["margin"]) == ("20/7", 7, "0.51")
    assert with_survey.verified_outcome == with_survey.outcome
    assert (without.score, without.surveyed) == ("75.00", [])
    assert with_survey.inputs_digest != without.inputs_digest


def test_too_few_answers_are_no_answer_and_the_missing_policy_says_what_that_is_worth():
    few = scored(*p.ANSWERED, fact(PerceptionSurveyClosed))
    assert (few.score, few.surveyed[0]["value"], few.surveyed[0]["answers"]) == ("75.00", "", 1)
    answered = {"code": "pandangan", "value": "4", "applies": True, "shown": []}
    inputs = Inputs([answered], {}, (), few.surveyed)
    assert inputs.result(p.ASKED.instrument).exact is None


@pytest.mark.rule("a-score-waits-for-its-perception-survey")
def test_a_score_waits_until_its_survey_is_closed():
    running = p.survey(*p.ANSWERED).aggregate
    story = a.assessment(*a.CHECKED).when(p.computing(running))
    assert isinstance(story.aggregate, Assessment)
    story.then(a.refused("a-score-waits-for-its-perception-survey"))


def test_every_code_of_a_survey_begins_with_the_same_letters_and_no_two_surveys_share_them():
    keys = {PerceptionSurvey.key_of(f"period-{n}", "pandangan", "") for n in range(500)}
    assert len(keys) == 500
    assert all(len(each) == 8 for each in keys)

"""The survey of satisfaction: one slip, one answer, nobody named. Everything is invented."""

import pytest
from marshmallow import ValidationError

from contracts.telling.survey_words import as_printed
from contracts.upcasts.requests import survey_slips_made_v1_v2
from services.requests.domain import SurveySlips
from services.requests.events import SurveyAnswered, SurveySlipsMade
from services.requests.schemas.surveys import AnswerSurvey, MakeSurveySlips
from shared.errors import NotFound
from shared.tokens import Actor
from tests.offices import cause_in
from tests.requests import surveys as s
from tests.scenario import fact


@pytest.mark.rule("a-survey-has-a-form")
def test_slips_wait_until_the_office_chose_how_it_asks():
    s.slips().when(s.making(form="")).then(s.refused("a-survey-has-a-form"))
    made = s.slips().when(s.making())
    made.then(fact(SurveySlipsMade, survey_form="nine", slips=5, closes_on="2026-07-14"))


@pytest.mark.rule("slips-are-in-the-form-in-use")
def test_slips_that_were_printed_in_a_form_that_was_just_replaced_are_not_made():
    s.slips().when(s.making(form="one")).then(s.refused("slips-are-in-the-form-in-use"))


def test_slips_of_the_first_version_are_read_without_what_their_codes_were_made_from():
    state = {"seed": "a", "digests": ["b", "a"]}
    survey_slips_made_v1_v2(state)
    assert state == {"digests": ["a", "b"]}


def test_the_order_of_digests_tells_nothing_of_the_order_of_slips():
    assert s.MAKING["digests"] != sorted(s.DIGESTS)
    s.slips().when(s.making()).then(fact(SurveySlipsMade, digests=sorted(s.DIGESTS)))


@pytest.mark.rule("slips-are-for-a-semester-that-runs")
def test_slips_are_made_while_their_semester_runs_and_two_weeks_beyond():
    late = s.refused("slips-are-for-a-semester-that-runs")
    s.slips().when(s.making(today="2025-12-31")).then(late)
    s.slips().when(s.making(today="2026-07-15")).then(late)
    s.slips().when(s.making(today="2026-07-14")).then(fact(SurveySlipsMade))


@pytest.mark.rule("a-survey-code-answers-once")
def test_a_code_answers_once_and_the_others_still_do():
    s.slips(s.MADE).when(s.answering()).then(fact(SurveyAnswered, scores=s.NINE))
    s.slips(s.MADE, s.ANSWERED).when(s.answering()).then(s.refused("a-survey-code-answers-once"))
    s.slips(s.MADE, s.ANSWERED).when(s.answering(s.DIGESTS[1])).then(fact(SurveyAnswered))


@pytest.mark.rule("a-survey-ends-with-its-term")
def test_no_answer_comes_once_results_can_be_read():
    s.slips(s.MADE).when(s.answering(today="2026-07-14")).then(fact(SurveyAnswered))
    s.slips(s.MADE).when(s.answering(today="2026-07-15")).then(s.refused("a-survey-ends-with-its-term"))


@pytest.mark.rule("every-question-of-a-survey-is-answered")
def test_every_question_is_answered_as_every_one_weighs_the_same():
    short = s.refused("every-question-of-a-survey-is-answered")
    s.slips(s.MADE).when(s.answering(scores=s.NINE[:8])).then(short)
    s.slips(s.OF_ONE).when(s.answering(scores=[4, 4])).then(short)
    s.slips(s.OF_ONE).when(s.answering(scores=[4])).then(fact(SurveyAnswered, scores=[4]))


def test_an_answer_says_nothing_of_who_gave_it():
    answered = s.slips(s.MADE).when(s.answering())
    [told] = answered.happened
    assert set(told.public_state()) == {"digest", "scores"}
    assert told.personal_state() == {}


def test_an_answer_is_between_one_and_four():
    for wrong in ([0], [5], ["4"], [None], []):
        with pytest.raises(ValidationError):
            AnswerSurvey().load({"code": s.CODES[0], "scores": wrong})


def test_nobody_prints_more_slips_at_once_than_fit_into_a_stream():
    said = {"batch": s.BATCH, **s.MAKING}
    assert MakeSurveySlips().load(said)
    with pytest.raises(ValidationError, match="200"):
        MakeSurveySlips().load(said | {"digests": ["0" * 32] * 201})


def test_a_code_is_known_however_it_is_typed_and_no_other_code_is(requests):
    def do(command, **said):
        actor = Actor(id="kode", role="respondent")
        return getattr(requests, command)(cause_in(requests, f"requests.{command}", actor=actor), **said)

    do("choose_survey_form", survey_form="nine", ground="Keputusan 3/2026")
    period = f"{requests._today()[:4]}-{1 if requests._today()[5:7] <= '06' else 2}"
    for _ in range(2):
        do("make_survey_slips", batch=s.BATCH, **s.MAKING | {"period": period})
    do("answer_survey", code=as_printed(s.CODES[0]).lower(), scores=s.NINE)
    again = do("answer_survey", code=s.CODES[0], scores=[1] * 9)
    assert again.refused.rule == "a-survey-code-answers-once"
    for unknown in (s.CODES[0][:-1] + "9", "ZZZZZZZZ" + "2" * 12, "AB"):
        with pytest.raises(NotFound):
            do("answer_survey", code=unknown, scores=[4])
    assert len(requests.load(SurveySlips, SurveySlips.stream_of(s.BATCH)).unused) == 4

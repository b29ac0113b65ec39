"""The survey as tests tell it. All of it invented."""

from contracts.telling.survey_words import digest_of
from services.requests.domain import SurveyForm, SurveySlips
from services.requests.events import SurveyAnswered, SurveyChangeRefused, SurveyFormChosen, SurveySlipsMade
from tests.scenario import Scenario, fact

TODAY = "2026-03-04"
BATCH = "ABCDEFGH"
CODES = [f"{BATCH}{letter * 12}" for letter in "23456"]
DIGESTS = [digest_of(code) for code in CODES]
MAKING = {"survey_form": "nine", "service": "presence_letter", "period": "2026-1", "digests": DIGESTS[::-1]}
CHOSEN = fact(SurveyFormChosen, survey_form="nine")
MADE = fact(SurveySlipsMade, survey_form="nine", closes_on="2026-07-14", digests=DIGESTS)
OF_ONE = fact(SurveySlipsMade, survey_form="one", closes_on="2026-07-14", digests=DIGESTS)
ANSWERED = fact(SurveyAnswered, digest=DIGESTS[0])
NINE = [4, 3, 3, 4, 3, 4, 4, 2, 3]


def form(*told):
    return Scenario(SurveyForm, SurveyForm.STREAM).given(*told)


def slips(*told):
    return Scenario(SurveySlips, SurveySlips.stream_of(BATCH)).given(*told)


def refused(rule):
    return fact(SurveyChangeRefused, rule=rule)


def choosing(survey_form="nine"):
    return lambda one: one.choose(survey_form=survey_form, ground="Keputusan 3/2026")


def making(form="nine", today=TODAY):
    return lambda one: one.make(form=form, today=today, **MAKING)


def answering(digest=DIGESTS[0], scores=NINE, today=TODAY):
    return lambda one: one.answer(digest=digest, scores=list(scores), today=today)

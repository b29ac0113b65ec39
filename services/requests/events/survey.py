"""The survey of satisfaction: the form that the office uses, slips with codes, answers. Of nobody."""

from contracts.upcasts.requests import survey_slips_made_v1_v2
from shared.events import Fact, Refusal


class SurveyFormChosen(Fact):
    """The office asks in this form from now on; slips that were printed keep theirs."""

    TOPIC = "requests.SurveyFormChosen"
    SENTENCE = "Survei kepuasan memakai bentuk: {survey_form}. Dasar: {ground}"
    survey_form: str
    ground: str


class SurveySlipsMade(Fact):
    """So many slips for one service and one semester. ``digests``: of their codes, sorted: in which order
    they were printed is told nowhere, nor who gets which slip.
    """

    TOPIC = "requests.SurveySlipsMade"
    class_version = 2
    SENTENCE = "{slips} lembar survei kepuasan dibuat untuk {service}, {period}, sampai {closes_on}."
    survey_form: str
    service: str
    period: str
    closes_on: str
    slips: int
    digests: list[str]
    upcast_v1_v2 = staticmethod(survey_slips_made_v1_v2)


class SurveyAnswered(Fact):
    """Somebody answered with one of the codes: a number from 1 to 4 for each question, and nothing else."""

    TOPIC = "requests.SurveyAnswered"
    SENTENCE = "Satu jawaban survei kepuasan masuk."
    digest: str
    scores: list[int]


class SurveyChangeRefused(Refusal):
    """Something about the survey was not recorded: a rule forbids it. No answer is kept."""

    TOPIC = "requests.SurveyChangeRefused"
    SENTENCE = "Pencatatan survei kepuasan ditolak: {message}"

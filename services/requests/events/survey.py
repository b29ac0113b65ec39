"""The survey of satisfaction: the form that the office uses, slips with codes, answers. Of nobody."""

from shared.events import Fact, Refusal


class SurveyFormChosen(Fact):
    """The office asks in this form from now on; slips that were printed keep theirs."""

    TOPIC = "requests.SurveyFormChosen"
    SENTENCE = "Survei kepuasan memakai bentuk: {survey_form}. Dasar: {ground}"
    survey_form: str
    ground: str


class SurveySlipsMade(Fact):
    """So many slips for one service and one semester. ``digests``: of their codes; who gets which slip is
    recorded nowhere. ``seed``: what the portal prints the codes from.
    """

    TOPIC = "requests.SurveySlipsMade"
    SENTENCE = "{slips} lembar survei kepuasan dibuat untuk {service}, {period}, sampai {closes_on}."
    survey_form: str
    service: str
    period: str
    closes_on: str
    slips: int
    seed: str
    digests: list[str]


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

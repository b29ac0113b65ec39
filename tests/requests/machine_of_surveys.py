"""What the machine asks of the survey."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from contracts.telling.report_periods import Period
from contracts.telling.survey_words import SURVEY_FORMS, digest_of
from services.requests.application import Requests
from services.requests.domain import SurveySlips
from services.requests.service import RequestsService
from tests.commanded import GROUND, NUMBERS
from tests.shown import Shown

BATCHES = ["ABCDEFGH", "HGFEDCBA"]
PLACES = st.integers(0, 1)


class Surveys(Shown):
    """The form, two batches of slips, and codes that are used again."""

    SERVICE, APPLICATION, WIRED = RequestsService, Requests, "requests"

    @initialize()
    def an_office_that_asks(self):
        self.choose_survey_form("nine")
        self.make_survey_slips(0, 0)
        self.answer_survey(0, 0, 9)

    def codes(self, place):
        return [f"{BATCHES[place]}{letter * 12}" for letter in "234567"]

    @rule(form=st.sampled_from(sorted(SURVEY_FORMS)))
    def choose_survey_form(self, form):
        self.ask("choose_survey_form", survey_form=form, ground=GROUND)

    @rule(place=PLACES, before=st.integers(0, 1), form=st.sampled_from(["nine", *sorted(SURVEY_FORMS)]))
    def make_survey_slips(self, place, before, form="nine"):
        now = Period.holding(self.application._today())
        said = {"service": "presence_letter", "period": (now.before if before else now).code}
        said |= {"batch": BATCHES[place], "survey_form": form}
        digests = [digest_of(code) for code in self.codes(place)]
        self.ask("make_survey_slips", **said, digests=digests)

    @rule(place=PLACES, number=NUMBERS, many=st.sampled_from([1, 9, 9]))
    def answer_survey(self, place, number, many):
        code = [*self.codes(place), "ABCDEFGH999999999999"][number]
        self.ask("answer_survey", "kode", code=code, scores=[3] * many)

    @invariant()
    def no_code_comes_back(self):
        for place in (0, 1):
            slips = self.now(SurveySlips, SurveySlips.stream_of(BATCHES[place]))
            assert slips.unused <= slips.digests

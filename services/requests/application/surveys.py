"""The survey of satisfaction."""

from typing import Any

from contracts.telling.survey_words import BATCH_LETTERS, as_typed, digest_of
from services.requests.application.calendar import CalendarOfOffice
from services.requests.domain import SurveyForm, SurveySlips
from shared.ledger import Cause, Receipt


class Surveys(CalendarOfOffice):
    """Choose the form, make slips, answer with a code."""

    def choose_survey_form(self, cause: Cause, **said: str) -> Receipt:
        stream = SurveyForm.STREAM
        return self.change(SurveyForm, stream, cause, lambda f: f.choose(**said), load=self.load_or_new)

    def make_survey_slips(self, cause: Cause, *, batch: str, **said: Any) -> Receipt:
        """In the form that the office uses now, which the slips were printed in."""
        said |= {"form": self.load_or_new(SurveyForm, SurveyForm.STREAM).form, "today": self._today()}
        stream = SurveySlips.stream_of(batch)
        return self.change(SurveySlips, stream, cause, lambda s: s.make(**said), load=self.load_or_new)

    def answer_survey(self, cause: Cause, *, code: str, scores: list[int]) -> Receipt:
        """However it is typed. Error: NotFound."""
        typed, today = as_typed(code), self._today()
        stream = SurveySlips.stream_of(typed[:BATCH_LETTERS])
        said: dict[str, Any] = {"digest": digest_of(typed), "scores": scores, "today": today}
        return self.change(SurveySlips, stream, cause, lambda s: s.answer(**said))

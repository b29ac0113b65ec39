"""Commands about the survey of satisfaction."""

from typing import Any

from services.requests.commands.asked import Asked
from services.requests.schemas.surveys import AnswerSurvey, ChooseSurveyForm, MakeSurveySlips
from shared.rpc.server import command
from shared.tokens import Warrant


class SurveyCommands(Asked):
    """The form, the slips, the answers."""

    @command
    def choose_survey_form(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.choose_survey_form(cause, **ChooseSurveyForm().load(payload)).as_dict()

    @command
    def make_survey_slips(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.make_survey_slips(cause, **MakeSurveySlips().load(payload)).as_dict()

    @command
    def answer_survey(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """Asked in the name of nobody."""
        cause = self._cause(warrant, payload)
        return self.requests.answer_survey(cause, **AnswerSurvey().load(payload)).as_dict()

"""Commands about the survey that asks the public about one indicator."""

from typing import Any

from services.scoring.commands.asked import Asked
from services.scoring.schemas import perception as s
from shared.rpc.server import command
from shared.tokens import Warrant


class PerceptionCommands(Asked):
    """From its opening to what came of it."""

    @command
    def open_perception_survey(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), s.OpenPerceptionSurvey().load(payload)
        return self.scoring.open_perception_survey(cause, **asked).as_dict()

    @command
    def make_perception_slips(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), s.MakePerceptionSlips().load(payload)
        return self.scoring.make_perception_slips(cause, **asked).as_dict()

    @command
    def answer_perception_survey(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """Asked in the name of nobody."""
        cause, asked = self._cause(warrant, payload), s.AnswerPerceptionSurvey().load(payload)
        return self.scoring.answer_perception_survey(cause, **asked).as_dict()

    @command
    def type_perception_tally(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), s.TypePerceptionTally().load(payload)
        return self.scoring.type_perception_tally(cause, **asked).as_dict()

    @command
    def confirm_perception_tally(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), s.ConfirmPerceptionTally().load(payload)
        return self.scoring.confirm_perception_tally(cause, **asked).as_dict()

    @command
    def close_perception_survey(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), s.ClosePerceptionSurvey().load(payload)
        return self.scoring.close_perception_survey(cause, **asked).as_dict()

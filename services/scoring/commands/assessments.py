"""Commands about assessments."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.scoring.commands.asked import Asked
from services.scoring.schemas import assessments as s
from shared.rpc.server import command
from shared.tokens import Warrant


class AssessmentCommands(Asked):
    """From the opening of a period to a score that its ormas was told."""

    @command
    def open_assessment_period(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), s.OpenAssessmentPeriod().load(payload)
        return self.scoring.open_assessment_period(cause, **asked).as_dict()

    @command
    def correct_assessment_period(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), s.CorrectAssessmentPeriod().load(payload)
        return self.scoring.correct_assessment_period(cause, **asked).as_dict()

    @command
    def close_assessment_period(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), s.CloseAssessmentPeriod().load(payload)
        return self.scoring.close_assessment_period(cause, **asked).as_dict()

    @command
    def invite_to_assessment(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, asked = self._cause(warrant, payload), s.InviteToAssessment().load(payload)
        return self.scoring.invite_to_assessment(cause, **asked).as_dict()

    @command
    def take_back_invitation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.take_back_invitation(cause, **s.ForAReason().load(payload)).as_dict()

    @command
    def answer_assessment(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.scoring.answer_assessment(cause, own, **s.AnswerAssessment().load(payload)).as_dict()

    @command
    def submit_assessment(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.scoring.submit_assessment(cause, own, **s.OfAssessment().load(payload)).as_dict()

    @command
    def return_assessment(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.return_assessment(cause, **s.ReturnAssessment().load(payload)).as_dict()

    @command
    def check_assessment(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.check_assessment(cause, **s.AnswerAssessment().load(payload)).as_dict()

    @command
    def compute_score(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.compute_score(cause, **s.OfAssessment().load(payload)).as_dict()

    @command
    def object_to_score(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.scoring.object_to_score(cause, own, **s.ObjectToScore().load(payload)).as_dict()

    @command
    def answer_objection(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.answer_objection(cause, **s.AnswerObjection().load(payload)).as_dict()

    @command
    def decide_score(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.decide_score(cause, **s.OnAGround().load(payload)).as_dict()

    @command
    def open_score_correction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.open_score_correction(cause, **s.ForAReason().load(payload)).as_dict()

    @command
    def drop_score_correction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.drop_score_correction(cause, **s.ForAReason().load(payload)).as_dict()

    @command
    def publish_score(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.publish_score(cause, **s.OnAGround().load(payload)).as_dict()

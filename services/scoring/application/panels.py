"""What one can ask of the panel of an assessment."""

from typing import Any

from services.scoring.application.assessments import Answers, Assessments, read_answers
from services.scoring.application.panel_told import panel_told
from services.scoring.domain import Assessment, AssessmentPeriod
from services.scoring.domain.instrument import Instrument
from services.scoring.events import PanelModerated, SelfAnswersRecorded
from shared.errors import FieldProblem, InputWrong
from shared.ledger import Cause, Receipt

NO_TIE = "none"


class Panels(Assessments):
    """Declare a tie or none, give, moderate; and what all of them gave."""

    def declare_panel_interest(self, cause: Cause, *, assessment: str, tie: str, ground: str) -> Receipt:
        """``tie``: which one, or :data:`NO_TIE`."""
        period, of = self._panel_asked(assessment)
        free = self._free(cause, assessment)

        def declare(a: Assessment) -> None:
            if tie == NO_TIE:
                a.declare_independence(period, of, ground=ground, **free)
            else:
                a.declare_conflict(period, of, by=free["by"], tie=tie, ground=ground)

        return self.change(Assessment, assessment, cause, declare)

    def give_panel_answers(self, cause: Cause, *, assessment: str, answers: Answers, ground: str) -> Receipt:
        """Error: InputWrong by indicator, also for one that is not the panel's."""
        period, of = self._panel_asked(assessment)
        said: dict[str, Any] = {"answers": self._of_panel(assessment, of, answers), "ground": ground}
        said |= self._free(cause, assessment) | self._typed(assessment)
        said["moderators"] = self._hands(assessment, PanelModerated.TOPIC)
        return self.change(Assessment, assessment, cause, lambda a: a.give_to_panel(period, of, **said))

    def moderate_panel(
        self, cause: Cause, *, assessment: str, code: str, value: Any, applies: bool, reason: str
    ) -> Receipt:
        """Error: InputWrong."""
        period, of = self._panel_asked(assessment)
        told = {code: {"value": value, "applies": applies, "shown": [], "proof": ""}}
        [answer] = self._of_panel(assessment, of, told)
        said: dict[str, Any] = {"answer": answer, "reason": reason}
        said |= self._free(cause, assessment) | self._typed(assessment)
        return self.change(Assessment, assessment, cause, lambda a: a.moderate(period, of, **said))

    def panel_of_assessment(self, *, assessment: str) -> dict[str, Any]:
        """Who declared what, what each gave, how far that lies apart, and what holds. Error: NotFound."""
        _, of = self._panel_asked(assessment)
        found = self.load(Assessment, assessment)
        return panel_told(of, found.panel, self._tied(found.organisation) if of.panel else set())

    def _panel_asked(self, assessment: str) -> tuple[AssessmentPeriod, Instrument]:
        period, asked = self._asked(assessment)
        return period, asked.instrument

    def _of_panel(self, assessment: str, of: Instrument, answers: Answers) -> list[dict[str, Any]]:
        """What an instrument without a panel asks is refused by its rule, not here."""
        asked = {each.code for each in of.of_panel()}
        strange = [code for code in answers if code not in asked] if of.panel else []
        if strange:
            said = "Indikator ini tidak dinilai panel."
            raise InputWrong(fields=tuple(FieldProblem(f"/answers/{code}", said) for code in strange))
        return [*read_answers(self._asked(assessment)[1], answers)]

    def _typed(self, assessment: str) -> dict[str, set[str]]:
        return {"typists": self._hands(assessment, SelfAnswersRecorded.TOPIC)}

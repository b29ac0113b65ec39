"""What one can ask of the survey that asks the public about one indicator."""

from collections.abc import Mapping
from typing import Any

from contracts.telling.survey_words import BATCH_LETTERS, as_typed, digest_of
from services.scoring.application.assessments import Assessments
from services.scoring.domain import Assessment, AssessmentPeriod, InstrumentEditions, PerceptionSurvey
from services.scoring.instruments.loading import instrument_in
from shared.ledger import Cause, Receipt
from shared.tokens import Actor


class PerceptionSurveys(Assessments):
    """Open, make slips, answer with a code, count paper by two people, close."""

    def open_perception_survey(
        self, cause: Cause, *, period: str, indicator: str, organisation: str, **said: Any
    ) -> Receipt:
        """``organisation``: the stream of an ormas, "" for the whole region. Error: NotFound."""
        of = self.load(AssessmentPeriod, period)
        asked = instrument_in(self.load(InstrumentEditions, of.instrument).edition(of.edition).sheet)
        about = next((each for each in asked.indicators() if each.code == indicator), None)
        said |= {"indicator": indicator, "organisation": organisation, "today": self._today()}
        said["invited"] = self.load_or_new(Assessment, Assessment.stream_of(period, organisation)).invited
        said |= self._hand_for(cause, organisation)
        stream = PerceptionSurvey.stream_of(PerceptionSurvey.key_of(period, indicator, organisation))
        return self.change(
            PerceptionSurvey, stream, cause, lambda s: s.open(of, about, **said), load=self.load_or_new
        )

    def make_perception_slips(self, cause: Cause, *, survey: str, digests: list[str]) -> Receipt:
        said: dict[str, Any] = {"digests": digests, "today": self._today()} | self._hand(cause, survey)
        return self.change(PerceptionSurvey, survey, cause, lambda s: s.make_slips(**said))

    def answer_perception_survey(self, cause: Cause, *, code: str, value: int) -> Receipt:
        """However it is typed. Error: NotFound."""
        typed, today = as_typed(code), self._today()
        said: dict[str, Any] = {"digest": digest_of(typed), "value": value, "today": today}
        stream = PerceptionSurvey.stream_of(typed[:BATCH_LETTERS])
        return self.change(PerceptionSurvey, stream, cause, lambda s: s.answer(**said))

    def type_perception_tally(
        self, cause: Cause, *, survey: str, counts: Mapping[int, int], ground: str
    ) -> Receipt:
        said: dict[str, Any] = {"counts": counts, "ground": ground} | self._hand(cause, survey)
        return self.change(PerceptionSurvey, survey, cause, lambda s: s.type_tally(**said))

    def confirm_perception_tally(self, cause: Cause, *, survey: str, tally: int, ground: str) -> Receipt:
        said: dict[str, Any] = {"tally": tally, "ground": ground} | self._hand(cause, survey)
        return self.change(PerceptionSurvey, survey, cause, lambda s: s.confirm_tally(**said))

    def close_perception_survey(self, cause: Cause, *, survey: str, ground: str) -> Receipt:
        said: dict[str, Any] = {"ground": ground} | self._hand(cause, survey)
        return self.change(PerceptionSurvey, survey, cause, lambda s: s.close(**said))

    def _hand(self, cause: Cause, survey: str) -> dict[str, Any]:
        """Who asks, and who is tied to the ormas that it is about. Error: NotFound."""
        return self._hand_for(cause, self.load(PerceptionSurvey, survey).organisation)

    def _hand_for(self, cause: Cause, about: str) -> dict[str, Any]:
        return {"by": Actor.parse(cause.actor).id, "tied": self._tied(about) if about else set()}

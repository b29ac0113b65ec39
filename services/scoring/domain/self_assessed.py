"""What an ormas answers of itself, by itself or at the counter, and in which days."""

from collections.abc import Mapping, Sequence
from typing import Any

from contracts.telling.dates import date_words
from services.scoring.domain.own_ormas import Own, barred
from services.scoring.domain.panelled import Panelled
from services.scoring.domain.period import AssessmentPeriod
from services.scoring.domain.scored import Asked, Inputs, outcome_of
from services.scoring.domain.steps import ANSWERING
from services.scoring.events import (
    AssessmentReturned,
    AssessmentSubmitted,
    OrmasInvitedToAssessment,
    SelfAnswersRecorded,
)
from services.scoring.rules.assessments import SELF_ASSESSMENT_ENDS_ON_ITS_DAY
from shared.events import Fact


class SelfAssessed(Panelled):
    """``own``: its answers; ``handed_in``: those of them that were submitted last, worth ``self_outcome``;
    ``until``: a day of its own, where it was returned.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.period = ""
        self.organisation = ""
        self.own: Sequence[Mapping[str, Any]] = ()
        self.handed_in: Sequence[Mapping[str, Any]] = ()
        self.self_outcome = ""
        self.until = ""

    def answer(
        self,
        period: AssessmentPeriod,
        *,
        answers: Sequence[dict[str, Any]],
        today: str,
        ground: str,
        own: Own | None = None,
    ) -> None:
        """All of them anew; the same again changes nothing. ``own``, here and below: that an account of an
        ormas asks.
        """
        if not self._is_told_by(own):
            return
        if self._may(period, *ANSWERING) and self._in_time(period, today) and list(self.own) != [*answers]:
            said = {"answers": [*answers], "answered": len(answers), "ground": ground}
            self.trigger_event(SelfAnswersRecorded, **said)

    def submit(self, period: AssessmentPeriod, asked: Asked, *, today: str, own: Own | None = None) -> None:
        """Handed in: what the answers are worth by themselves is kept apart from every later score."""
        if not self._is_told_by(own):
            return
        if self._may(period, "answered", "returned") and self._in_time(period, today):
            result = Inputs(self.own, {}).result(asked.instrument)
            self.trigger_event(AssessmentSubmitted, **outcome_of(asked.instrument, result))

    def _is_told_by(self, own: Own | None, day: str = "", today: str = "") -> bool:
        """Before anything else is asked: nobody learns here how another ormas stands."""
        if rule := barred(own, self.organisation, day, today):
            self._refuse(rule)
            return False
        return True

    def _in_time(self, period: AssessmentPeriod, today: str) -> bool:
        """What was returned has a day of its own."""
        until = self.until or period.self_until
        if today > until:
            self._refuse(SELF_ASSESSMENT_ENDS_ON_ITS_DAY, until=date_words(until))
        return today <= until

    def when(self, fact: Fact) -> None:
        match fact:
            case OrmasInvitedToAssessment():
                self.state, self.period, self.organisation = "invited", fact.period, fact.organisation
            case SelfAnswersRecorded():
                self.state, self.own = "answered", fact.answers
            case AssessmentSubmitted():
                self.state, self.handed_in = "submitted", self.own
                self.self_outcome = fact.outcome
            case AssessmentReturned():
                self.state, self.until = "returned", fact.until
                super().when(fact)
            case _:
                super().when(fact)

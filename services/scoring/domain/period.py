"""A period of assessment: one edition of one instrument, and the days of its steps."""

from typing import Any

from services.scoring.domain.editions import PUBLISHED, Edition
from services.scoring.events import (
    AssessmentChangeRefused,
    AssessmentPeriodClosed,
    AssessmentPeriodCorrected,
    AssessmentPeriodOpened,
)
from services.scoring.rules.assessments import (
    A_PERIOD_IS_CLOSED_ONCE_ITS_SCORES_ARE_TOLD,
    A_PERIOD_IS_CORRECTED_WHILE_NOTHING_WAS_ANSWERED,
    AN_ASSESSMENT_USES_A_PUBLISHED_INSTRUMENT,
    ONLY_AN_OPEN_PERIOD_ASSESSES,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class AssessmentPeriod(Aggregate):
    """``state``: "" before, open or closed."""

    KIND = "period"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.title = ""
        self.instrument = ""
        self.edition = 0
        self.opens_on = self.self_until = ""
        self.objection_days = 0
        self.counts_from = ""
        self.counts_until = ""

    def open(self, *, edition: Edition, number: int, instrument: str, **said: object) -> None:
        """With an edition that cannot change any more."""
        if edition.state != PUBLISHED:
            self._refuse(AN_ASSESSMENT_USES_A_PUBLISHED_INSTRUMENT)
        else:
            frame = {"instrument_title": edition.sheet.frame["title"], "instrument_digest": edition.digest}
            of = {"instrument": instrument, "edition": number}
            self.trigger_event(AssessmentPeriodOpened, **of, **frame, **said)

    def correct(self, *, begun: bool, reason: str, **said: Any) -> None:
        """``begun``: something was answered or judged in it; the same again changes nothing."""
        if self.state != "open":
            self._refuse(ONLY_AN_OPEN_PERIOD_ASSESSES)
        elif begun:
            self._refuse(A_PERIOD_IS_CORRECTED_WHILE_NOTHING_WAS_ANSWERED)
        elif any(getattr(self, name) != value for name, value in said.items()):
            self.trigger_event(AssessmentPeriodCorrected, **said, reason=reason)

    def close(self, *, reason: str, left: int = 0) -> None:
        """``left``: scores that were computed and not yet told; whoever came later could be read from it."""
        if self.state != "open":
            self._refuse(ONLY_AN_OPEN_PERIOD_ASSESSES)
        elif left:
            self._refuse(A_PERIOD_IS_CLOSED_ONCE_ITS_SCORES_ARE_TOLD, left=left)
        else:
            self.trigger_event(AssessmentPeriodClosed, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case AssessmentPeriodOpened():
                self.state, self.instrument, self.edition = "open", fact.instrument, fact.edition
                self._take(fact)
            case AssessmentPeriodCorrected():
                self._take(fact)
            case AssessmentPeriodClosed():
                self.state = "closed"
            case AssessmentChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _take(self, fact: AssessmentPeriodOpened | AssessmentPeriodCorrected) -> None:
        self.title, self.opens_on, self.self_until = fact.title, fact.opens_on, fact.self_until
        self.objection_days = fact.objection_days
        self.counts_from, self.counts_until = fact.counts_from, fact.counts_until

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(AssessmentChangeRefused, **rule.refusal(**said))

"""What one can ask about an Ormas Award."""

from collections.abc import Callable
from typing import Any, Final

from contracts.telling.facts import state_of
from services.scoring.application.assessments import Assessments, Entries
from services.scoring.domain import Assessment, AssessmentPeriod, Award, InstrumentEditions
from services.scoring.domain.own_ormas import Own
from services.scoring.events import AwardCalled, CandidateNominated, CandidateVisited
from services.scoring.instruments.loading import instrument_in
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.tokens import Actor

_HANDLING: Final = (CandidateNominated.TOPIC, CandidateVisited.TOPIC)
_SCORED: Final = ("computed", "objected", "decided", "published")


class Awards(Assessments):
    """Call one, name candidates, take them from stage to stage, let a jury vote, announce."""

    def call_award(self, cause: Cause, *, period: str, **said: Any) -> Receipt:
        """Error: NotFound."""
        of = self.load(AssessmentPeriod, period)
        asked = instrument_in(self.load(InstrumentEditions, of.instrument).edition(of.edition).sheet)
        award = Award.new()
        award.call(of, asked, **said)
        return self.create(cause, lambda: award)

    def nominate_candidate(
        self, cause: Cause, own: Entries = None, *, award: str, organisation: str, **said: str
    ) -> Receipt:
        """``own``, here and below: for which entries alone who acts may speak, None for a colleague."""
        of: dict[str, Any] = {"organisation": organisation, "entry": self._entry(organisation)} | said
        of |= {"by": Actor.parse(cause.actor).id, "today": self._today(), "own": self._own(own, organisation)}
        return self._change(cause, award, lambda a: a.nominate(**of))

    def select_candidate(self, cause: Cause, *, award: str, organisation: str, ground: str) -> Receipt:
        of = self._of(cause, organisation)
        return self._change(cause, award, lambda a: a.select(**of, ground=ground))

    def visit_candidate(self, cause: Cause, *, award: str, organisation: str, **said: str) -> Receipt:
        of = self._of(cause, organisation)
        return self._change(cause, award, lambda a: a.visit(**of, **said))

    def shortlist_candidate(self, cause: Cause, *, award: str, organisation: str, ground: str) -> Receipt:
        of, scored = self._of(cause, organisation), self._is_scored(award, organisation)
        return self._change(cause, award, lambda a: a.shortlist(**of, scored=scored, ground=ground))

    def refuse_candidate(self, cause: Cause, *, award: str, organisation: str, reason: str) -> Receipt:
        of = self._of(cause, organisation)
        return self._change(cause, award, lambda a: a.refuse(**of, reason=reason))

    def withdraw_candidate(
        self, cause: Cause, own: Entries = None, *, award: str, organisation: str, reason: str
    ) -> Receipt:
        said: dict[str, Any] = {"organisation": organisation, "own": self._own(own, organisation)}
        return self._change(cause, award, lambda a: a.withdraw(**said, reason=reason))

    def vote_for_candidate(self, cause: Cause, *, award: str, organisation: str, reason: str) -> Receipt:
        of = self._beside(cause, award, organisation)
        hands = self._hands_before(award, organisation)
        return self._change(cause, award, lambda a: a.vote(**of, reason=reason, hands=hands))

    def decide_award(self, cause: Cause, *, award: str, organisation: str, ground: str) -> Receipt:
        of = self._beside(cause, award, organisation)
        of |= {"scored": self._is_scored(award, organisation), "entry": self._entry(organisation)}
        return self._change(cause, award, lambda a: a.decide(**of, ground=ground))

    def announce_award(self, cause: Cause, *, award: str, ground: str) -> Receipt:
        """As things stand now: votes, scores and entries may have changed since it was decided."""
        found = self.load(Award, award)
        tied = {
            category: set[str]().union(*map(self._tied, found.nominees_in(category)))
            for category in found.awardees
        }
        fallen = [each for each in found.awardees.values() if not self._may_be_honoured(award, each)]
        return self._change(cause, award, lambda a: a.announce(ground=ground, tied=tied, fallen=fallen))

    def _change(self, cause: Cause, award: str, decide: Callable[[Award], None]) -> Receipt:
        return self.change(Award, award, cause, decide)

    def _of(self, cause: Cause, organisation: str) -> dict[str, Any]:
        by = Actor.parse(cause.actor).id
        return {"organisation": organisation, "by": by, "tied": self._tied(organisation)}

    def _beside(self, cause: Cause, award: str, organisation: str) -> dict[str, Any]:
        """Who is tied to any of those that the jury has to weigh against one another."""
        of = self._of(cause, organisation)
        for each in self.load(Award, award).nominees_beside(organisation):
            of["tied"] = of["tied"] | self._tied(each)
        return of

    def _hands_before(self, award: str, organisation: str) -> set[str]:
        """Who opened it, and who named or visited a nominee of the same category."""
        beside = set(self.load(Award, award).nominees_beside(organisation))
        return {
            Actor.parse(row.actor).id
            for row in self.ledger.history(award)
            if row.topic == AwardCalled.TOPIC
            or (row.topic in _HANDLING and state_of(row)["organisation"] in beside)
        }

    def _own(self, own: Entries, organisation: str) -> Own | None:
        return None if own is None else Own(own, self._is_gone(organisation))

    def _may_be_honoured(self, award: str, organisation: str) -> bool:
        entry = self._entry(organisation)
        return self._is_scored(award, organisation) and not (entry.withdrawn or entry.merged_into)

    def _is_scored(self, award: str, organisation: str) -> bool:
        """A score that came about was stopped at no gate."""
        period = self.load(Award, award).period
        try:
            found = self.load(Assessment, Assessment.stream_of(period, organisation))
        except NotFound:
            return False
        return found.score is not None and found.score.score != "" and found.state in _SCORED

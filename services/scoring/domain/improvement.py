"""The plan that follows the score of one ormas: what was agreed until which day, and what became of it."""

from typing import Final
from uuid import NAMESPACE_URL, uuid5

from services.scoring.domain.assessment import Assessment
from services.scoring.events import (
    ImprovementAgreed,
    ImprovementDone,
    ImprovementDropped,
    ImprovementRefused,
    ImprovementReopened,
    TrainingSuggested,
)
from services.scoring.rules.improvements import (
    AN_IMPROVEMENT_FOLLOWS_A_TOLD_SCORE,
    ONLY_AN_ENDED_IMPROVEMENT_IS_REOPENED,
    ONLY_AN_OPEN_IMPROVEMENT_ENDS,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule

_OF: Final = uuid5(NAMESPACE_URL, "satu-ormas/improvements")


class ImprovementPlan(Aggregate):
    """``open``: by number of an item, whether it is still to be done."""

    KIND = "improvement"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.open: dict[int, bool] = {}

    @classmethod
    def stream_of(cls, assessment: str) -> str:
        """One plan for each assessment, whichever of its scores an item follows."""
        return f"{cls.KIND}-{uuid5(_OF, assessment).hex}"

    def agree(
        self, assessment: Assessment, *, indicator: str, question: str, text: str, module: str, due: str,
        ground: str,
    ) -> None:  # fmt: skip
        """``module``: a training that may help, "" for none."""
        if not assessment.published:
            self._refuse(AN_IMPROVEMENT_FOLLOWS_A_TOLD_SCORE)
        else:
            item = len(self.open) + 1
            of = {"assessment": assessment.id, "organisation": assessment.organisation}
            what = {"indicator": indicator, "question": question, "text": text, "due": due, "ground": ground}
            number = len(assessment.published)
            self.trigger_event(ImprovementAgreed, item=item, number=number, **of, **what)
            if module:
                said = {"organisation": assessment.organisation, "modules": [module], "due": due}
                self.trigger_event(TrainingSuggested, item=item, **said)

    def finish(self, *, item: int, result: str) -> None:
        if not self.open.get(item):
            self._refuse(ONLY_AN_OPEN_IMPROVEMENT_ENDS)
        else:
            self.trigger_event(ImprovementDone, item=item, result=result)

    def drop(self, *, item: int, reason: str) -> None:
        if not self.open.get(item):
            self._refuse(ONLY_AN_OPEN_IMPROVEMENT_ENDS)
        else:
            self.trigger_event(ImprovementDropped, item=item, reason=reason)

    def reopen(self, *, item: int, reason: str) -> None:
        """Whoever recorded a wrong click says so, at any time."""
        if self.open.get(item, True):
            self._refuse(ONLY_AN_ENDED_IMPROVEMENT_IS_REOPENED)
        else:
            self.trigger_event(ImprovementReopened, item=item, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case ImprovementAgreed() | ImprovementReopened():
                self.open[fact.item] = True
            case ImprovementDone() | ImprovementDropped():
                self.open[fact.item] = False
            case TrainingSuggested() | ImprovementRefused():
                pass  # told to others; the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(ImprovementRefused, **rule.refusal(**said))

"""Entries that may be the same organisation: suspected, judged, and a judgement taken back."""

from typing import NamedTuple

from services.registry.events import DuplicateReviewed, DuplicateSuspected, VerdictTakenBack
from shared.aggregate import Aggregate, not_overtaken
from shared.events import Fact


class Verdict(NamedTuple):
    """What an officer said of a pair, and the name of the other one at that time."""

    other_name: str
    verdict: str


class Compared(Aggregate):
    """``suspected``: entries that wait for a verdict, by stream; ``verdicts``: those that have one;
    ``judged_at``: at which version the newest verdict was said or taken back.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.suspected: dict[str, str] = {}
        self.verdicts: dict[str, Verdict] = {}
        self.judged_at: dict[str, int] = {}

    def review_duplicate(
        self, *, other: str, verdict: str, reason: str, seen: int | None = None, merged: str = ""
    ) -> None:
        """Say what a suspected duplicate is; a pair that nobody suspects needs no verdict.

        ``seen``: up to which version the verdicts on this pair were read. ``merged``: the name of the other
        one, when the pair was suspected of an entry that was merged into one of the two; it is looked up
        outside. Error: Conflict.
        """
        not_overtaken(self.judged_at.get(other, 0), seen)
        if name := self.suspected.get(other, merged):
            self.trigger_event(
                DuplicateReviewed, other=other, other_name=name, verdict=verdict, reason=reason
            )

    def take_back_verdict(self, *, other: str, reason: str) -> None:
        """The pair waits for a verdict again; one without a verdict goes on waiting."""
        if said := self.verdicts.get(other):
            self.trigger_event(VerdictTakenBack, other=other, reason=reason, **said._asdict())

    def when(self, fact: Fact) -> None:
        match fact:
            case DuplicateSuspected():
                self.suspected[fact.other] = fact.other_name
            case DuplicateReviewed():
                self.suspected.pop(fact.other, None)
                self.verdicts[fact.other] = Verdict(fact.other_name, fact.verdict)
                self.judged_at[fact.other] = fact.originator_version
            case VerdictTakenBack():
                del self.verdicts[fact.other]
                self.suspected[fact.other] = fact.other_name
                self.judged_at[fact.other] = fact.originator_version
            case _:
                super().when(fact)

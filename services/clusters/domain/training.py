"""Which modules answer which need, as the office said; where it said nothing, our proposal is shown."""

from collections.abc import Sequence
from typing import Final

from services.clusters.events import NeedMatched
from shared.aggregate import Aggregate, not_overtaken
from shared.events import Fact


class TrainingNeeds(Aggregate):
    """``modules``: by need, in the order that was told; ``said_at``: at which version."""

    KIND = "training"
    STREAM: Final = "training-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.modules: dict[str, list[str]] = {}
        self.said_at: dict[str, int] = {}

    def match(self, *, need: str, modules: Sequence[str], ground: str, seen: int | None = None) -> None:
        """These answer the need from now on. The same again is nothing new.

        ``seen``: up to which version the modules of this need were read. Error: Conflict.
        """
        not_overtaken(self.said_at.get(need, 0), seen)
        if list(modules) != self.modules.get(need):
            self.trigger_event(NeedMatched, need=need, modules=list(modules), ground=ground)

    def when(self, fact: Fact) -> None:
        match fact:
            case NeedMatched():
                self.modules[fact.need] = fact.modules
                self.said_at[fact.need] = fact.originator_version
            case _:
                super().when(fact)

"""Whether an entry stands in the register by itself: taken out, or merged with another one."""

from services.registry.events import (
    EntryGivenBack,
    EntryMerged,
    EntrySeparated,
    EntryTakenIn,
    MergeRefused,
    RegistrationWithdrawn,
)
from services.registry.rules.entries import WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED
from services.registry.rules.merging import MERGED_ENTRIES_ARE_NOT_CORRECTED
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class Standing(Aggregate):
    """``merged_into``: the entry that stands for this one; ``taken_in``: those for which this one stands."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.withdrawn = False
        self.merged_into = ""
        self.taken_in: list[str] = []

    @property
    def gone(self) -> Rule | None:
        """The rule by which nothing is recorded here any more; None while the entry stands by itself."""
        if self.withdrawn:
            return WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED
        return MERGED_ENTRIES_ARE_NOT_CORRECTED if self.merged_into else None

    def when(self, fact: Fact) -> None:
        match fact:
            case RegistrationWithdrawn():
                self.withdrawn = True
            case EntryMerged():
                self.merged_into = fact.survivor
            case EntrySeparated():
                self.merged_into = ""
            case EntryTakenIn():
                self.taken_in.append(fact.merged)
            case EntryGivenBack():
                self.taken_in.remove(fact.merged)
            case MergeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

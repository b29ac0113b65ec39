"""How entries of the register stand, as it was heard: which are gone, and which stand for others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

WITHDRAWN: Final = "registry.RegistrationWithdrawn"
MERGED: Final = "registry.EntryMerged"
SEPARATED: Final = "registry.EntrySeparated"
DISSOLVED: Final = "registry.DissolutionRecorded"
BACK: Final = ("registry.DissolutionStruck", "registry.ReturnRecorded")
TOPICS: Final = (WITHDRAWN, MERGED, SEPARATED, DISSOLVED, *BACK)


@dataclass(frozen=True)
class Entry:
    """``merged_into``: the name of the entry that stands for this one, if another does."""

    withdrawn: bool = False
    merged_into: str = ""


IN_FORCE: Final = Entry()


@dataclass
class Register:
    """``survivors``: by entry that was merged away, the one it was merged into."""

    survivors: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    dissolved: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, told: Iterable[tuple[str, str, Mapping[str, Any]]]) -> "Register":
        """``told``: stream, topic and state, in the order of the register; other topics say nothing here."""
        register = cls()
        for stream, topic, state in told:
            if topic == WITHDRAWN:
                register.withdrawn.add(stream)
            elif topic == MERGED:
                register.survivors[stream] = state["survivor"]
                register.names[stream] = state["survivor_name"]
            elif topic == SEPARATED:
                register.survivors.pop(stream, None)
            elif topic == DISSOLVED:
                register.dissolved.add(stream)
            elif topic in BACK:
                register.dissolved.discard(stream)
        return register

    def entry(self, ormas: str) -> Entry:
        merged = self.names[ormas] if ormas in self.survivors else ""
        return Entry(ormas in self.withdrawn, merged)

    def is_gone(self, ormas: str) -> bool:
        return ormas in self.withdrawn | self.dissolved

    def stands_for(self, ormas: str) -> str:
        """The entry under which this one is counted: the last of a chain of merges."""
        seen = {ormas}
        while (survivor := self.survivors.get(ormas, ormas)) not in seen:
            seen.add(survivor)
            ormas = survivor
        return ormas

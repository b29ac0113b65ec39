"""How the entries of the register stand, as it was heard: which are gone, which stand for others."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from services.notifications.domain.happening import Happening

_GONE: Final = "bubar"
"""A status of activity."""


@dataclass
class Register:
    """``survivors``: by entry that was merged away, the one it was merged into; ``forms``, ``bases``: legal
    form and legal basis of each.
    """

    survivors: dict[str, str] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    dissolved: set[str] = field(default_factory=set)
    activity: dict[str, str] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Iterable[Happening]) -> "Register":
        """``told``: in the order of the register; other topics say nothing here."""
        register = cls()
        for each in told:
            if change := _CHANGES.get(each.topic):
                change(register, each)
        return register

    def is_gone(self, ormas: str) -> bool:
        """Withdrawn, dissolved, or said to be no more."""
        return ormas in self.withdrawn or ormas in self.dissolved or self.activity.get(ormas) == _GONE

    def stands_for(self, ormas: str) -> str:
        """The entry under which this one is counted: the last of a chain of merges."""
        seen = {ormas}
        while (survivor := self.survivors.get(ormas, ormas)) not in seen:
            seen.add(survivor)
            ormas = survivor
        return ormas

    def entries_of(self, ormas: str) -> set[str]:
        """All that are counted under the same entry as this one."""
        standing = self.stands_for(ormas)
        return {ormas, standing} | {each for each in self.survivors if self.stands_for(each) == standing}


Change = Callable[[Register, Happening], object]
_CHANGES: Final[Mapping[str, Change]] = {
    "registry.OrmasRegistered": lambda r, e: r.forms.update({e.stream: e.state["legal_form"]}),
    "registry.LegalFormRecorded": lambda r, e: r.forms.update({e.stream: e.state["legal_form"]}),
    "registry.LegalBasisRecorded": lambda r, e: r.bases.update({e.stream: e.state["basis"]}),
    "registry.ActivityStatusRecorded": lambda r, e: r.activity.update({e.stream: e.state["status"]}),
    "registry.RegistrationWithdrawn": lambda r, e: r.withdrawn.add(e.stream),
    "registry.EntryMerged": lambda r, e: r.survivors.update({e.stream: e.state["survivor"]}),
    "registry.EntrySeparated": lambda r, e: r.survivors.pop(e.stream, None),
    "registry.DissolutionRecorded": lambda r, e: r.dissolved.add(e.stream),
    "registry.DissolutionStruck": lambda r, e: r.dissolved.discard(e.stream),
    "registry.ReturnRecorded": lambda r, e: r.dissolved.discard(e.stream),
}
TOPICS: Final = tuple(_CHANGES)
MERGES: Final = ("registry.EntryMerged", "registry.EntrySeparated")
"""Those that say which entries are one."""

"""The villages of the office's region, where regulations changed them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from contracts.telling.places import VILLAGE_KINDS as KINDS_IN_WORDS
from contracts.telling.places import Village, village_of
from contracts.telling.village_list import Listed, differences
from services.registry.events import (
    TerritoryChangeRefused,
    VillageChangeTakenBack,
    VillagesChanged,
    VillagesListed,
)
from services.registry.rules.territory import (
    A_LISTED_VILLAGE_LIES_IN_THE_REGION,
    A_VILLAGE_CHANGES_ONCE_A_DAY,
)
from shared.aggregate import Aggregate, not_overtaken
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

VILLAGE_KINDS: Final = tuple(KINDS_IN_WORDS)


class VillageChange(NamedTuple):
    """One change that stands."""

    before: tuple[Village, ...]
    valid_from: str


class Territory(Aggregate):
    """One stream for an office. ``standing`` holds the changes that were not taken back, by number."""

    KIND = "territory"
    STREAM: Final = "territory-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.standing: dict[int, VillageChange] = {}
        self.last = 0
        self.listed: tuple[Listed, ...] = ()
        self.lists = 0

    def change_villages(
        self,
        *,
        before: Sequence[Mapping[str, str]],
        kind: str,
        village: str,
        district: str,
        valid_from: str,
        legal_basis: str,
        ground: str,
    ) -> None:
        """What a regulation says. A name that was told with the word desa or kelurahan is kept without it."""
        old = list(dict.fromkeys(village_of(each["village"], each.get("district", "")) for each in before))
        new = village_of(village, district)
        twice = next((each for each in old if self._changes_on(valid_from, each)), None)
        if twice:
            self._refuse(A_VILLAGE_CHANGES_ONCE_A_DAY, village=twice.words)
            return
        self.trigger_event(
            VillagesChanged,
            change=self.last + 1,
            before=[each._asdict() for each in old],
            kind=kind,
            village=new.village,
            district=new.district,
            summary=f"{_listed(old)} menjadi {KINDS_IN_WORDS[kind].lower()} {new.words}",
            valid_from=valid_from,
            legal_basis=legal_basis,
            ground=ground,
        )

    def list_villages(
        self,
        *,
        villages: Sequence[Mapping[str, str]],
        region: Collection[str],
        source: str,
        ground: str,
        seen: int | None = None,
    ) -> None:
        """Which villages there are, in the place of what was listed before; the same again changes nothing.
        ``region``: the codes that the region ever had; ``seen``: the number of the list that it was compared
        with. Error: Conflict when another one was recorded since.
        """
        not_overtaken(self.lists, seen)
        listed = sorted(Listed(**each) for each in villages)
        stranger = next((each for each in listed if not each.code.startswith(tuple(region))), None)
        if stranger:
            self._refuse(A_LISTED_VILLAGE_LIES_IN_THE_REGION, code=stranger.code)
            return
        found = differences(self.listed, listed)
        if not found.none:
            self.trigger_event(
                VillagesListed,
                number=self.lists + 1,
                villages=[each._asdict() for each in listed],
                summary=f"{len(listed)} nama; {found.words}",
                source=source,
                ground=ground,
            )

    def take_back(self, *, change: int, reason: str) -> None:
        """It was recorded by mistake. NotFound when no change has this number."""
        if not 1 <= change <= self.last:
            raise NotFound(f"Perubahan wilayah ke-{change} tidak ada.")
        if change in self.standing:
            self.trigger_event(VillageChangeTakenBack, change=change, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case VillagesChanged():
                before = tuple(Village(**each) for each in fact.before)
                self.standing[fact.change] = VillageChange(before, fact.valid_from)
                self.last = fact.change
            case VillagesListed():
                self.listed, self.lists = tuple(Listed(**each) for each in fact.villages), fact.number
            case VillageChangeTakenBack():
                self.standing.pop(fact.change)
            case TerritoryChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _changes_on(self, day: str, village: Village) -> bool:
        return any(
            village.may_be(each)
            for change in self.standing.values()
            if change.valid_from == day
            for each in change.before
        )

    def _refuse(self, rule: Rule, **said: str) -> None:
        self.trigger_event(TerritoryChangeRefused, **rule.refusal(**said))


def _listed(villages: Sequence[Village]) -> str:
    *first, last = (each.words for each in villages)
    return f"{', '.join(first)} dan {last}" if first else last

"""In which village an ormas is on a day: what was recorded, read with what regulations changed since."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from contracts.telling.places import VILLAGE_KINDS, Village, village_of
from shared.database import Transaction


@dataclass(frozen=True)
class Change:
    """What a regulation made of some villages; ``taken_back`` is the reason, empty while it stands."""

    change: int
    kind: str
    village: str
    district: str
    summary: str
    valid_from: str
    legal_basis: str
    ground: str
    taken_back: str
    before: tuple[Village, ...] = ()


class Place(NamedTuple):
    """A village as it is called on a day; ``kind`` is empty where no regulation told it."""

    village: Village
    kind: str = ""
    changes: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """“Kelurahan Contoh (Kec. Rekaan)”; empty where nothing was recorded."""
        return f"{VILLAGE_KINDS.get(self.kind, '')} {self.village.words}".strip()


def changes(t: Transaction) -> list[Change]:
    """All of them, the newest day first, also those that were taken back."""
    before: dict[int, list[Village]] = defaultdict(list)
    for change, village, district in t.all(
        "SELECT change, village, district FROM village_before ORDER BY change, nth"
    ):
        before[change].append(Village(village, district))
    rows = t.all(
        "SELECT change, kind, village, district, summary, valid_from, legal_basis, ground, taken_back "
        "FROM village_change ORDER BY valid_from DESC, change DESC"
    )
    return [replace(Change(*row), before=tuple(before[row[0]])) for row in rows]


def place_on(day: str, recorded: Village, all_changes: Sequence[Change]) -> Place:
    """Change after change in the order of their days, those that hold by this day."""
    place = Place(village_of(*recorded))
    held = [each for each in all_changes if not each.taken_back and each.valid_from <= day]
    for each in sorted(held, key=lambda change: (change.valid_from, change.change)):
        new = Village(each.village, each.district or place.village.district)
        if any(place.village.may_be(old) for old in each.before):
            place = Place(new, each.kind, (*place.changes, each.change))
        elif place.village.may_be(new):
            place = Place(new, each.kind, place.changes)
    return place


def villages_of(t: Transaction, day: str) -> dict[str, list[Village]]:
    """Every village of the register as it is called on this day, with what its ormas were recorded as.

    The district is said only where two of one name have to be told apart; whoever said no district is then by
    itself. The empty name is where no village is known.
    """
    named: dict[str, dict[str, list[tuple[Village, Village]]]] = defaultdict(lambda: defaultdict(list))
    for called, recorded in _called(t, day):
        name, district = called.key
        named[name][district if name else ""].append((called, recorded))
    found: dict[str, list[Village]] = {}
    for name, districts in named.items():
        if len([each for each in districts if each]) < 2:
            districts = {"": [each for those in districts.values() for each in those]}
        for district, those in districts.items():
            called = max(each for each, _ in those)
            words = called.words if district else called.village
            found[words if name else ""] = [recorded for _, recorded in those]
    return found


def recorded_as(t: Transaction, village: str, day: str) -> list[Village]:
    """What the ormas of a village may have been recorded as: of one that can be chosen, those counted there.

    Of any other text whatever it can mean, also a name of before.
    """
    if village in (there := villages_of(t, day)):
        return there[village]
    wanted = village_of(village)
    return [
        recorded
        for called, recorded in _called(t, day)
        if village in (recorded.village, called.words) or (wanted.key[0] and called.may_be(wanted))
    ]


def _called(t: Transaction, day: str) -> list[tuple[Village, Village]]:
    """As what it is called on a day, and as what it was recorded."""
    all_changes = changes(t)
    rows = t.all("SELECT DISTINCT village, district FROM register ORDER BY village, district")
    return [(place_on(day, Village(*row), all_changes).village, Village(*row)) for row in rows]

"""In which village an ormas is on a day: what was recorded, read with what regulations changed since."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from contracts.telling.places import VILLAGE_KINDS, Village, village_of
from services.portal.register.kinds import APART_THEN, Count
from services.portal.territory.village_list import listed_places
from services.portal.web.office_day import OfficeDay
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


class Counted(NamedTuple):
    """How many ormas a village has on a day, as what they were recorded where that differs, and how many
    bodies are recorded there beside the ormas. ``derived``: how many of all of them said no district and
    stand here because the office knows one village of that name.
    """

    place: Place
    many: int
    recorded_as: tuple[str, ...]
    besides: int = 0
    derived: int = 0


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


def counts(t: Transaction, on: OfficeDay) -> list[Counted]:
    """Every ormas that was in the register on a day, once, and what was beside them: by village, those
    without one last.
    """
    all_changes = changes(t)
    found: dict[str, Counted] = {}
    for *recorded, here in _recorded(t, on):
        place = place_on(on.day, Village(*recorded), all_changes)
        key = place.words.casefold()
        before = found.get(key, Counted(place, 0, ()))
        said = (Village(*recorded).words,) if place.changes and recorded[0] != place.village.village else ()
        many, besides = before.many + here.ormas, before.besides + here.besides
        found[key] = Counted(before.place, many, (*before.recorded_as, *said), besides)
    return sorted(
        _joined(
            [*found.values()], [place_on(on.day, each, all_changes).village for each in listed_places(t)]
        ),
        key=lambda each: (not each.place.words, each.place.village, each.place.kind),
    )


def _joined(found: Sequence[Counted], listed: Sequence[Village]) -> list[Counted]:
    """A village without a district is the one of its name that has one, in the register or in the office's
    list, unless there are several.
    """
    joined = {each.place: each for each in found}
    known = [*listed, *(each.place.village for each in found)]
    for each in found:
        one, kind = only_one(each.place.village, known), each.place.kind
        if one is None:
            continue
        same = (
            other.place for other in joined.values() if (other.place.village, other.place.kind) == (one, kind)
        )
        there = next(same, None) or (Place(one, kind, each.place.changes) if one in listed else None)
        if there is None:
            continue
        del joined[each.place]
        here, alone = joined.get(there, Counted(there, 0, ())), each.many + each.besides
        joined[there] = Counted(
            here.place,
            here.many + each.many,
            (*here.recorded_as, *each.recorded_as),
            here.besides + each.besides,
            here.derived + alone,
        )
    return [*joined.values()]


def only_one(said: Village, known: Sequence[Village]) -> Village | None:
    """The one village of this name that has a district, where none was said; None where there are several."""
    if said.district or not said.key[0]:
        return None
    named = {each.key: each for each in known if each.key[0] == said.key[0] and each.district}
    return next(iter(named.values())) if len(named) == 1 else None


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


def _recorded(t: Transaction, on: OfficeDay) -> list[tuple[str, str, Count]]:
    """What was known by the end of the day: village, district, how many."""
    sql = (
        f"WITH d AS (SELECT ? AS night) SELECT p.village, p.district, {APART_THEN} "
        "FROM d CROSS JOIN place p JOIN register r ON r.id = p.ormas WHERE p.version = ("
        "SELECT MAX(q.version) FROM place q WHERE q.ormas = p.ormas AND q.recorded_at < d.night) "
        "AND NOT EXISTS (SELECT 1 FROM register_away g "
        "WHERE g.ormas = p.ormas AND g.began < d.night AND d.night <= g.until) "
        "GROUP BY p.village, p.district ORDER BY p.village, p.district"
    )
    return [(village, district, Count(*many)) for village, district, *many in t.all(sql, (on.night,))]

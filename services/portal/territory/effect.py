"""What another list of villages would change for the ormas, and what in it looks like a slip."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from contracts.telling.places import Village
from contracts.telling.village_list import Listed
from services.portal.register.kinds import IS_ORMAS
from services.portal.territory.districts import Districts
from services.portal.web.office_day import OfficeDay
from shared.database import Transaction


class Effect(NamedTuple):
    """How many ormas get a district, lose it, or are in another one than before."""

    gained: int
    lost: int
    moved: int


def effect(t: Transaction, on: OfficeDay, sheet: Sequence[Listed]) -> Effect:
    """Of the list in the place of the one that holds."""
    before, after = Districts.on(t, on), Districts.on(t, on, [each.place for each in sheet])
    rows = t.all(
        f"SELECT r.village, r.district, COUNT(*) FROM register r WHERE r.withdrawn = 0 AND {IS_ORMAS} "
        "GROUP BY r.village, r.district"
    )
    gained = lost = moved = 0
    for village, district, many in rows:
        old, new = (each.of(Village(village, district)).district for each in (before, after))
        gained += many * (not old and bool(new))
        lost += many * (bool(old) and not new)
        moved += many * (bool(old and new) and old != new)
    return Effect(gained, lost, moved)


def odd_codes(sheet: Sequence[Listed]) -> list[Listed]:
    """Those whose code begins otherwise than those of most villages of their district."""
    begins: dict[str, Counter[str]] = defaultdict(Counter)
    for each in sheet:
        begins[each.place.key[1]][each.code[:8]] += 1
    usual = {district: many.most_common(1)[0] for district, many in begins.items()}
    return [each for each in sheet if begins[each.place.key[1]][each.code[:8]] < usual[each.place.key[1]][1]]

"""How many ormas each village has on a day."""

from collections.abc import Sequence
from typing import NamedTuple

from contracts.telling.places import Village
from services.portal.register.kinds import APART_THEN, Count
from services.portal.territory.days_of_villages import Place, changes, place_on
from services.portal.territory.districts import Districts
from services.portal.web.office_day import OfficeDay
from shared.database import Transaction


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


def counts(t: Transaction, on: OfficeDay) -> list[Counted]:
    """Every ormas that was in the register on a day, once, and what was beside them: by village, those
    without one last.
    """
    all_changes, districts = changes(t), Districts.on(t, on)
    found: dict[str, Counted] = {}
    for *recorded, here in _recorded(t, on):
        place = place_on(on.day, Village(*recorded), all_changes)
        key = place.words.casefold()
        before = found.get(key, Counted(place, 0, ()))
        said = (Village(*recorded).words,) if place.changes and recorded[0] != place.village.village else ()
        many, besides = before.many + here.ormas, before.besides + here.besides
        found[key] = Counted(before.place, many, (*before.recorded_as, *said), besides)
    return sorted(
        _joined([*found.values()], districts),
        key=lambda each: (not each.place.words, each.place.village, each.place.kind),
    )


def _joined(found: Sequence[Counted], districts: Districts) -> list[Counted]:
    """A village without a district is the one of its name that the office knows, unless there are several."""
    joined = {each.place: each for each in found}
    for each in found:
        one, kind = districts.only_one(each.place.village), each.place.kind
        if one is None:
            continue
        same = (p for p in joined if (p.village.key, p.kind) == (one.key, kind))
        there = next(same, Place(one, kind, each.place.changes))
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

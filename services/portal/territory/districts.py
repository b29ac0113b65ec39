"""In which district an ormas is: as it was recorded, else of the one village of that name that is known."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from contracts.telling.places import Village
from services.portal.territory.days_of_villages import Change, Place, changes, place_on
from services.portal.territory.village_list import listed_places
from services.portal.web.office_day import NOT_YET, OfficeDay
from shared.database import Transaction


class Where(NamedTuple):
    """A place of a day and its district; ``derived``: nobody recorded the district of this ormas."""

    place: Place
    district: str
    derived: bool


class Districts:
    """For every page, sheet, filter and proposal the same: what is recorded wins, one name alone derives."""

    def __init__(
        self, day: str, all_changes: Sequence[Change], known: Callable[[], Iterable[Village]]
    ) -> None:
        """``known``: as they are called on the day; of two spellings the last one counts. Asked for once, and
        only where somebody said no district: all villages of the register are read for it.
        """
        self._day, self._changes, self._known = day, all_changes, known

    @classmethod
    def on(cls, t: Transaction, on: OfficeDay, listed: Iterable[Village] | None = None) -> "Districts":
        """Of the register by the end of that day, the regulations that hold on it and the office's list.

        ``listed``: another list in the place of the one that holds, to see what it would change. Good for as
        long as ``t`` is open.
        """
        told = changes(t)

        def known() -> Iterable[Village]:
            held = [each for each in told if not each.taken_back and each.valid_from <= on.day]
            those = listed_places(t) if listed is None else listed
            yield from (Village(each.village, each.district) for each in held)
            yield from (place_on(on.day, each, told).village for each in (*_recorded(t, on), *those))

        return cls(on.day, told, known)

    @cached_property
    def _named(self) -> dict[str, dict[str, Village]]:
        found: dict[str, dict[str, Village]] = defaultdict(dict)
        for each in self._known():
            name, district = each.key
            if name and district:
                found[name][district] = each
        return found

    def only_one(self, said: Village) -> Village | None:
        """The one village of this name, where no district was said; None where there are several."""
        name = said.key[0]
        if said.district or not name:
            return None
        named = self._named.get(name, {})
        return next(iter(named.values())) if len(named) == 1 else None

    def of(self, recorded: Village) -> Where:
        """Of a village as it was recorded."""
        place = place_on(self._day, recorded, self._changes)
        one = self.only_one(place.village)
        return Where(place, one.district if one else place.village.district, one is not None)


def _recorded(t: Transaction, on: OfficeDay) -> list[Village]:
    """Every village with a district that the register said by then."""
    said = "village <> '' AND district <> '' ORDER BY village DESC, district DESC"
    if on.night == NOT_YET:
        return [
            Village(*row) for row in t.all(f"SELECT DISTINCT village, district FROM register WHERE {said}")
        ]
    sql = (
        "SELECT DISTINCT village, district FROM place p WHERE p.version = (SELECT MAX(q.version) "
        f"FROM place q WHERE q.ormas = p.ormas AND q.recorded_at < ?) AND {said}"
    )
    return [Village(*row) for row in t.all(sql, (on.night,))]

"""A village and its district as they are typed together, compared with the office's list."""

from collections.abc import Collection
from typing import NamedTuple

from contracts.telling.places import Village, village_of
from services.portal.territory.days_of_villages import changes, place_on
from services.portal.territory.village_list import listed_places
from shared.database import Transaction


class OtherDistrict(NamedTuple):
    """A village in a district in which the list has none of this name; ``listed``: where it has one."""

    typed: str
    listed: str

    @property
    def sentence(self) -> str:
        """What is asked of who typed it."""
        return (
            f"Dalam daftar kantor tidak ada {self.typed}; yang ada {self.listed}. "
            "Betulkan, atau centang bahwa memang begitu."
        )

    @property
    def sure(self) -> str:
        """What is said by who is sure."""
        return f"Ya, {self.typed} memang benar, walau lain dari daftar kantor."


def other_districts(
    t: Transaction, typed: Village, day: str, sure_of: Collection[str]
) -> list[OtherDistrict]:
    """At most one; without a list, or where it has no such village, there is nothing to compare. A village
    that changed its district is known in both.
    """
    said, told = village_of(*typed), changes(t)
    if not all(said.key) or said.words in sure_of:
        return []
    listed = [Village(*place) for place in listed_places(t)]
    places = {*listed, *(place_on(day, each, told).village for each in listed)}
    same = sorted(each.words for each in places if each.may_be(Village(said.village)))
    if not same or any(each.may_be(said) for each in places):
        return []
    return [OtherDistrict(said.words, " dan ".join(same))]

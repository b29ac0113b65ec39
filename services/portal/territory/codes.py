"""The code of a village as it is typed, compared with the office's list."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from contracts.telling.places import Village, village_of
from contracts.telling.village_list import Listed, village_code
from services.portal.territory.days_of_villages import changes, place_on
from services.portal.territory.village_list import listed
from shared.database import Transaction


class OtherCode(NamedTuple):
    """A code and a village that the list does not have together; ``told``: what it has."""

    typed: str
    told: str

    @property
    def sentence(self) -> str:
        """What is asked of who typed it."""
        return f"{self.told} Betulkan, atau centang bahwa memang begitu."

    @property
    def sure(self) -> str:
        """What is said by who is sure."""
        return f"Ya, {self.typed} memang benar, walau lain dari daftar kantor."


def other_codes(
    t: Transaction, typed: Village, code: str, day: str, sure_of: Collection[str]
) -> list[OtherCode]:
    """At most one; without a list, or without a code of the right form, there is nothing to compare."""
    held, code, said = listed(t), village_code(code), village_of(*typed)
    pair = f"{code} {said.words}"
    if not code or not said.key[0] or pair in sure_of:
        return []
    here = next((each for each in held if each.code == code), None)
    if here is not None:
        today = place_on(day, here.place, changes(t)).village
        if said.may_be(here.place) or said.may_be(today):
            return []
        return [
            OtherCode(pair, f"Kode {code} dalam daftar kantor milik {here.place.words}, bukan {said.words}.")
        ]
    named = _named(held, said)
    return [
        OtherCode(pair, f"{each.place.words} dalam daftar kantor berkode {each.code}, bukan {code}.")
        for each in named
        if len(named) == 1
    ]


def completed(t: Transaction, village: str, district: str, code: str) -> tuple[str, str]:
    """District and code, of which an empty one is as the list has it: the district by the code, the code by a
    name that only one village has.
    """
    held, said = listed(t), village_of(village, district)
    if code:
        coded = (each for each in held if each.code == village_code(code))
        same = [each.district for each in coded if not district and said.may_be(each.place)]
        return (same[0] if same else district), code
    named = _named(held, said)
    return district, named[0].code if len(named) == 1 else ""


def _named(held: Sequence[Listed], said: Village) -> list[Listed]:
    return [each for each in held if said.may_be(each.place)]

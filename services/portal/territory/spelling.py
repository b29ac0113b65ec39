"""Names of villages as they are typed: those that the office knows, and the one that may have been meant."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, NamedTuple

from contracts.telling.places import Village, village_of
from services.portal.territory.days_of_villages import changes, place_on
from services.portal.territory.village_list import listed_places
from shared.database import Transaction

ALIKE: Final = 0.75
"""Of 1; a slip or two in a name of usual length. A name that is like none is a village without ormas yet."""


@dataclass(frozen=True)
class Known:
    """Villages by their name and districts, each once, in the order of the letters."""

    villages: list[Village]
    districts: list[str]


class Unfamiliar(NamedTuple):
    """A village that nobody recorded so far, and a known one that it resembles."""

    typed: str
    near: Village

    @property
    def sentence(self) -> str:
        """What is asked of who typed it."""
        return (
            f"“{self.typed}” belum dikenal di kantor ini. Maksud Anda “{self.near.words}”? "
            "Betulkan, atau centang bahwa ejaannya memang begitu."
        )

    @property
    def sure(self) -> str:
        """What is said by who is sure."""
        return f"Ya, “{self.typed}” memang ejaannya, bukan “{self.near.words}”."


def known_villages(t: Transaction, day: str) -> Known:
    """As they are called on a day, of every entry of the register, every regulation and the office's list."""
    told = changes(t)
    rows = t.all("SELECT DISTINCT village, district FROM register WHERE village <> ''")
    called = [place_on(day, Village(*row), told).village for row in (*rows, *listed_places(t))]
    called += [Village(each.village, each.district) for each in told if not each.taken_back]
    once = {each.key: each for each in sorted(called, reverse=True)}
    return Known(sorted(once.values()), sorted({each.district for each in once.values() if each.district}))


def unfamiliar(
    t: Transaction, typed: Iterable[tuple[str, str]], sure_of: Collection[str]
) -> list[Unfamiliar]:
    """Which of these names of villages resemble a recorded one and are none; names of before are known, too.

    ``sure_of``: what was typed and confirmed already.
    """
    rows = t.all("SELECT DISTINCT village, district FROM register WHERE village <> ''")
    recorded = [village_of(*row) for row in (*rows, *listed_places(t))]
    for change in changes(t):
        recorded += [
            village_of(change.village, change.district),
            *(village_of(*old) for old in change.before),
        ]
    by_key = {each.key[0]: each for each in sorted(recorded) if each.key[0]}
    found = []
    for village, district in typed:
        key = village_of(village, district).key[0]
        if key and key not in by_key and village not in sure_of:
            close = get_close_matches(key, by_key, n=1, cutoff=ALIKE)
            found += [Unfamiliar(village, by_key[each]) for each in close]
    return found

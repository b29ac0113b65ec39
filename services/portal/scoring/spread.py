"""The spread of scores over bands as anybody may read it: nobody can be read from it."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from hashlib import sha256
from json import dumps
from math import floor
from typing import Any, Final

FEWEST: Final = 5
"""Under so many in a cell somebody might be known from it."""
FEW: Final = "kurang dari 5"
HIDDEN: Final = "tidak ditampilkan"
FEWEST_FOR_A_MEAN: Final = 10
LOW: Final = 50
"""Per cent: below this a mean of the region says little (of 2,131 ormas 308 could be found in 2021)."""
_NAMING: Final = ("code", "year", "title", "mark", "source")


def cells(counts: Sequence[tuple[str, int]]) -> list[tuple[str, str]]:
    """Each band with its count, or in words why not."""
    hidden, few = hidden_of(counts)
    return [(label, _words(n, label in hidden, few)) for label, n in counts]


def hidden_of(counts: Sequence[tuple[str, int]], least: int = 0) -> tuple[set[str], str]:
    """Which cells are hidden, and what is said of the small ones. The whole is told elsewhere: where the few
    could be reckoned from it another cell is hidden, too, the first that is not few. Which one never depends
    on how large it is, or its size would say something of the few. ``least``: 1 where a cell of nobody is
    told, and is none of the ``counts``.
    """
    over = [(label, n - least) for label, n in counts]
    hidden = {label for label, n in counts if n < FEWEST}
    other = next((label for label, n in counts if n >= FEWEST), None)
    fewest = FEWEST - least
    few_together = _sum(over, hidden) < fewest or _all_at_most(over, hidden, fewest)
    if hidden and other is not None and (len(hidden) < 2 or few_together):
        hidden.add(other)
    return hidden, HIDDEN if _says_too_much(over, hidden, fewest) else FEW


def mean_words(scores: Sequence[str], told: Sequence[tuple[str, str]]) -> str:
    """Half up to a whole point; none of few, nor beside a cell that is hidden: with number and mean it could
    be reckoned in which band a hidden one lies. ``told``: the bands as :func:`cells` tells them.
    """
    if len(scores) < FEWEST_FOR_A_MEAN or any(words in {FEW, HIDDEN} for _, words in told):
        return ""
    mean = sum((Fraction(score) for score in scores), Fraction(0)) / len(scores)
    return str(floor(mean + Fraction(1, 2)))


def asked_alike(content: Mapping[str, Any]) -> str:
    """The same for two contents that ask and reckon the same, whatever they are called and of which year."""
    asked = {name: value for name, value in content.items() if name not in _NAMING}
    return sha256(dumps(asked, sort_keys=True).encode()).hexdigest()


def _sum(counts: Sequence[tuple[str, int]], labels: set[str]) -> int:
    return sum(n for label, n in counts if label in labels)


def _all_at_most(counts: Sequence[tuple[str, int]], labels: set[str], fewest: int) -> bool:
    """Whether their sum would say of each how many: as many as few can be."""
    return _sum(counts, labels) == (fewest - 1) * len(labels)


def _says_too_much(counts: Sequence[tuple[str, int]], hidden: set[str], fewest: int) -> bool:
    """Whether nothing is told of which hidden ones are few: with a sum that this would resolve. It is asked
    of the sum alone, so that every filling of the same sum is told alike.
    """
    everything = len(hidden) == len(counts)
    return _sum(counts, hidden) <= fewest or (everything and _all_at_most(counts, hidden, fewest))


def _words(n: int, is_hidden: bool, few: str) -> str:
    if n < FEWEST:
        return few
    return HIDDEN if is_hidden else f"{n} ormas"

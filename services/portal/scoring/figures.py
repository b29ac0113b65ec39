"""Mean, median and quartiles of scores, exact and rounded once for the eye."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from services.portal.scoring.spread import LOW


@dataclass(frozen=True)
class Group:
    """Scores of one kecamatan, cluster or period; ``active``: how many ormas of it the register holds."""

    name: str
    scores: Sequence[str]
    active: int

    @property
    def low(self) -> bool:
        """Whether too few of them were assessed for a mean to say much of all."""
        return 100 * len(self.scores) < LOW * self.active

    def told(self) -> dict[str, object]:
        """As JSON, a page and a sheet have it; figures are words, "" of no score."""
        found = sorted(Fraction(each) for each in self.scores)
        mean = sum(found, Fraction(0)) / len(found) if found else None
        quarters = [quantile(found, Fraction(at, 4)) if found else None for at in (2, 1, 3)]
        named = dict(zip(("mean", "median", "q1", "q3"), map(_words, (mean, *quarters)), strict=True))
        coverage = str(floor(Fraction(100 * len(found), self.active))) if self.active else ""
        return {"name": self.name, "n": len(found), "active": self.active, "coverage": coverage} | {
            "low": self.low,
            **named,
        }


def quantile(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    """Between two neighbours in proportion (Hyndman and Fan 1996, type 7; QUARTILE.INC of spreadsheets).

    Error: IndexError of no values.
    """
    place = (len(ordered) - 1) * share
    below = floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def _words(value: Fraction | None) -> str:
    """Hundredths, half up: 83,33."""
    if value is None:
        return ""
    steps = floor(value * 100 + Fraction(1, 2))
    return f"{steps // 100},{steps % 100:02}"

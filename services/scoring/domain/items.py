"""Statistics of the indicators of an instrument over many assessments: exact, Cronbach's alpha among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from services.scoring.domain.derivation import Node
from services.scoring.domain.instrument import Instrument

Points = Mapping[str, Fraction]
"""Of one assessment, by indicator that has any."""


@dataclass(frozen=True)
class Item:
    """One indicator. ``answered``: in how many assessments it has points by an answer; ``without``: alpha
    of the others. Variance: of a sample; None under two.
    """

    code: str
    answered: int
    mean: Fraction | None
    variance: Fraction | None
    least: Fraction | None
    most: Fraction | None
    without: Fraction | None


@dataclass(frozen=True)
class Statistics:
    """``alpha``: over the indicators in ``over``, which every one of ``n`` assessments answered; None where
    there are fewer than two of either, or all totals are the same.
    """

    n: int
    over: tuple[str, ...]
    alpha: Fraction | None
    items: tuple[Item, ...]


def points_in(root: Node) -> dict[str, Fraction]:
    """What was answered, in points; what was left open has none, also where it counts as nothing."""
    if not root.parts:
        told = root.because in ("answered", "evidence_missing") and root.points is not None
        return {root.code: root.points} if told and root.points is not None else {}
    return {code: points for part in root.parts for code, points in points_in(part).items()}


def statistics(instrument: Instrument, told: Sequence[Points]) -> Statistics:
    """Of the points of some assessments with one instrument."""
    codes = [each.code for each in instrument.indicators()]
    over = [code for code in codes if told and all(code in each for each in told)]
    items = tuple(_item(code, told, over) for code in codes)
    return Statistics(len(told), tuple(over), alpha(over, told), items)


def alpha(codes: Sequence[str], told: Sequence[Points]) -> Fraction | None:
    """k / (k - 1) times what the variance of the total has over that of its parts, as a share of it."""
    k = len(codes)
    whole = variance([sum((each[code] for code in codes), Fraction(0)) for each in told])
    if k < 2 or not whole:
        return None
    parts = sum((variance([each[code] for each in told]) or Fraction(0) for code in codes), Fraction(0))
    return Fraction(k, k - 1) * (1 - parts / whole)


def variance(values: Sequence[Fraction]) -> Fraction | None:
    """Of a sample."""
    n = len(values)
    if n < 2:
        return None
    mean = sum(values, Fraction(0)) / n
    return sum(((each - mean) ** 2 for each in values), Fraction(0)) / (n - 1)


def _item(code: str, told: Sequence[Points], over: Sequence[str]) -> Item:
    values = [each[code] for each in told if code in each]
    mean = sum(values, Fraction(0)) / len(values) if values else None
    without = alpha([each for each in over if each != code], told) if code in over else None
    least, most = min(values, default=None), max(values, default=None)
    return Item(code, len(values), mean, variance(values), least, most, without)

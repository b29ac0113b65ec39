"""The index of satisfaction: exact fractions, rounded once."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Final

_HUNDREDTH: Final = Decimal("0.01")
BANDS: Final = (
    (Decimal("88.31"), "A (sangat baik)"),
    (Decimal("76.61"), "B (baik)"),
    (Decimal("65.00"), "C (kurang baik)"),
    (Decimal("25.00"), "D (tidak baik)"),
)
"""From which published index on; the ranges were not compared with the text of the regulation."""


def index_of(totals: Sequence[int], answers: int) -> Fraction:
    """``totals``: of each question the sum of all scores. Every question weighs the same: of nine a ninth."""
    return Fraction(sum(totals) * 25, len(totals) * answers)


def mean_of(total: int, answers: int) -> Fraction:
    """Of one question, from 1 to 4."""
    return Fraction(total, answers)


def published(exact: Fraction) -> Decimal:
    """To hundredths, a half upwards."""
    return (Decimal(floor(exact * 100 + Fraction(1, 2))) / 100).quantize(_HUNDREDTH)


def words(value: Decimal) -> str:
    """As it is written in Indonesia: 83,33."""
    return f"{value:f}".replace(".", ",")


def band_of(index: Decimal) -> str:
    """By what is published, not by what was before it was rounded."""
    return next(name for least, name in BANDS if index >= least)

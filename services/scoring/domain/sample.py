"""What a sample of answers says of everybody: mean and margin, the same on every machine.

Source: W. G. Cochran, Sampling Techniques (3rd ed. 1977), chapter 2: simple random sampling.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor, isqrt
from typing import Final

Z: Final = Fraction(196, 100)
"""Half-width in standard errors of an interval that holds 95 % of a normal distribution."""
DECIMALS_OF_MARGIN: Final = 2


@dataclass(frozen=True)
class Sample:
    """``counts``: of each value how many answered it. ``population``: how many people it is drawn from; 0,
    where nobody said so, is taken for very many.
    """

    counts: Mapping[int, int]
    population: int = 0

    @property
    def n(self) -> int:
        return sum(self.counts.values())

    @property
    def mean(self) -> Fraction:
        """Exact. Error: ZeroDivisionError of no answers."""
        return Fraction(sum(value * many for value, many in self.counts.items()), self.n)

    @property
    def margin_squared(self) -> Fraction | None:
        """z² · s² / n · (1 − n/N), where s² = Σ (x − mean)² / (n − 1); exact. None of fewer than two answers.

        The last factor is left out where N is not known, or less than n and therefore wrong.
        """
        if self.n < 2:
            return None
        deviations = sum(many * (value - self.mean) ** 2 for value, many in self.counts.items())
        return Z**2 * deviations / (self.n - 1) / self.n * self._not_asked

    @property
    def margin(self) -> Decimal | None:
        """On the scale of the answers, half up; from whole numbers only: ⌊√y + ½⌋ = ⌊(⌊√(4y)⌋ + 1) / 2⌋."""
        squared = self.margin_squared
        if squared is None:
            return None
        steps = (isqrt(floor(4 * squared * 100**DECIMALS_OF_MARGIN)) + 1) // 2
        return Decimal(steps).scaleb(-DECIMALS_OF_MARGIN)

    @property
    def _not_asked(self) -> Fraction:
        return Fraction(1) if self.population < self.n else 1 - Fraction(self.n, self.population)

    def joined(self, other: Mapping[int, int]) -> "Sample":
        """With these answers, too."""
        values = sorted({*self.counts, *other})
        both = {value: self.counts.get(value, 0) + other.get(value, 0) for value in values}
        return Sample(both, self.population)

    def told(self) -> list[dict[str, int]]:
        """As an event has it."""
        return [{"value": value, "answers": many} for value, many in self._every()]

    def _every(self) -> Iterator[tuple[int, int]]:
        return ((value, many) for value, many in sorted(self.counts.items()) if many)

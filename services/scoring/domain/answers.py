"""What was answered to an indicator: a value, that it does not apply, or nothing."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Final


@dataclass(frozen=True)
class Answer:
    """``value``: on the scale of the indicator; None says that it does not apply to this ormas.

    ``shown``: of a ladder of evidence, what was verified, as (level from 1, place in the level from 0).
    """

    value: Fraction | None
    shown: Collection[tuple[int, int]] = ()

    @property
    def applies(self) -> bool:
        return self.value is not None


NOT_APPLICABLE: Final = Answer(None)


def level_shown(
    evidence: tuple[tuple[str, ...], ...], claimed: int, shown: Collection[tuple[int, int]]
) -> int:
    """The highest level up to the claimed one of which every item, and every item below it, was verified."""
    for level, items in enumerate(evidence[:claimed], start=1):
        if any((level, place) not in shown for place in range(len(items))):
            return level - 1
    return claimed

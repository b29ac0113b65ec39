"""An instrument as data: what is asked, how an answer becomes points, and what the points are called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Final

from services.scoring.domain.count import Count

MISSING_POLICIES: Final = ("zero", "exclude_and_renormalise", "block")
"""What an unanswered indicator does: counts nothing, is left out, or lets no score come about."""
KINDS: Final = ("choice", "yes_no", "number", "percent", "evidence_level", "survey_mean")
OFFERED: Final = ("choice", "evidence_level")
"""Kinds of which one picks a whole number between the ends of the scale."""
MOST_STEPS: Final = 20
"""From one end of such a scale to the other: a list from which somebody picks one."""
ENDS: Final = {"yes_no": (0, 1), "percent": (0, 100)}
"""Scales that a kind has of itself."""
DIRECTIONS: Final = ("higher_is_better", "lower_is_better")


@dataclass(frozen=True)
class Scale:
    """From which value to which an answer goes. ``zero``: the value that is worth no points.

    It is one of the ends, but for scales such as the 1–4 of the public service survey, where 1 is 25 points.
    """

    low: Fraction
    high: Fraction
    zero: Fraction
    direction: str = "higher_is_better"

    def points(self, value: Fraction) -> Fraction:
        """0 to 100, exact. A value beyond an end of the scale counts as that end."""
        within = self.within(value)
        if self.direction == "lower_is_better":
            within = self.low + self.high - within
        return 100 * (within - self.zero) / (self.high - self.zero)

    def within(self, value: Fraction) -> Fraction:
        """The value, or the end of the scale beyond which it lies."""
        return min(max(value, self.low), self.high)

    @property
    def least(self) -> Fraction:
        """The fewest points that an answer can be worth."""
        return 100 * (self.low - self.zero) / (self.high - self.zero)


@dataclass(frozen=True)
class Indicator:
    """One question, or one count. ``evidence``: for each level, what shows it; levels count from 1.

    ``counts``: the code of the count that answers it; empty where somebody answers. ``training``: modules
    that may help to a better answer.
    """

    code: str
    question: str
    kind: str
    weight: Fraction
    scale: Scale
    missing: str
    evidence: tuple[tuple[str, ...], ...] = ()
    counts: str = ""
    assessors: tuple[str, ...] = ()
    training: tuple[str, ...] = ()
    described: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Variable:
    """Indicators that are weighed against one another."""

    code: str
    name: str
    weight: Fraction
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class Dimension:
    """Variables that are weighed against one another."""

    code: str
    name: str
    weight: Fraction
    variables: tuple[Variable, ...]


@dataclass(frozen=True)
class Band:
    """What scores from ``low`` to ``high`` are called; both ends belong to it and lie on the grid."""

    code: str
    label: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Gate:
    """Whoever has fewer than ``least`` points in dimension ``after`` goes no further, and has no score."""

    after: str
    least: Fraction


SETTLED_BY: Final = ("mean", "median")


@dataclass(frozen=True)
class PanelTerms:
    """``assessors``: how many at least give an indicator; ``settled_by``: which of :data:`SETTLED_BY` holds;
    ``moderate_above``: points, 0 to 100; whoever lies further apart is moderated.
    """

    assessors: int
    settled_by: str
    moderate_above: Fraction


@dataclass(frozen=True)
class Instrument:
    """``decimals``: how many a score has; its bands are read from the rounded score on that grid.

    ``min_answered_weight``: the share of what applies to an ormas that must be answered for a score.
    """

    code: str
    year: str
    decimals: int
    min_answered_weight: Fraction
    dimensions: tuple[Dimension, ...]
    bands: tuple[Band, ...]
    counts: tuple[Count, ...] = ()
    gates: tuple[Gate, ...] = ()
    panel: PanelTerms | None = None

    def indicators(self) -> Iterator[Indicator]:
        """All of them, in the order of the instrument."""
        for dimension in self.dimensions:
            for variable in dimension.variables:
                yield from variable.indicators

    def of_panel(self) -> Iterator[Indicator]:
        """What a panel answers; none where the instrument says nothing of how it does."""
        return (each for each in self.indicators() if self.panel and "panel" in each.assessors)

    @property
    def of_panel_alone(self) -> bool:
        """Everything that is not counted is the panel's: nothing is asked of the ormas itself."""
        asked = {each.code for each in self.indicators() if not each.counts}
        return bool(asked) and asked <= {each.code for each in self.of_panel()}

    @property
    def step(self) -> Decimal:
        """The distance of two neighbouring scores: 0.01 with two decimals."""
        return Decimal(1).scaleb(-self.decimals)

    def reachable(self) -> tuple[Fraction, Fraction]:
        """Between which scores every result lies, whoever answers what."""
        least = [Fraction(0) if each.missing == "zero" else each.scale.least for each in self.indicators()]
        return min(least), Fraction(100)

    def band_of(self, score: Decimal) -> Band | None:
        """The band of a rounded score; None where the instrument has no bands."""
        return next((band for band in self.bands if band.low <= score <= band.high), None)

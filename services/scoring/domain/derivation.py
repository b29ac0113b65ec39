"""How a score came about, as a tree: every number with the numbers that it was made of."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True)
class Node:
    """``points``: 0 to 100, exact; None where nothing counted. ``share``: of its siblings that counted, after
    leaving out what did not; 0 where it did not count. ``because``: why it counts as it does, one word of
    :data:`REASONS`. ``value``: of an indicator, what was answered or shown.
    """

    code: str
    points: Fraction | None
    share: Fraction
    because: str
    parts: tuple["Node", ...] = ()
    value: Fraction | None = None


REASONS = ("answered", "evidence_missing", "zero", "left_out", "blocked", "not_applicable", "parts")
"""Answered; answered, but evidence shows less; unanswered and counted as nothing; unanswered and left out;
unanswered, so that no score comes about; does not apply; made of its parts."""


@dataclass(frozen=True)
class Result:
    """``score``: on the grid of the instrument; None when none came about, and then ``why_not`` says why:
    ``blocked``, ``stopped``, ``too_little_answered`` or ``nothing_applies``. ``answered``: the share of what
    applies. ``stopped_at``: the dimension after which the ormas went no further, if it did not.
    """

    score: Decimal | None
    exact: Fraction | None
    band: str
    answered: Fraction
    why_not: str
    root: Node
    stopped_at: str = ""

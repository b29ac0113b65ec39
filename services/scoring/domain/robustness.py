"""How far each weight may move, by itself, before a score lies in another band: exact, without searching."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from services.scoring.domain.derivation import Node, Result
from services.scoring.domain.instrument import Dimension, Indicator, Instrument, Variable

Part = Dimension | Variable | Indicator
Pairs = Sequence[tuple[Part, Node]]


@dataclass(frozen=True)
class Room:
    """``weight``: as it is. Under ``least`` or over ``most`` the band is another; None: it never is."""

    code: str
    weight: Fraction
    least: Fraction | None
    most: Fraction | None

    @property
    def distance(self) -> Fraction | None:
        """The smaller of both ways, as a share of the weight; None where no weight changes the band."""
        ways = [abs(end - self.weight) / self.weight for end in (self.least, self.most) if end is not None]
        return min(ways, default=None)


def rooms(instrument: Instrument, result: Result) -> list[Room]:
    """Of every part that counts among others, in the order of the instrument; none without score or bands.

    All other weights stay as they are, and so does what was answered: neither a gate nor the least share of
    answers is looked at.
    """
    if result.exact is None or result.score is None or not instrument.bands:
        return []
    edges = _edges(instrument, result.score)
    pairs = _paired(instrument.dimensions, result.root)
    return [*_among(pairs, Fraction(1), result.exact, edges)]


def _edges(instrument: Instrument, score: Decimal) -> list[Fraction]:
    """The exact scores between which the band is the same; where no other band follows there is no edge."""
    half = Fraction(instrument.step) / 2
    at = next(n for n, band in enumerate(instrument.bands) if band.low <= score <= band.high)
    low = [Fraction(instrument.bands[at].low) - half] if at else []
    high = [Fraction(instrument.bands[at].high) + half] if at + 1 < len(instrument.bands) else []
    return low + high


def _paired(parts: Sequence[Part], node: Node) -> Pairs:
    counted = zip(parts, node.parts, strict=True)
    return [(part, each) for part, each in counted if each.points is not None]


def _among(siblings: Pairs, reach: Fraction, score: Fraction, edges: Sequence[Fraction]) -> Iterator[Room]:
    """``reach``: how much of the whole score the mean of these is."""
    for part, node in siblings:
        yield _room(part, node, siblings, [(edge - score) / reach for edge in edges])
        if not isinstance(part, Indicator):
            inner = part.variables if isinstance(part, Dimension) else part.indicators
            yield from _among(_paired(inner, node), reach * node.share, score, edges)


def _room(part: Part, node: Node, siblings: Pairs, gaps: Sequence[Fraction]) -> Room:
    """``gaps``: by how much the mean of the siblings has to move for each edge.

    With the weight w of this part, the mean is (A + w p) / (C + w): it moves one way only.
    """
    others = [(each.weight, told.points or Fraction(0)) for each, told in siblings if each is not part]
    mass, rest = sum((w * p for w, p in others), Fraction(0)), sum((w for w, _ in others), Fraction(0))
    own = node.points or Fraction(0)
    mean = (mass + part.weight * own) / (rest + part.weight)
    least = most = None
    for gap in gaps:
        aim = mean + gap
        if rest and aim != own and (weight := (mass - aim * rest) / (aim - own)) > 0:
            if weight < part.weight or (weight == part.weight and own * rest > mass):
                least = weight
            else:
                most = weight
    return Room(part.code, part.weight, least, most)

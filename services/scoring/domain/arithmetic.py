"""The arithmetic of a score: exact fractions, rounded once at the end.

Source: the formula is a proposal; no official one was found.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TypeVar

from services.scoring.domain.answers import Answer, level_shown
from services.scoring.domain.derivation import Node, Result
from services.scoring.domain.instrument import Dimension, Indicator, Instrument, Variable

Weighed = TypeVar("Weighed", Dimension, Variable, Indicator)
Part = Dimension | Variable | Indicator


def derive(instrument: Instrument, answers: Mapping[str, Answer]) -> Result:
    """The score of these answers, by the code of their indicator; whoever is not named did not answer."""
    dimensions = [_dimension(each, answers) for each in instrument.dimensions]
    root = _weighed(instrument.code, list(zip(instrument.dimensions, dimensions, strict=True)))
    answered = answered_weight(instrument, answers)
    stopped = _stopped_at(instrument, dimensions)
    why_not = "stopped" if stopped else _why_not(instrument, answers, answered)
    if why_not or root.points is None:
        return Result(None, None, "", answered, why_not or "nothing_applies", root, stopped)
    score = rounded(root.points, instrument.decimals)
    band = instrument.band_of(score)
    return Result(score, root.points, band.code if band else "", answered, "", root)


def rounded(value: Fraction, decimals: int) -> Decimal:
    """Half up, on the grid of so many decimals. ``value``: not negative."""
    steps = floor(value * 10**decimals + Fraction(1, 2))
    return Decimal(steps).scaleb(-decimals)


def answered_weight(instrument: Instrument, answers: Mapping[str, Answer]) -> Fraction:
    """The answered share of the weight that applies, 0 to 1; 0 when nothing applies."""
    weights = whole_weights(instrument)
    applying = [code for code in weights if code not in answers or answers[code].applies]
    whole = sum((weights[code] for code in applying), Fraction(0))
    told = sum((weights[code] for code in applying if code in answers), Fraction(0))
    return told / whole if whole else Fraction(0)


def whole_weights(instrument: Instrument) -> dict[str, Fraction]:
    """The weight of every indicator in the whole, by its code: together 1."""
    found: dict[str, Fraction] = {}
    for dimension, of_dimension in _shares(instrument.dimensions):
        for variable, of_variable in _shares(dimension.variables):
            for indicator, of_indicator in _shares(variable.indicators):
                found[indicator.code] = of_dimension * of_variable * of_indicator
    return found


def _shares(siblings: Sequence[Weighed]) -> list[tuple[Weighed, Fraction]]:
    whole = sum((each.weight for each in siblings), Fraction(0))
    return [(each, each.weight / whole) for each in siblings]


def _stopped_at(instrument: Instrument, dimensions: Sequence[Node]) -> str:
    """The first gate that was not passed; a dimension that has no points yet stops nobody."""
    points = {each.code: each.points for each in dimensions}
    for gate in instrument.gates:
        reached = points[gate.after]
        if reached is not None and reached < gate.least:
            return gate.after
    return ""


def _why_not(instrument: Instrument, answers: Mapping[str, Answer], answered: Fraction) -> str:
    if any(each.missing == "block" and each.code not in answers for each in instrument.indicators()):
        return "blocked"
    if all(each.code in answers and not answers[each.code].applies for each in instrument.indicators()):
        return "nothing_applies"
    return "too_little_answered" if answered < instrument.min_answered_weight else ""


def _dimension(dimension: Dimension, answers: Mapping[str, Answer]) -> Node:
    variables = [(each, _variable(each, answers)) for each in dimension.variables]
    return _weighed(dimension.code, variables)


def _variable(variable: Variable, answers: Mapping[str, Answer]) -> Node:
    leaves = [(each, _leaf(each, answers.get(each.code))) for each in variable.indicators]
    return _weighed(variable.code, leaves)


def _leaf(indicator: Indicator, answer: Answer | None) -> Node:
    if answer is None:
        points = Fraction(0) if indicator.missing == "zero" else None
        because = {"zero": "zero", "block": "blocked"}.get(indicator.missing, "left_out")
        return Node(indicator.code, points, Fraction(0), because)
    if answer.value is None:
        return Node(indicator.code, None, Fraction(0), "not_applicable")
    value, because = answer.value, "answered"
    if indicator.kind == "evidence_level":
        value = Fraction(level_shown(indicator.evidence, int(answer.value), answer.shown))
        because = "answered" if value == answer.value else "evidence_missing"
    return Node(indicator.code, indicator.scale.points(value), Fraction(0), because, value=value)


def _weighed(code: str, parts: Sequence[tuple[Part, Node]]) -> Node:
    """The mean of the parts that count, by their weights; what counts nothing is left out of the whole."""
    whole = sum((part.weight for part, node in parts if node.points is not None), Fraction(0))
    if not whole:
        return Node(code, None, Fraction(0), "parts", tuple(node for _, node in parts))
    points, shared = Fraction(0), []
    for part, node in parts:
        share = part.weight / whole if node.points is not None else Fraction(0)
        points += share * (node.points or 0)
        shared.append(replace(node, share=share))
    return Node(code, points, Fraction(0), "parts", tuple(shared))

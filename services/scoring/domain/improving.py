"""What a better answer to an indicator would do to a score, and how few of them reach the next band.

Exact, from the derivation, without searching. Nothing is foretold: it is the arithmetic of another answer.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from services.scoring.domain.arithmetic import rounded
from services.scoring.domain.derivation import Node, Result
from services.scoring.domain.instrument import OFFERED, Band, Indicator, Instrument
from services.scoring.domain.scored import Inputs

_ADDS: Final = ("answered", "evidence_missing", "zero")
"""Whose points stand in the sum already: a better answer moves no share of another indicator."""


@dataclass(frozen=True)
class Better:
    """Another answer, all else as it is. ``gain``: by how much the exact score would be higher."""

    value: Fraction
    gain: Fraction
    score: Decimal
    band: str


@dataclass(frozen=True)
class Chance:
    """``value``: as it counted, None where nobody answered. ``step``: one step better, None where the
    indicator has no steps; ``best``: the good end of its scale. ``adds``: the gains of several add up.
    """

    code: str
    value: Fraction | None
    step: Better | None
    best: Better
    adds: bool


def chances(instrument: Instrument, inputs: Inputs) -> list[Chance]:
    """Of every indicator that a better answer would lift; what one step lifts most stands first."""
    result = inputs.result(instrument)
    if result.exact is None:
        return []
    leaves = {node.code: (node, reach) for node, reach in _leaves(result.root, Fraction(1))}
    found = [
        _chance(instrument, inputs, result.exact, each, *leaves[each.code])
        for each in instrument.indicators()
    ]
    lifting = [each for each in found if each and each.best.gain > 0]
    return sorted(lifting, key=lambda each: (-(each.step.gain if each.step else 0), -each.best.gain))


def next_band(instrument: Instrument, result: Result) -> Band | None:
    """The one above; None for the highest, without bands, and without a score."""
    score = result.score
    return None if score is None else next((band for band in instrument.bands if band.low > score), None)


def fewest(instrument: Instrument, result: Result, gains: Mapping[str, Fraction]) -> list[str]:
    """The fewest indicators whose gains together reach the next band, the largest first; none where all of
    them do not, or where there is no band above.
    """
    above = next_band(instrument, result)
    if above is None or result.exact is None:
        return []
    gap = Fraction(above.low) - Fraction(instrument.step) / 2 - result.exact
    taken: list[str] = []
    for code, gain in sorted(gains.items(), key=lambda each: -each[1]):
        if gap > 0:
            taken.append(code)
            gap -= gain
    return taken if gap <= 0 else []


def step_gains(found: Sequence[Chance]) -> dict[str, Fraction]:
    """Of those that add up, by one step each."""
    return {each.code: each.step.gain for each in found if each.adds and each.step}


def best_gains(found: Sequence[Chance]) -> dict[str, Fraction]:
    """Of those that add up, each at the good end of its scale."""
    return {each.code: each.best.gain for each in found if each.adds}


def _leaves(node: Node, reach: Fraction) -> Iterator[tuple[Node, Fraction]]:
    """Every indicator, with how much of the whole score its points are."""
    if not node.parts:
        yield node, reach
    for each in node.parts:
        yield from _leaves(each, reach * each.share)


def _chance(
    instrument: Instrument, inputs: Inputs, score: Fraction, asked: Indicator, node: Node, reach: Fraction
) -> Chance | None:
    if node.because == "not_applicable":
        return None
    best = _good_end(asked)
    if node.because == "left_out":
        return Chance(asked.code, None, None, _joining(instrument, inputs, score, asked, best), adds=False)

    def better(value: Fraction) -> Better:
        gain = reach * (asked.scale.points(value) - (node.points or 0))
        return _scored(instrument, score, value, gain)

    value = None if node.because == "zero" else node.value
    step = None if value is None else _one_better(instrument, asked, value)
    return Chance(asked.code, value, None if step is None else better(step), better(best), adds=True)


def _joining(
    instrument: Instrument, inputs: Inputs, score: Fraction, asked: Indicator, best: Fraction
) -> Better:
    """Answered for the first time it takes weight from the others, so all is derived once more."""
    items = [[level, place] for level, what in enumerate(asked.evidence, 1) for place in range(len(what))]
    answer = {"code": asked.code, "value": str(best), "applies": True, "shown": items}
    if inputs.panel and asked in instrument.of_panel():
        then = replace(inputs, panel=[*inputs.panel, answer])
    else:
        unsurveyed = [each for each in inputs.surveyed if each["code"] != asked.code]
        then = replace(inputs, answers=[*inputs.answers, answer], surveyed=unsurveyed)
    joined = then.result(instrument)
    return _scored(instrument, score, best, (joined.exact or score) - score)


def _scored(instrument: Instrument, score: Fraction, value: Fraction, gain: Fraction) -> Better:
    then = rounded(score + gain, instrument.decimals)
    band = instrument.band_of(then)
    return Better(value, gain, then, band.code if band else "")


def _good_end(asked: Indicator) -> Fraction:
    return asked.scale.low if _lower(asked) else asked.scale.high


def _one_better(instrument: Instrument, asked: Indicator, value: Fraction) -> Fraction | None:
    """None without a step: a share, a mean (a panel's too), a number somebody tells, the end of the scale."""
    counted = any(each.code == asked.counts and not each.of for each in instrument.counts)
    if value.denominator > 1 or (asked.kind not in (*OFFERED, "yes_no") and not counted):
        return None
    other = value - 1 if _lower(asked) else value + 1
    return other if asked.scale.low <= other <= asked.scale.high else None


def _lower(asked: Indicator) -> bool:
    return asked.scale.direction == "lower_is_better"

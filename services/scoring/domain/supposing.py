"""The same answers under other weights, other bands or another instrument. Pure: nothing of it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from services.scoring.domain.derivation import Result
from services.scoring.domain.instrument import Band, Indicator, Instrument
from services.scoring.domain.scored import Inputs


@dataclass(frozen=True)
class Supposed:
    """What one score would be. ``unused``: answers that the other instrument does not ask in this way."""

    result: Result
    unused: tuple[str, ...] = ()


def reweighed(instrument: Instrument, weights: Mapping[str, Fraction]) -> Instrument:
    """With these weights by the code of a dimension, a variable or an indicator; the others as they are."""
    return replace(
        instrument,
        dimensions=tuple(
            replace(
                dimension,
                weight=weights.get(dimension.code, dimension.weight),
                variables=tuple(
                    replace(
                        variable,
                        weight=weights.get(variable.code, variable.weight),
                        indicators=tuple(
                            replace(each, weight=weights.get(each.code, each.weight))
                            for each in variable.indicators
                        ),
                    )
                    for variable in dimension.variables
                ),
            )
            for dimension in instrument.dimensions
        ),
    )


def rebanded(instrument: Instrument, begins: Mapping[str, Decimal]) -> Instrument:
    """With bands that begin elsewhere, by their code; each ends a step before the next one."""
    lows = [begins.get(band.code, band.low) for band in instrument.bands]
    highs = [*(low - instrument.step for low in lows[1:]), *(band.high for band in instrument.bands[-1:])]
    moved = zip(instrument.bands, lows, highs, strict=True)
    return replace(instrument, bands=tuple(Band(b.code, b.label, low, high) for b, low, high in moved))


def codes_of(instrument: Instrument) -> set[str]:
    """Of everything that has a weight."""
    found = {each.code for each in instrument.indicators()}
    for dimension in instrument.dimensions:
        found |= {dimension.code, *(variable.code for variable in dimension.variables)}
    return found


def suppose(inputs: Inputs, asked: Instrument, other: Instrument) -> Supposed:
    """The inputs of a score under another instrument: an answer is taken over where both ask it alike."""
    alike = {code for code, each in _asked(other).items() if _asked(asked).get(code) == each}
    told = {str(each["code"]) for each in (*inputs.answers, *inputs.panel, *inputs.surveyed)} | set(
        inputs.counted
    )
    kept = Inputs(
        [each for each in inputs.answers if each["code"] in alike],
        {code: value for code, value in inputs.counted.items() if code in alike},
        [each for each in inputs.panel if each["code"] in alike],
        [each for each in inputs.surveyed if each["code"] in alike],
    )
    return Supposed(kept.result(other), tuple(sorted(told - alike)))


def ranks(scores: Sequence[Decimal | None]) -> list[int | None]:
    """1 for the highest; who has the same score has the same rank, who has none has none."""
    told = [score for score in scores if score is not None]
    return [None if score is None else 1 + sum(each > score for each in told) for score in scores]


def _asked(instrument: Instrument) -> dict[str, tuple[object, ...]]:
    """By code, what makes an answer mean the same."""
    return {each.code: _alike(each) for each in instrument.indicators()}


def _alike(each: Indicator) -> tuple[object, ...]:
    return each.kind, each.scale, each.evidence, bool(each.counts)

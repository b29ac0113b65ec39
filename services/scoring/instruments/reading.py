"""From the text of an instrument to the instrument, or to every mistake with its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from marshmallow import ValidationError

from services.scoring.domain.count import Count
from services.scoring.domain.instrument import (
    ENDS,
    Band,
    Dimension,
    Gate,
    Indicator,
    Instrument,
    PanelTerms,
    Scale,
    Variable,
)
from services.scoring.domain.soundness import EventFields, faults
from services.scoring.schemas.instrument import InstrumentInFile
from shared.invalid import input_wrong
from shared.lined import TextWrong, read_lined
from shared.mistakes import FileWrong, Mistake, at_lines


@dataclass(frozen=True)
class InstrumentRead:
    """``data``: the instrument as plain data, as it is published."""

    instrument: Instrument
    data: Mapping[str, Any]


def read_instrument(text: str, known: EventFields) -> InstrumentRead:
    """Error: :class:`FileWrong` with every mistake that could be found."""
    try:
        lined = read_lined(text)
    except TextWrong as error:
        raise FileWrong([Mistake(error.line, error.message)]) from error
    try:
        loaded = InstrumentInFile().load(lined.data)
        instrument = instrument_of(loaded)
    except ValidationError as error:
        raise FileWrong(at_lines(input_wrong(error), lined)) from error
    found = [Mistake(lined.line_of(each.pointer), each.message) for each in faults(instrument, known)]
    if found:
        raise FileWrong(found)
    return InstrumentRead(instrument, lined.data)


def instrument_of(loaded: Mapping[str, Any]) -> Instrument:
    """Of what the schema loaded."""
    return Instrument(
        loaded["code"],
        loaded["year"],
        loaded["decimals"],
        loaded["min_answered_weight"],
        tuple(_dimension(each, loaded["missing"]) for each in loaded["dimensions"]),
        tuple(_bands(loaded["bands"])),
        tuple(_count(each) for each in loaded["counts"]),
        tuple(Gate(each["after"], each["least"]) for each in loaded["gates"]),
        PanelTerms(**loaded["panel"]) if loaded["panel"] else None,
    )


def _dimension(told: Mapping[str, Any], missing: str) -> Dimension:
    variables = (
        Variable(
            each["code"],
            each["name"],
            each["weight"],
            tuple(_indicator(inner, missing) for inner in each["indicators"]),
        )
        for each in told["variables"]
    )
    return Dimension(told["code"], told["name"], told["weight"], tuple(variables))


def _indicator(told: Mapping[str, Any], missing: str) -> Indicator:
    return Indicator(
        code=told["code"],
        question=told["question"],
        kind=told["type"],
        weight=told["weight"],
        scale=_scale(told),
        missing=told["missing"] or missing,
        evidence=tuple(tuple(level) for level in told["evidence"]),
        counts=told["counts"],
        assessors=tuple(told["assessors"]),
        training=tuple(told["training"]),
        described=told["described"],
    )


def _scale(told: Mapping[str, Any]) -> Scale:
    said = told["scale"]
    if said is None:
        low, high = ENDS.get(told["type"], (0, 0))
        return Scale(Fraction(low), Fraction(high), Fraction(low))
    zero = said["min"] if said["zero"] is None else said["zero"]
    return Scale(said["min"], said["max"], zero, said["direction"])


def _bands(told: list[Mapping[str, Any]]) -> Iterator[Band]:
    for each in told:
        yield Band(each["code"], each["label"], _decimal(each["min"]), _decimal(each["max"]))


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _count(told: Mapping[str, Any]) -> Count:
    lists = {"key": tuple(told["key"]), "sum": tuple(told["sum"])}
    where = {name: tuple(values) for name, values in told["where"].items()}
    return Count(**(dict(told) | lists | {"where": where}))

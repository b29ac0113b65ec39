"""Answers as they come over the border, as the arithmetic takes them."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from services.scoring.domain.answers import NOT_APPLICABLE, Answer
from services.scoring.domain.instrument import Indicator, Instrument
from shared.errors import FieldProblem, InputWrong


def answers_of(instrument: Instrument, told: Mapping[str, Mapping[str, Any]]) -> dict[str, Answer]:
    """By the code of the indicator. Error: InputWrong with the place of each that is none."""
    asked = {each.code: each for each in instrument.indicators()}
    found: dict[str, Answer] = {}
    wrong: list[FieldProblem] = []
    for code, said in told.items():
        if why := _why_not(asked.get(code), said):
            wrong.append(FieldProblem(f"/answers/{code}", why))
        else:
            found[code] = _answer(said)
    if wrong:
        raise InputWrong(fields=tuple(wrong))
    return found


def _answer(said: Mapping[str, Any]) -> Answer:
    if not said["applies"]:
        return NOT_APPLICABLE
    return Answer(said["value"], frozenset((level, place) for level, place in said["shown"]))


def _why_not(indicator: Indicator | None, said: Mapping[str, Any]) -> str:
    """Beyond the scale a number counts as its end; a choice that is not offered is none."""
    value: Fraction | None = said["value"]
    if indicator is None:
        return "Instrumen ini tidak menanyakannya."
    if not said["applies"]:
        return ""
    if value is None:
        return "Tulis jawabannya, atau bahwa ini tidak berlaku."
    offered = indicator.kind in ("choice", "yes_no", "evidence_level")
    low, high = indicator.scale.low, indicator.scale.high
    if offered and (value.denominator != 1 or not low <= value <= high):
        return f"Pilih {low} sampai {high}."
    return "Tulis bilangan nol atau lebih." if value < 0 and low >= 0 else ""

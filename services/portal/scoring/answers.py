"""Answers on a form: read as they were typed, and put back as they were recorded."""

import json
import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

from flask import request
from werkzeug.datastructures import MultiDict

from services.portal.scoring.editions import indicators_of
from shared.errors import Problem

NOT_APPLICABLE: Final = "tb"
_YES_NO: Final = {"1": "Ya", "0": "Tidak"}
LONGEST_PROOF: Final = 200
MOST_OFFERED: Final = 21
_TICKED: Final = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\Z")
"""A level and a place of its evidence, as the form writes them; whatever else came is not ours."""


def typed_answers(content: Mapping[str, Any], *, proofs: bool = False) -> dict[str, Any]:
    """By indicator; an empty field is no answer."""
    found: dict[str, Any] = {}
    for each in indicators_of(content):
        code = each["code"]
        typed = request.form.get(f"j-{code}", "").strip().replace(",", ".")
        if typed == NOT_APPLICABLE or request.form.get(f"tb-{code}"):
            found[code] = {"value": None, "applies": False}
        elif typed:
            ticked = [each for each in request.form.getlist(f"b-{code}") if _TICKED.match(each)]
            shown = [[int(one) for one in each.split(".")] for each in ticked]
            found[code] = {"value": typed, "shown": shown}
        if proofs and code in found:
            found[code]["proof"] = " ".join(request.form.get(f"bukti-{code}", "").split())[:LONGEST_PROOF]
    return found


def as_typed(answers: Iterable[Mapping[str, Any]]) -> MultiDict[str, str]:
    """As a form would send them."""
    said: MultiDict[str, str] = MultiDict()
    for each in answers:
        code = each["code"]
        said.add(f"j-{code}", each["value"] if each["applies"] else NOT_APPLICABLE)
        if not each["applies"]:
            said.add(f"tb-{code}", "ya")
        said.add(f"bukti-{code}", each["proof"])
        for level, place in each["shown"]:
            said.add(f"b-{code}", f"{level}.{place}")
    return said


def told_answers(content: Mapping[str, Any], answers: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """In the order of the instrument: each question with its answer in words and where its proof is."""
    given = {each["code"]: each for each in answers}
    asked = [each for each in indicators_of(content) if each["code"] in given]
    return [
        {
            "question": each["question"],
            "words": _words(each["type"], given[each["code"]]),
            "proof": given[each["code"]]["proof"],
        }
        for each in asked
    ]


def typed_notes(content: Mapping[str, Any]) -> dict[str, str]:
    """By indicator, where something was typed."""
    found = {each["code"]: request.form.get(f"catatan-{each['code']}", "") for each in indicators_of(content)}
    return {code: " ".join(note.split()) for code, note in found.items() if note.strip()}


def told_notes(content: Mapping[str, Any], notes: str) -> list[tuple[str, str]]:
    """Each question with what is missing, in the order of the instrument."""
    told = {each["code"]: each["note"] for each in json.loads(notes or "[]")}
    return [(each["question"], told[each["code"]]) for each in indicators_of(content) if each["code"] in told]


def found_otherwise(
    content: Mapping[str, Any], own: Iterable[Mapping[str, Any]], verified: Iterable[Mapping[str, Any]]
) -> list[dict[str, str]]:
    """What was verified of indicators that the ormas answers otherwise, as :func:`told_answers`."""
    said = {each["code"]: _said(each) for each in own}
    return told_answers(content, [each for each in verified if said.get(each["code"]) != _said(each)])


def _said(answer: Mapping[str, Any]) -> tuple[Any, ...]:
    return answer["value"], answer["applies"], answer["shown"]


def _words(kind: str, answer: Mapping[str, Any]) -> str:
    if not answer["applies"]:
        return "Tidak berlaku"
    value = str(answer["value"])
    return _YES_NO.get(value, value) if kind == "yes_no" else value


def at_indicators(problem: Problem) -> list[tuple[str, str]]:
    """Each complaint at the field of its indicator; one that speaks of none stands alone."""
    places = [(each.pointer.split("/"), each.message) for each in problem.fields]
    return [
        (f"j-{steps[2]}", message) for steps, message in places if len(steps) > 2 and steps[1] == "answers"
    ]


def levels(indicator: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The values that a choice offers; of an instrument from before there was a limit no more than that."""
    least, most = (Fraction(indicator["scale"][end]) for end in ("min", "max"))
    offered = range(ceil(least), floor(most) + 1)[:MOST_OFFERED]
    return [(str(each), str(each)) for each in offered]


def hint_of(indicator: Mapping[str, Any]) -> str:
    """From where to where, and what it is counted from in an assessment."""
    scale = indicator.get("scale") or {"min": 0, "max": 100}
    counted = " Dalam penilaian dihitung dari peristiwa yang tercatat." if indicator.get("counts") else ""
    return f"Bilangan {scale['min']} sampai {scale['max']}.{counted}"

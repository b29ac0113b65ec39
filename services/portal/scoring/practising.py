"""Trying an instrument out: answers in, a score with its derivation back, nothing of it kept."""

from typing import Any

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from services.portal.scoring.editions import content_of, editions, indicators_of
from services.portal.web.forms import refuse_forged_form
from services.portal.web.often import not_too_often
from services.portal.web.who import signed_in
from services.portal.web.writing import not_done, status_of
from shared.errors import InputWrong, Problem

NOT_APPLICABLE = "tb"
blueprint = Blueprint("practising", __name__, url_prefix="/instrumen/<instrument>/<int:edition>/coba")


@blueprint.get("")
def form(instrument: str, edition: int) -> ResponseReturnValue:
    return _page(instrument, edition)


@blueprint.post("")
@not_too_often
def score(instrument: str, edition: int) -> ResponseReturnValue:
    """Anybody may: every ormas can see what an answer is worth before it is asked."""
    refuse_forged_form()
    asked = {"instrument": instrument, "edition": edition, "answers": _answers(instrument, edition)}
    try:
        told = current_app.config["COMMANDS"].caller.call("scoring", "practise", payload=asked)
    except InputWrong as wrong:
        return _page(instrument, edition, problems=_at_fields(wrong)), 422
    except Problem as problem:
        return _page(instrument, edition, problems=not_done(problem)), status_of(problem)
    return _page(instrument, edition, result=told)


def _answers(instrument: str, edition: int) -> dict[str, Any]:
    """What was typed, by indicator; an empty field is no answer."""
    found: dict[str, Any] = {}
    for each in indicators_of(_content(instrument, edition)[1]):
        code = each["code"]
        typed = request.form.get(f"j-{code}", "").strip().replace(",", ".")
        if typed == NOT_APPLICABLE or request.form.get(f"tb-{code}"):
            found[code] = {"value": None, "applies": False}
        elif typed:
            ticked = [each.split(".") for each in request.form.getlist(f"b-{code}")]
            shown = [[int(level), int(place)] for level, place in ticked]
            found[code] = {"value": typed, "shown": shown}
    return found


def _at_fields(wrong: InputWrong) -> list[tuple[str, str]]:
    told = [
        (f"j-{each.pointer.split('/')[2]}", each.message)
        for each in wrong.fields
        if each.pointer.count("/") > 1
    ]
    return told or [("", wrong.message)]


def _content(instrument: str, edition: int) -> tuple[dict[str, Any], dict[str, Any]]:
    with current_app.config["VIEWS"].read() as t:
        known = editions(t, instrument, inside=signed_in() is not None)
        shown = next((each for each in known if each["edition"] == edition), None)
        return (shown, content_of(t, shown)) if shown else abort(404)


def _page(instrument: str, edition: int, *, problems: Any = (), result: Any = None) -> str:
    shown, content = _content(instrument, edition)
    return render_template(
        "instrument_practice.html",
        instrument=instrument,
        shown=shown,
        content=content,
        problems=problems,
        result=result,
        levels=_levels,
        hint_of=_hint,
        said=request.form,
    )


def _levels(indicator: dict[str, Any]) -> list[tuple[str, str]]:
    """The values that a choice offers."""
    scale = indicator["scale"]
    return [(str(each), str(each)) for each in range(int(scale["min"]), int(scale["max"]) + 1)]


def _hint(indicator: dict[str, Any]) -> str:
    """From where to where, and what it is counted from in an assessment."""
    scale = indicator.get("scale") or {"min": 0, "max": 100}
    counted = " Dalam penilaian dihitung dari peristiwa yang tercatat." if indicator.get("counts") else ""
    return f"Bilangan {scale['min']} sampai {scale['max']}.{counted}"

"""Trying an instrument out: answers in, a score with its derivation back, nothing of it kept."""

from typing import Any

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from services.portal.scoring.answers import at_indicators, hint_of, levels, typed_answers
from services.portal.scoring.editions import content_of, editions
from services.portal.web.forms import refuse_forged_form
from services.portal.web.often import not_too_often
from services.portal.web.who import signed_in
from services.portal.web.writing import not_done, status_of
from shared.errors import Problem

blueprint = Blueprint("practising", __name__, url_prefix="/instrumen/<instrument>/<int:edition>/coba")


@blueprint.get("")
def form(instrument: str, edition: int) -> ResponseReturnValue:
    return _page(instrument, edition)


@blueprint.post("")
@not_too_often
def score(instrument: str, edition: int) -> ResponseReturnValue:
    """Anybody may: every ormas can see what an answer is worth before it is asked."""
    refuse_forged_form()
    answers = typed_answers(_content(instrument, edition)[1])
    asked = {"instrument": instrument, "edition": edition, "answers": answers}
    try:
        told = current_app.config["COMMANDS"].caller.call("scoring", "practise", payload=asked)
    except Problem as problem:
        told_at = at_indicators(problem) or not_done(problem)
        return _page(instrument, edition, problems=told_at), status_of(problem)
    return _page(instrument, edition, result=told)


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
        levels=levels,
        hint_of=hint_of,
        said=request.form,
    )

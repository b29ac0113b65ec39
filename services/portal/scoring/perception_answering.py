"""The page on which somebody of the public answers about an indicator, with a code and without a name."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.survey_words import as_typed, digest_of
from services.portal.scoring import perception_list as lists
from services.portal.surveys.answering import NOBODY, NOT_ALL, UNKNOWN
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.numbers import whole_number
from services.portal.web.often import not_too_often
from services.portal.web.writing import not_done, status_of
from shared.errors import CommandIdReused, Problem

ANSWER: Final = "scoring.answer_perception_survey"
blueprint = Blueprint("perception_answering", __name__, url_prefix="/survei/warga")


@blueprint.get("/<code>")
@not_too_often
def question(code: str) -> ResponseReturnValue:
    return _page(code)


@blueprint.post("/<code>")
@not_too_often
def answer(code: str) -> ResponseReturnValue:
    """Carried out in the name of nobody, also where a colleague types a paper form."""
    refuse_forged_form()
    number, value = command_number(), whole_number(request.form.get("jawaban", ""))
    if value is None:
        return _page(code, [("jawaban", NOT_ALL)], number)
    payload = {"code": as_typed(code), "value": value}
    try:
        receipt = current_app.config["COMMANDS"].send(NOBODY, ANSWER, number, payload)
    except Problem as problem:
        number = new_number() if isinstance(problem, CommandIdReused) else number
        return _page(code, not_done(problem), number, status_of(problem))
    if refused := receipt["refused"]:
        return _page(code, [("", refused["message"])], status=409)
    return redirect(url_for("survey_answering.thanks"), 303)


def _page(
    code: str, problems: Any = (), number: UUID | None = None, status: int = 422
) -> ResponseReturnValue:
    with current_app.config["VIEWS"].read() as t:
        one = lists.slip(t, digest_of(as_typed(code)))
    if one is None:
        return render_template("survey_begin.html", code=code, problems=UNKNOWN), 404
    return render_template(
        "perception_answer.html",
        code=code,
        one=one,
        over=one["state"] != "open" or current_app.config["TODAY"]().isoformat() > one["until"],
        scale=_scale(one["low"], one["high"]),
        problems=problems,
        said=request.form,
        number=number or new_number(),
    ), status if problems else 200


def _scale(low: int, high: int) -> list[tuple[int, str]]:
    """Each answer, its ends in words."""
    ends = {low: f"{low} (paling rendah)", high: f"{high} (paling tinggi)"}
    return [(each, ends.get(each, str(each))) for each in range(low, high + 1)]

"""The page on which somebody answers the survey with a code: nobody signs in, nobody is named."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.roles import RESPONDENT
from contracts.telling.survey_words import BASIS, QUESTIONS, RESULTS_FROM, SCALE, as_typed, digest_of
from services.portal.scoring import perception_list
from services.portal.surveys import survey_list
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.numbers import whole_number
from services.portal.web.often import not_too_often
from services.portal.web.writing import not_done, status_of
from shared.errors import CommandIdReused, Problem
from shared.tokens import Actor

NOBODY: Final = Actor("kode", RESPONDENT)
ANSWER: Final = "requests.answer_survey"
UNKNOWN: Final = [("kode", "Kode ini tidak ada pada lembar survei kami. Periksa hurufnya.")]
NOT_ALL: Final = "Pilih salah satu."
Problems = list[tuple[str, str]]
blueprint = Blueprint("survey_answering", __name__, url_prefix="/survei")


@blueprint.get("")
def begin() -> ResponseReturnValue:
    """A code that was typed leads to its questions."""
    typed = as_typed(request.args.get("kode", ""))[:40]
    if typed:
        return redirect(url_for(".questions", code=typed), 303)
    return render_template("survey_begin.html", code="", problems=[])


@blueprint.get("/terima-kasih")
def thanks() -> ResponseReturnValue:
    return render_template("survey_thanks.html")


@blueprint.get("/<code>")
@not_too_often
def questions(code: str) -> ResponseReturnValue:
    """Also of a slip on which the public is asked about an indicator: that is answered on its own page."""
    with current_app.config["VIEWS"].read() as t:
        if perception_list.slip(t, digest_of(as_typed(code))):
            return redirect(url_for("perception_answering.question", code=as_typed(code)), 303)
    return _page(code)


@blueprint.post("/<code>")
@not_too_often
def answer(code: str) -> ResponseReturnValue:
    """Carried out in the name of nobody, also where a colleague types a paper form."""
    refuse_forged_form()
    number, slip = command_number(), _slip(code)
    if slip is None:
        return _page(code)
    scores = [whole_number(request.form.get(f"jawaban_{at}", "")) for at in _numbers(slip)]
    if missing := [(f"jawaban_{at}", NOT_ALL) for at, score in enumerate(scores, 1) if score not in SCALE]:
        return _page(code, missing, number)
    payload = {"code": as_typed(code), "scores": scores}
    try:
        receipt = current_app.config["COMMANDS"].send(NOBODY, ANSWER, number, payload)
    except Problem as problem:
        number = new_number() if isinstance(problem, CommandIdReused) else number
        return _page(code, not_done(problem), number, status_of(problem))
    if refused := receipt["refused"]:
        return _page(code, [("", refused["message"])], status=409)
    return redirect(url_for(".thanks"), 303)


def _slip(code: str) -> dict[str, Any] | None:
    with current_app.config["VIEWS"].read() as t:
        return survey_list.slip(t, digest_of(as_typed(code)))


def _numbers(slip: dict[str, Any]) -> range:
    return range(1, len(QUESTIONS[slip["survey_form"]]) + 1)


def _page(
    code: str, problems: Problems | None = None, number: UUID | None = None, status: int = 422
) -> ResponseReturnValue:
    slip = _slip(code)
    if slip is None:
        return render_template("survey_begin.html", code=code, problems=UNKNOWN), 404
    return render_template(
        "survey_answer.html",
        code=code,
        slip=slip,
        over=current_app.config["TODAY"]().isoformat() > slip["closes_on"],
        questions=QUESTIONS[slip["survey_form"]],
        scale=list(SCALE.items()),
        basis=BASIS,
        results_from=RESULTS_FROM,
        problems=problems or [],
        said=request.form,
        number=number or new_number(),
    ), status if problems else 200

"""The plan that follows a score: what another answer would do, and what was agreed on with the ormas."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.meeting_words import TRAINING_MODULES
from contracts.telling.words import word
from services.portal.register.record import history_of
from services.portal.scoring import assessment_list as lists
from services.portal.scoring.improvement_list import plan_of
from services.portal.scoring.periods import only_for_assessors
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.submitting import just_now, waits
from shared.database import Transaction
from shared.errors import NotFound

STEPS: Final = {
    "sepakati": OneForm(
        "scoring.agree_improvement",
        {
            "indicator": ("indikator", "Indikator"),
            "text": ("butir", "Yang disepakati"),
            "due": ("tenggat", "Sampai"),
            "module": ("materi", "Saran materi pembinaan"),
            "ground": ("dasar", "Dasar"),
        },
    ),
    "selesai": OneForm(
        "scoring.finish_improvement", {"item": ("butir_selesai", "Butir"), "result": ("hasil", "Hasil")}
    ),
    "henti": OneForm(
        "scoring.drop_improvement", {"item": ("butir_henti", "Butir"), "reason": ("alasan_henti", "Alasan")}
    ),
    "buka": OneForm(
        "scoring.reopen_improvement", {"item": ("butir_buka", "Butir"), "reason": ("alasan_buka", "Alasan")}
    ),
}
blueprint = Blueprint("improving", __name__, url_prefix="/nilai/<assessment>/rencana")


@blueprint.get("")
def show(assessment: str) -> ResponseReturnValue:
    only_for_assessors()
    return _page(assessment, just_now=just_now(assessment))


@blueprint.post("/<step>")
def take(assessment: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"assessment": assessment, **form.typed()}
    if "item" in said:
        said["item"] = number_of(said["item"])
    return form.send(partial(_page, assessment), assessment, said, url_for(".show", assessment=assessment))


def plan_shown(t: Transaction, assessment: str) -> dict[str, Any]:
    """What another answer would do to the score that its ormas was told, and what was agreed on.

    404 before a score was told.
    """
    asked = {"assessment": assessment}
    call = current_app.config["COMMANDS"].caller.call
    try:
        result = call("scoring", "improvements_of_score", payload=asked)
    except NotFound:
        abort(404)
    names = {each["code"]: each["question"] for each in result["chances"]}
    return {"result": result, "names": names, "plan": plan_of(t, assessment)}


def _page(assessment: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = next(iter(lists.assessments(t, assessment=assessment)), None) or abort(404)
        told = plan_shown(t, assessment)
        history = [line for plan in {each["plan"] for each in told["plan"]} for line in history_of(t, plan)]
    fitting = {module for each in told["result"]["chances"] for module in each["training"]}
    return render_template(
        "improvement.html",
        one=found,
        **told,
        history=history,
        modules=[(each, word(TRAINING_MODULES, each)) for each in sorted({*fitting, *TRAINING_MODULES})],
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(assessment),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

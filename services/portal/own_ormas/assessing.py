"""The self-assessment of an ormas, by itself: answered, sent, mended, and its score objected to."""

import json
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.cases.case_list import documents_for
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_list import scores_of
from services.portal.own_ormas.reporting import GROUND
from services.portal.scoring.answers import (
    as_typed,
    found_otherwise,
    hint_of,
    levels,
    told_answers,
    told_notes,
    typed_answers,
)
from services.portal.scoring.assessing import answers_told, found_with_content
from services.portal.scoring.editions import of_panel_alone
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import Sending, just_now, send, waits

ANSWERS: Final = OneForm("scoring.answer_assessment", {"answers": "jawaban"})
STEPS: Final = {
    "kirim": OneForm("scoring.submit_assessment", {}),
    "sanggah": OneForm("scoring.object_to_score", {"reason": ("sanggahan", "Alasan keberatan")}),
}
blueprint = Blueprint("own_assessing", __name__, url_prefix="/ormas-saya/<ormas>/penilaian/<assessment>")


@blueprint.get("")
def show(ormas: str, assessment: str) -> ResponseReturnValue:
    return _page(ormas, assessment, just_now=just_now(assessment))


@blueprint.post("/jawaban")
def answer(ormas: str, assessment: str) -> ResponseReturnValue:
    """Kept as far as they are filled in; nobody of the office reads them as sent before they are."""
    _, content = own_assessment(ormas, assessment)
    said = {"assessment": assessment, "ground": GROUND, "answers": typed_answers(content, proofs=True)}
    sending = Sending(ANSWERS.command, partial(_page, ormas, assessment), partial(answers_told, ANSWERS))
    return send(sending, assessment, said, url_for(".show", ormas=ormas, assessment=assessment))


@blueprint.post("/<any(kirim,sanggah):step>")
def take(ormas: str, assessment: str, step: str) -> ResponseReturnValue:
    own_assessment(ormas, assessment)
    said = {"assessment": assessment, **STEPS[step].typed()}
    said |= {"day": _today()} if step == "sanggah" else {}
    there = url_for(".show", ormas=ormas, assessment=assessment)
    return STEPS[step].send(partial(_page, ormas, assessment), assessment, said, there)


def own_assessment(ormas: str, assessment: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """An assessment of this ormas and what its instrument asks; the request acts for this ormas from here
    on. 404 for every other.
    """
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        found = next((each for each in scores_of(t, ormas, _today()) if each["id"] == assessment), None)
    if found is None:
        abort(404)
    return found, found_with_content(assessment)[2]


def _today() -> str:
    return str(current_app.config["TODAY"]().isoformat())


def _page(
    ormas: str, assessment: str, *, number: UUID | None = None, problems: Any = (), just_now: str = ""
) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    found, content = own_assessment(ormas, assessment)
    sent, kept = request.path.rpartition("/")[2], json.loads(found["own"])
    checked = json.loads(found["verified"]) if found["mended"] else []
    with current_app.config["VIEWS"].read() as t:
        documents = documents_for(t, found["organisation"]) if found["is_open"] else []
    return render_template(
        "own_assessment.html",
        ormas=ormas,
        name=let_in(ormas),
        one=found,
        content=content,
        notes=told_notes(content, found["notes"]),
        alone=of_panel_alone(content),
        documents=documents,
        answers=told_answers(content, kept),
        otherwise=found_otherwise(content, kept, checked),
        answered=as_typed(kept) if sent != "jawaban" else request.form,
        levels=levels,
        hint_of=hint_of,
        today=_today(),
        waiting=waits(assessment),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in ("jawaban", *STEPS)},
    )

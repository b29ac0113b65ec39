"""The assessment of one ormas: its steps, the forms of answers and of what was verified, its derivation."""

import json
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.perception_words import survey_lines
from contracts.telling.scoring_words import SIDES, answered_in, counted_from, panel_lines
from services.portal.cases.case_list import documents_for
from services.portal.register.record import history_of
from services.portal.scoring import assessment_list as lists
from services.portal.scoring.answers import (
    as_typed,
    at_indicators,
    hint_of,
    levels,
    told_notes,
    typed_answers,
    typed_notes,
)
from services.portal.scoring.editions import content_in, indicators_of, of_panel_alone
from services.portal.scoring.perception_list import surveys_for
from services.portal.scoring.periods import only_for_assessors
from services.portal.web.forms import new_number
from services.portal.web.hands import by_itself
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import Sending, just_now, send, waits
from shared.errors import InputWrong, NotFound, Problem

STEPS: Final = {
    "kirim": OneForm("scoring.submit_assessment", {}),
    "kembalikan": OneForm(
        "scoring.return_assessment",
        {"until": ("sampai", "Sampai"), "reason": ("alasan", "Alasan"), "notes": ("catatan", "Catatan")},
    ),
    "hitung": OneForm("scoring.compute_score", {}),
    "sanggah": OneForm(
        "scoring.object_to_score", {"day": ("hari", "Tanggal surat"), "reason": ("sanggahan", "Sanggahan")}
    ),
    "jawab": OneForm("scoring.answer_objection", {"reply": ("jawaban_kantor", "Jawaban kantor")}),
    "tarik": OneForm("scoring.take_back_invitation", {"reason": ("alasan_tarik", "Alasan")}),
    "tetapkan": OneForm("scoring.decide_score", {"ground": ("dasar", "Dasar")}),
    "koreksi": OneForm("scoring.open_score_correction", {"reason": ("alasan_koreksi", "Alasan")}),
    "hentikan": OneForm("scoring.drop_score_correction", {"reason": ("alasan_henti", "Alasan")}),
    "sampaikan": OneForm("scoring.publish_score", {"ground": ("dasar_sampai", "Dasar")}),
}
ANSWERED: Final = "scoring.SelfAnswersRecorded"
ANSWERING: Final = {
    "isi": OneForm("scoring.answer_assessment", {"ground": ("dasar_isi", "Dasar"), "answers": "jawaban"}),
    "periksa": OneForm("scoring.check_assessment", {"ground": ("dasar_isi", "Dasar"), "answers": "jawaban"}),
}
blueprint = Blueprint("assessing", __name__, url_prefix="/nilai")


@blueprint.get("/<assessment>")
def show(assessment: str) -> ResponseReturnValue:
    only_for_assessors()
    return _page(assessment, just_now=just_now(assessment))


@blueprint.post("/<assessment>/<step>")
def take(assessment: str, step: str) -> ResponseReturnValue:
    there = url_for(".show", assessment=assessment)
    if step in ANSWERING:
        form = ANSWERING[step]
        said = {"assessment": assessment, "ground": form.typed()["ground"]}
        said |= {"answers": typed_answers(found_with_content(assessment)[2], proofs=True)}
        told = Sending(form.command, partial(_form, assessment, step), partial(answers_told, form))
        return send(told, assessment, said, there)
    one = STEPS.get(step) or abort(404)
    said = {"assessment": assessment, **one.typed()}
    if step == "kembalikan":
        said |= {"notes": typed_notes(found_with_content(assessment)[2])}
    return one.send(partial(_page, assessment), assessment, said, there)


@blueprint.get("/<assessment>/<any(isi,periksa):step>")
def form(assessment: str, step: str) -> ResponseReturnValue:
    only_for_assessors()
    return _form(assessment, step)


@blueprint.get("/<assessment>/uraian")
def explained(assessment: str) -> ResponseReturnValue:
    """Computed once more by the service that holds it."""
    only_for_assessors()
    found, period, content = found_with_content(assessment)
    day = request.args.get("tanggal", "")
    side = request.args.get("sisi", "final")
    asked = {"assessment": assessment, "number": whole_number(request.args.get("nilai", "")) or 0}
    asked |= {"side": side if side in SIDES else "final"}
    explain = partial(current_app.config["COMMANDS"].caller.call, "scoring", "explain_score")
    told, nothing = None, ""
    try:
        told = explain(payload=asked | {"as_of": day})
    except (InputWrong, NotFound) as problem:
        nothing = next((each.message for each in getattr(problem, "fields", ())), problem.message)
    return render_template(
        "assessment_explained.html",
        one=found,
        period=period,
        content=content,
        result=told,
        nothing=nothing,
        day=day,
        today=current_app.config["TODAY"]().isoformat(),
        answered_in=answered_in,
        counted_from=counted_from,
        panel_lines=panel_lines,
        survey_lines=survey_lines,
        sides=SIDES,
    )


def answers_told(form: OneForm, problem: Problem) -> list[tuple[str, str]]:
    """Each complaint at its indicator, where it speaks of one."""
    return at_indicators(problem) or form.told(problem)


def found_with_content(assessment: str) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """An assessment, its period, and what its instrument asks; 404 when there is none."""
    with current_app.config["VIEWS"].read() as t:
        found = next(iter(lists.assessments(t, assessment=assessment)), None) or abort(404)
        [period] = lists.periods(t, found["period"])
        content = content_in(t, period["instrument"], period["edition"]) or abort(404)
        return found, period, content


def _form(assessment: str, step: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    found, period, content = found_with_content(assessment)
    with current_app.config["VIEWS"].read() as t:
        surveys = surveys_for(t, found["period"], found["organisation"])
        documents = documents_for(t, found["organisation"])
    kept = json.loads(found["own"] if step == "isi" or found["verified"] == "[]" else found["verified"])
    return render_template(
        "assessment_form.html",
        documents=documents,
        one=found,
        period=period,
        content=content,
        surveys=surveys,
        step=step,
        command=ANSWERING[step].command,
        levels=levels,
        hint_of=hint_of,
        problems=problems,
        said=request.form if request.method == "POST" else as_typed(kept),
        number=number or new_number(),
    )


def _page(assessment: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    found, period, content = found_with_content(assessment)
    with current_app.config["VIEWS"].read() as t:
        history, published = history_of(t, assessment), lists.published_scores(t, assessment)
        surveys = surveys_for(t, found["period"], found["organisation"])
    return render_template(
        "assessment.html",
        one=found,
        period=period,
        content=content,
        notes=told_notes(content, found["notes"]),
        asked=indicators_of(content),
        alone=of_panel_alone(content),
        history=history,
        by_itself=by_itself(history, ANSWERED),
        published=published,
        surveys=surveys,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(assessment),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

"""Evidence that an ormas brings for its self-assessment: a document of it, which an answer then names."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.own_ormas.assessing import own_assessment
from services.portal.own_ormas.brought import bring, free_kinds
from services.portal.web.forms import new_number, refuse_forged_form

GROUND: Final = "Dikirim ormas sendiri melalui akunnya, sebagai bukti penilaian mandiri."
blueprint = Blueprint(
    "own_assessment_papers", __name__, url_prefix="/ormas-saya/<ormas>/penilaian/<assessment>"
)


@blueprint.get("/berkas")
def new(ormas: str, assessment: str) -> ResponseReturnValue:
    return _page(ormas, assessment)


@blueprint.post("/berkas")
def take(ormas: str, assessment: str) -> ResponseReturnValue:
    """Nothing is kept of a form that is not ours, nor for an assessment of another."""
    found = _open(ormas, assessment)
    refuse_forged_form()
    there = url_for("own_assessing.show", ormas=ormas, assessment=assessment)
    return bring(found["organisation"], assessment, GROUND, partial(_page, ormas, assessment), there)


def _open(ormas: str, assessment: str) -> dict[str, Any]:
    """404 for one that is not filled in any more."""
    found, _ = own_assessment(ormas, assessment)
    return found if found["is_open"] else abort(404)


def _page(ormas: str, assessment: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    found = _open(ormas, assessment)
    with current_app.config["VIEWS"].read() as t:
        offered = free_kinds(t)
    return render_template(
        "own_papers.html",
        title=found["title"],
        what="Sebagai bukti jawaban: sesudah terkirim, tulis nomor dokumennya pada “Buktinya di mana”.",
        address=url_for("own_assessing.show", ormas=ormas, assessment=assessment),
        kinds=[(each.code, each.title) for each in offered],
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )

"""What an ormas itself asks the office for advice about, and what was advised and promised to it."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.consultation_words import MODES
from services.portal.consultations import consultation_list as lists
from services.portal.consultations.consulting import ASKING
from services.portal.own_ormas.applying import GROUND
from services.portal.own_ormas.entries import let_in
from services.portal.register.merged import merged
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import just_now, waits

_TYPED: Final = ("mode", "topic", "question")
OWN_ASKING: Final = OneForm(ASKING.command, {name: ASKING.names[name] for name in _TYPED})
_KEPT: Final = {"case": "", "planned_form": "", "contact": "", "classification": "biasa", "ground": GROUND}
"""What is limited is told at the counter: an ormas could not read its own words again."""
blueprint = Blueprint("own_consulting", __name__, url_prefix="/ormas-saya/<ormas>/konsultasi")


@blueprint.get("/baru")
def new(ormas: str) -> ResponseReturnValue:
    return _new(ormas, let_in(ormas))


@blueprint.post("/baru")
def ask(ormas: str) -> ResponseReturnValue:
    name = let_in(ormas)
    said = {**OWN_ASKING.typed(), **_KEPT, "organisation": ormas, "applicant": name}
    said |= {"asked_on": current_app.config["TODAY"]().isoformat()}
    back = url_for("own_ormas.show", ormas=ormas)
    seen_at = NewOne("consultation", lambda new: url_for(".show", ormas=ormas, consultation=new), back)
    return OWN_ASKING.send(partial(_new, ormas, name), ormas, said, seen_at)


@blueprint.get("/<consultation>")
def show(ormas: str, consultation: str) -> ResponseReturnValue:
    """What founders were told before is theirs, also where it was linked to this ormas."""
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        found = lists.consultation_of(t, consultation) or abort(404)
        entries = (ormas, *(each["id"] for each in merged(t, ormas).taken_in))
        if found["organisation"] not in entries or found["linked"]:
            abort(404)
        advice, promises = lists.advice_in(t, consultation), lists.promises_in(t, consultation)
    return render_template(
        "own_consultation.html",
        ormas=ormas,
        consultation=found,
        advice=advice,
        promises=promises,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(consultation),
        just_now=just_now(consultation),
    )


def _new(ormas: str, name: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    return render_template(
        "own_consultation_new.html",
        ormas=ormas,
        name=name,
        modes=MODES,
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )

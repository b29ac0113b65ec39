"""Visits that were ordered for cases: for who goes there, and nothing else of the case."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.case_words import VISIT_RESULTS
from services.portal.cases import case_list
from services.portal.cases.case_forms import STEPS
from services.portal.web.forms import new_number
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse

FORM: Final = STEPS["berita-acara"]
ABOUT: Final = "kunjungan-berkas"
blueprint = Blueprint("case_visits", __name__, url_prefix="/kunjungan-berkas")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    actor_or_refuse(FORM.command)
    with current_app.config["VIEWS"].read() as t:
        visits = case_list.visits_ordered(t)
    today = current_app.config["TODAY"]().isoformat()
    return render_template(
        "case_visits.html", visits=visits, today=today, just_now=just_now(ABOUT), waiting=waits(ABOUT)
    )


@blueprint.get("/<case>")
def show(case: str) -> ResponseReturnValue:
    return _page(case)


@blueprint.post("/<case>")
def record(case: str) -> ResponseReturnValue:
    return FORM.send(partial(_page, case), ABOUT, {"case": case, **FORM.typed()}, url_for(".all_"))


def _page(case: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    actor_or_refuse(FORM.command)
    with current_app.config["VIEWS"].read() as t:
        found = next((each for each in case_list.visits_ordered(t) if each["id"] == case), None)
    return render_template(
        "case_visit.html",
        case=found or abort(404),
        results=VISIT_RESULTS,
        today=current_app.config["TODAY"]().isoformat(),
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )

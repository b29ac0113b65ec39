"""Activities of a semester report that its ormas fills in: a new one, one of last time, other words."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, current_app, url_for
from flask.typing import ResponseReturnValue

from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.reporting import own_report
from services.portal.reports.report_forms import ADDING, REVISING, typed_activity
from services.portal.reports.report_list import pictures_of
from services.portal.reports.telling import activity_page
from services.portal.web.one_form import OneForm

blueprint = Blueprint(
    "own_telling", __name__, url_prefix="/ormas-saya/<ormas>/laporan-semester/<report>/kegiatan"
)


@blueprint.get("")
def new(ormas: str, report: str) -> ResponseReturnValue:
    let_in(ormas)
    return _page(ADDING, ormas, report, 0)


@blueprint.post("")
def add(ormas: str, report: str) -> ResponseReturnValue:
    said = {"report": report, **_typed(ADDING, ormas, report)}
    return ADDING.send(partial(_page, ADDING, ormas, report, 0), report, said, _back(ormas, report))


@blueprint.get("/<int:activity>")
def show(ormas: str, report: str, activity: int) -> ResponseReturnValue:
    let_in(ormas)
    return _page(REVISING, ormas, report, activity)


@blueprint.post("/<int:activity>")
def revise(ormas: str, report: str, activity: int) -> ResponseReturnValue:
    said = {"report": report, "activity": activity, **_typed(REVISING, ormas, report)}
    page = partial(_page, REVISING, ormas, report, activity)
    return REVISING.send(page, report, said, _back(ormas, report))


def _typed(form: OneForm, ormas: str, report: str) -> dict[str, Any]:
    """With those photographs alone that the register has of this ormas."""
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        there = {each["document"] for each in pictures_of(t, own_report(t, ormas, report)["organisation"])}
    said = typed_activity(form)
    return said | {"photographs": [each for each in said["photographs"] if each in there]}


def _back(ormas: str, report: str) -> str:
    return url_for("own_reporting.show", ormas=ormas, report=report)


def _page(
    form: OneForm,
    ormas: str,
    report: str,
    activity: int,
    *,
    number: UUID | None = None,
    problems: Any = (),
) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = own_report(t, ormas, report)
    papers = url_for("own_report_papers.new", ormas=ormas, report=report)
    return activity_page(
        form, found, activity, _back(ormas, report), papers, number=number, problems=problems
    )

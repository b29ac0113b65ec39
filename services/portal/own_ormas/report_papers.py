"""The scan of a signed report and photographs of activities, brought by the ormas itself."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import word
from services.portal.own_ormas.brought import bring, free_kinds
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.reporting import own_report
from services.portal.web.forms import new_number, refuse_forged_form
from services.portal.web.words import WORDS
from shared.database import Transaction

GROUND: Final = "Dikirim ormas sendiri melalui akunnya, untuk laporan semester."
blueprint = Blueprint(
    "own_report_papers", __name__, url_prefix="/ormas-saya/<ormas>/laporan-semester/<report>"
)


@blueprint.get("/berkas")
def new(ormas: str, report: str) -> ResponseReturnValue:
    let_in(ormas)
    return _page(ormas, report)


@blueprint.post("/berkas")
def take(ormas: str, report: str) -> ResponseReturnValue:
    """Nothing is kept of a form that is not ours, nor for a report of another."""
    let_in(ormas)
    refuse_forged_form()
    with current_app.config["VIEWS"].read() as t:
        found = _open_report(t, ormas, report)
    there = url_for("own_reporting.show", ormas=ormas, report=report)
    return bring(found["organisation"], report, GROUND, partial(_page, ormas, report), there)


def _open_report(t: Transaction, ormas: str, report: str) -> dict[str, Any]:
    """404 for one that is not filled in any more."""
    found = own_report(t, ormas, report)
    if found["state"] not in ("draft", "returned"):
        abort(404)
    return found


def _page(ormas: str, report: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = _open_report(t, ormas, report)
        offered = free_kinds(t)
    return render_template(
        "own_papers.html",
        title=f"Laporan {word(WORDS['semester'], found['period'])}, {found['name']}",
        what="Untuk laporan yang sudah ditandatangani dan foto kegiatan.",
        address=url_for("own_reporting.show", ormas=ormas, report=report),
        kinds=[(each.code, each.title) for each in offered],
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )

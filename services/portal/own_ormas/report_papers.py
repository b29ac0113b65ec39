"""The scan of a signed report and photographs of activities, brought by the ormas itself."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.documents.requirement_list import Kind, kinds
from services.portal.own_ormas.brought import file_brought
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.reporting import own_report
from services.portal.web.forms import new_number, refuse_forged_form
from services.portal.web.writing import NOT_RECORDED
from shared.database import Transaction

GROUND: Final = "Dikirim ormas sendiri melalui akunnya, untuk laporan semester."
VOLUNTARY: Final = "if_any"
"""Nothing that is asked of every ormas: what comes here takes the place of no paper that was accepted."""
blueprint = Blueprint(
    "own_report_papers", __name__, url_prefix="/ormas-saya/<ormas>/laporan-semester/<report>"
)


@blueprint.get("/berkas")
def new(ormas: str, report: str) -> ResponseReturnValue:
    let_in(ormas)
    return _page(ormas, report)


@blueprint.post("/berkas")
def bring(ormas: str, report: str) -> ResponseReturnValue:
    """Nothing is kept of a form that is not ours, nor for a report of another."""
    let_in(ormas)
    refuse_forged_form()
    with current_app.config["VIEWS"].read() as t:
        found = _open_report(t, ormas, report)
        code = next((each.code for each in _kinds(t) if each.code == request.form.get("jenis")), "")
    page = partial(_page, ormas, report)
    if not code:
        return page(problems=[("", NOT_RECORDED), ("jenis", "Jenis dokumen: Pilih dari daftar.")]), 422
    said = {"ormas": found["organisation"], "document_kind": code, "ground": GROUND}
    said |= {"expires_on": "", "signed_by": [], "speaks_of": []}
    return file_brought(page, report, said, url_for("own_reporting.show", ormas=ormas, report=report))


def _open_report(t: Transaction, ormas: str, report: str) -> dict[str, Any]:
    """404 for one that is not filled in any more."""
    found = own_report(t, ormas, report)
    if found["state"] not in ("draft", "returned"):
        abort(404)
    return found


def _kinds(t: Transaction) -> list[Kind]:
    """Those of the catalogue that nobody has to hand in and in which nobody in particular is seen."""
    return [each for each in kinds(t) if not each.retired and not each.personal and each.demand == VOLUNTARY]


def _page(ormas: str, report: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = _open_report(t, ormas, report)
        offered = _kinds(t)
    return render_template(
        "own_report_papers.html",
        report=found,
        address=url_for("own_reporting.show", ormas=ormas, report=report),
        kinds=[(each.code, each.title) for each in offered],
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )

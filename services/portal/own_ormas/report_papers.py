"""The scan of a signed report and photographs of activities, brought by the ormas itself."""

from typing import Final

from flask import Blueprint, abort, current_app, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.report_periods import Period
from services.portal.own_ormas.brought import Bringing
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.reporting import own_report

GROUND: Final = "Dikirim ormas sendiri melalui akunnya, untuk laporan semester."
LEAD: Final = "Untuk laporan yang sudah ditandatangani dan foto kegiatan."
blueprint = Blueprint(
    "own_report_papers", __name__, url_prefix="/ormas-saya/<ormas>/laporan-semester/<report>"
)


@blueprint.get("/berkas")
def new(ormas: str, report: str) -> ResponseReturnValue:
    return _for(ormas, report).page()


@blueprint.post("/berkas")
def bring(ormas: str, report: str) -> ResponseReturnValue:
    """For no report of another."""
    return _for(ormas, report).file()


def _for(ormas: str, report: str) -> Bringing:
    """404 for one that is not filled in any more."""
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        found = own_report(t, ormas, report)
    if found["state"] not in ("draft", "returned"):
        abort(404)
    back = url_for("own_reporting.show", ormas=ormas, report=report)
    words = f"Laporan {Period.of(found['period']).words}, {found['name']}"
    return Bringing(found["organisation"], report, "report", back, words, LEAD, GROUND, f"{back}/berkas")

"""What an ormas reports of half a year by itself: the forms of the counter, for the own ormas alone."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.report_periods import Period
from contracts.telling.report_words import MONEY_SOURCES, PROGRESS
from services.portal.cases.case_list import documents_for
from services.portal.own_ormas.entries import let_in
from services.portal.register.merged import merged
from services.portal.reports import report_list
from services.portal.reports.report_forms import BEGINNING, STEPS, typed_for
from services.portal.reports.reporting import beside, everything, offered
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.submitting import just_now, waits
from shared.database import Transaction

GROUND: Final = "Diisi ormas sendiri melalui akunnya."
HANDING_IN: Final = ("serahkan", "nihil")
OWN_STEPS: Final = {
    step: STEPS[step] for step in ("program", "uang", "keluarkan", *HANDING_IN, "tarik", "batalkan")
}
"""All but what the office thinks of it."""
blueprint = Blueprint("own_reporting", __name__, url_prefix="/ormas-saya/<ormas>/laporan-semester")


@blueprint.get("/baru")
def new(ormas: str) -> ResponseReturnValue:
    return _new(ormas, let_in(ormas))


@blueprint.post("/baru")
def begin(ormas: str) -> ResponseReturnValue:
    """By the entry that stands; what was merged into it has its reports."""
    name = let_in(ormas)
    said = BEGINNING.typed() | {"organisation": ormas, "ground": GROUND}
    mine = url_for("own_ormas.show", ormas=ormas)
    there = NewOne("semester_report", lambda report: url_for(".show", ormas=ormas, report=report), mine)
    return BEGINNING.send(partial(_new, ormas, name), ormas, said, there)


@blueprint.get("/<report>")
def show(ormas: str, report: str) -> ResponseReturnValue:
    let_in(ormas)
    return _page(ormas, report, just_now=just_now(report))


@blueprint.get("/<report>/cetak")
def printed(ormas: str, report: str) -> ResponseReturnValue:
    """To be signed by those whom the bylaws name."""
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        own_report(t, ormas, report)
        told = everything(t, report)
    return render_template(
        "print_semester_report.html",
        **told,
        address=url_for(".show", ormas=ormas, report=report),
        paper=paper_asked(),
        papers=PAPERS,
        today=_today(),
    )


@blueprint.post("/<report>/<step>")
def take(ormas: str, report: str, step: str) -> ResponseReturnValue:
    """What is handed in comes on this day: no ormas says by itself that its paper was there before. Its scan
    is one that the register has.
    """
    let_in(ormas)
    form = OWN_STEPS.get(step) or abort(404)
    with current_app.config["VIEWS"].read() as t:
        organisation = own_report(t, ormas, report)["organisation"]
        told = everything(t, report)
        papers = {each["document"] for each in documents_for(t, organisation)}
    said = {"report": report, **typed_for(step, told["programmes"], [code for code, _ in told["parts"]])}
    if step in HANDING_IN:
        said |= {"received_on": _today(), "why_earlier": ""}
        said["document"] = said["document"] if said["document"] in papers else 0
    there = url_for("own_ormas.show", ormas=ormas) if step == "batalkan" else _address(ormas, report)
    return form.send(partial(_page, ormas, report), report, said, there)


def own_report(t: Transaction, ormas: str, report: str) -> dict[str, Any]:
    """A report of this entry or of one merged into it. 404 for every other and for a dropped draft."""
    found = report_list.report_of(t, report) or abort(404)
    entries = (ormas, *(each["id"] for each in merged(t, ormas).taken_in))
    if found["organisation"] not in entries or found["state"] == "discarded":
        abort(404)
    return found


def _address(ormas: str, report: str) -> str:
    return url_for("own_reporting.show", ormas=ormas, report=report)


def _today() -> str:
    today: str = current_app.config["TODAY"]().isoformat()
    return today


def _new(ormas: str, name: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        told = offered(t, ormas, _today(), by_itself=True)
    return render_template(
        "own_report_new.html",
        ormas=ormas,
        name=name,
        **told,
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _page(
    ormas: str, report: str, *, number: UUID | None = None, problems: Any = (), just_now: str = ""
) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = own_report(t, ormas, report)
        told = everything(t, report) | beside(t, found)
        overtaken = problems and 0 < seen_version() < found["version"]
        since = recorded_since(t, report, seen_version(), report_list.GOES_ON) if overtaken else []
    return render_template(
        "own_report.html",
        **told,
        ormas=ormas,
        address=_address(ormas, report),
        sources=MONEY_SOURCES,
        stages=PROGRESS,
        ends=Period.of(found["period"]).ends,
        since=since,
        version=found["version"],
        today=_today(),
        waiting=waits(report),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        signed=request.form.getlist("tanda-tangan") or request.form.getlist("tanda-tangan-nihil"),
        numbers={step: number if number and step == sent else new_number() for step in OWN_STEPS},
    )

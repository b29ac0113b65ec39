"""Changes that an ormas reports: recorded from its letter, and decided by somebody else."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from contracts.telling.words import PEOPLE_ROLES, word
from services.portal.boards.leadership import signature_rule_of
from services.portal.changes import change_list
from services.portal.changes.change_forms import (
    KINDS,
    REPORTING,
    TAKING_BACK,
    TURNING_DOWN,
    VERIFYING,
    reason_of,
    report_of,
    verdict_of,
)
from services.portal.changes.deadlines import DEADLINES
from services.portal.register.field_list import offered_fields
from services.portal.search.find import Search
from services.portal.territory.asking import Unsure, asked_at, known_here, unsure_of
from services.portal.visits.noted_address import noted_address
from services.portal.web.forms import new_number
from services.portal.web.hands import GAVE_THE_WAY_IN, gave_the_way_in
from services.portal.web.personal import Section, section
from services.portal.web.submitting import Sending, just_now, opened, send, told_at, waits
from services.portal.web.who import acting_for, may, of_the_office, signed_in
from services.portal.web.writing import Places, Told

PER_PAGE: Final = 25
DECISIONS: Final = ("verifikasi", "tolak", "tarik")
LOOK_AGAIN: Final = [
    ("meski", "Lihat bunyi register sekarang, lalu centang bahwa laporan ini tetap berlaku.")
]
blueprint = Blueprint("changing", __name__)


@blueprint.get("/laporan-perubahan")
def waiting() -> ResponseReturnValue:
    inside = of_the_office()
    with current_app.config["VIEWS"].read() as t:
        total = change_list.count_waiting(t, inside=inside)
        pages = max(1, -(-total // PER_PAGE))
        page = min(Search.read(request.args).hal, pages)
        rows = change_list.waiting(t, page, PER_PAGE, current_app.config["TODAY"](), inside=inside)
    return render_template("changes_waiting.html", rows=rows, total=total, page=page, pages=pages)


@blueprint.get("/ormas/<ormas>/laporan-perubahan")
def reports(ormas: str) -> ResponseReturnValue:
    return _list_page(ormas, just_now=just_now(ormas))


@blueprint.get("/ormas/<ormas>/laporan-perubahan/catat/<kind>")
def form(ormas: str, kind: str) -> ResponseReturnValue:
    return opened(_recording(ormas, kind), url_for("changing.reports", ormas=ormas))


@blueprint.post("/ormas/<ormas>/laporan-perubahan/catat/<kind>")
def record(ormas: str, kind: str) -> ResponseReturnValue:
    said = report_of(request.form, change_of(kind))
    there = url_for("changing.reports", ormas=ormas)
    asks = change_of(kind) == "address" and may("registry.report_change")
    unsure = unsure_of(request.form) if asks else []
    missing = asked_at(unsure)
    return send(_recording(ormas, kind, unsure), ormas, {"ormas": ormas, **said}, there, missing)


@blueprint.get("/ormas/<ormas>/laporan-perubahan/<int:number>")
def report(ormas: str, number: int) -> ResponseReturnValue:
    return _report_page(ormas, number, just_now=just_now(ormas))


@blueprint.post("/ormas/<ormas>/laporan-perubahan/<int:number>/verifikasi")
def verify(ormas: str, number: int) -> ResponseReturnValue:
    said = verdict_of(request.form)
    with current_app.config["VIEWS"].read() as t:
        found = change_list.report(t, ormas, number, inside=of_the_office())
    looked = found is None or not found["stale"] or said["despite"] == found["since"]
    missing = [] if looked else LOOK_AGAIN
    if found and gave_the_way_in([found["recorded_by"]]):
        missing = [("", GAVE_THE_WAY_IN)]
    return _decide("registry.verify_change", ormas, number, said, VERIFYING, missing)


@blueprint.post("/ormas/<ormas>/laporan-perubahan/<int:number>/tolak")
def turn_down(ormas: str, number: int) -> ResponseReturnValue:
    return _decide("registry.turn_down_change", ormas, number, reason_of(request.form), TURNING_DOWN)


@blueprint.post("/ormas/<ormas>/laporan-perubahan/<int:number>/tarik")
def take_back(ormas: str, number: int) -> ResponseReturnValue:
    return _decide("registry.take_back_change", ormas, number, reason_of(request.form), TAKING_BACK)


def _recording(ormas: str, kind: str, unsure: Sequence[Unsure] = ()) -> Sending:
    page = partial(_form_page, ormas, kind, unsure=unsure)
    return Sending("registry.report_change", page, told_at(REPORTING))


def _decide(
    command: str, ormas: str, report: int, said: dict[str, Any], places: Places, missing: Told | None = None
) -> ResponseReturnValue:
    form = Sending(command, partial(_report_page, ormas, report), told_at(places))
    there = url_for("changing.report", ormas=ormas, number=report)
    return send(form, ormas, {"ormas": ormas, "report": report, **said}, there, missing)


def _list_page(ormas: str, **shown: Any) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = change_list.reports_of(t, ormas, inside=of_the_office())
    return _page("changes.html", ormas, reports=found, kinds=KINDS, deadlines=DEADLINES, **shown)


def _form_page(ormas: str, kind: str, *, number: UUID | None = None, **shown: Any) -> str:
    change = change_of(kind)
    asks_where = change == "address"
    noted = noted_address(ormas) if asks_where and may("registry.report_change") else None
    return _page(
        "change_form.html",
        ormas,
        **asked_of(ormas, change),
        kind=kind,
        noted=noted,
        back=url_for(".reports", ormas=ormas),
        address=url_for(".record", ormas=ormas, kind=kind),
        said=MultiDict(noted.fields) if noted else request.form,
        command=number or new_number(),
        **shown,
    )


def asked_of(ormas: str, change: str) -> dict[str, Any]:
    """What the form of a change says besides what was typed: the register today, who signs, choices."""
    with current_app.config["VIEWS"].read() as t:
        now = change_list.says(t, ormas, change).words
        rule = signature_rule_of(t, ormas)
    return {
        "change": change,
        "now": now,
        "rule": rule,
        "signatories": [(each, word(PEOPLE_ROLES, each)) for each in rule.signatories],
        "deadline": DEADLINES.get(change),
        "activity_fields": offered_fields(),
        "known": known_here() if change == "address" else None,
    }


def _report_page(ormas: str, report: int, *, number: UUID | None = None, **shown: Any) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent, actor, who = request.path.rpartition("/")[2], acting_for("registry.reveal"), signed_in()
    with current_app.config["VIEWS"].read() as t:
        found = change_list.report(t, ormas, report, inside=of_the_office())
        streets = change_list.streets_of(t, ormas, found["subject"]) if found and found["subject"] else []
    if found is None:
        abort(404)
    personal = section(streets, ormas, actor, current_app.config["OWNER"]) if streets else Section()
    return _page(
        "change.html",
        ormas,
        report=found,
        personal=personal,
        mine=who is not None and found["recorded_by"].partition("/")[2] == who.account,
        gave=GAVE_THE_WAY_IN if gave_the_way_in([found["recorded_by"]]) else "",
        commands={form: number if number and form == sent else new_number() for form in DECISIONS},
        sent=sent,
        **shown,
    )


def _page(template: str, ormas: str, **shown: Any) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
    if found is None:
        abort(404)
    told = {"ormas": ormas, "name": found[0], "withdrawn": found[1], "waiting": waits(ormas)}
    return render_template(template, **{"said": request.form, **told, **shown})


def change_of(kind: str) -> str:
    """The change of an address. 404 for no such change."""
    if kind not in KINDS:
        abort(404)
    return KINDS[kind]

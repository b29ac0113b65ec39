"""Changes that an ormas reports: recorded from its letter, and decided by somebody else."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from services.portal import change_list
from services.portal.change_forms import (
    ACTIVITY_FIELDS,
    KINDS,
    complaints_of,
    reason_of,
    report_of,
    verdict_of,
)
from services.portal.deadlines import DEADLINES
from services.portal.find import Search
from services.portal.forms import command_number, new_number, refuse_forged_form
from services.portal.leadership import signature_rule_of
from services.portal.personal import Section, section
from services.portal.receipts import Written, not_shown_yet, wait_for
from services.portal.signing_in import current_actor, may
from services.portal.writing import sentences_of, status_of
from shared.errors import CommandIdReused, Problem

NOT_RECORDED: Final = "Belum dicatat."
UNCERTAIN: Final = "Belum pasti apakah isian Anda tercatat."
SIGN_IN: Final = "Masuk dahulu sebagai petugas yang berwenang, lalu isi lagi."
PER_PAGE: Final = 25
DECISIONS: Final = ("verifikasi", "tolak", "tarik")
Page = Callable[..., str]
blueprint = Blueprint("changing", __name__)


@blueprint.get("/laporan-perubahan")
def waiting() -> ResponseReturnValue:
    with current_app.config["VIEWS"].read() as t:
        total = change_list.count_waiting(t)
        pages = max(1, -(-total // PER_PAGE))
        page = min(Search.read(request.args).hal, pages)
        rows = change_list.waiting(t, page, PER_PAGE, current_app.config["TODAY"]())
    return render_template("changes_waiting.html", rows=rows, total=total, page=page, pages=pages)


@blueprint.get("/ormas/<ormas>/laporan-perubahan")
def reports(ormas: str) -> ResponseReturnValue:
    return _list_page(ormas, just_now=_just_now(ormas))


@blueprint.get("/ormas/<ormas>/laporan-perubahan/catat/<kind>")
def form(ormas: str, kind: str) -> ResponseReturnValue:
    if not may("registry.report_change"):
        return _list_page(ormas, problems=[SIGN_IN]), 403
    return _form_page(ormas, kind)


@blueprint.post("/ormas/<ormas>/laporan-perubahan/catat/<kind>")
def record(ormas: str, kind: str) -> ResponseReturnValue:
    said = report_of(request.form, _change(kind))

    def page(ormas: str, **shown: Any) -> str:
        return _form_page(ormas, kind, **shown) if current_actor() else _list_page(ormas, **shown)

    return _carry_out("report_change", ormas, said, page, url_for("changing.reports", ormas=ormas))


@blueprint.get("/ormas/<ormas>/laporan-perubahan/<int:number>")
def report(ormas: str, number: int) -> ResponseReturnValue:
    return _report_page(ormas, number, just_now=_just_now(ormas))


@blueprint.post("/ormas/<ormas>/laporan-perubahan/<int:number>/verifikasi")
def verify(ormas: str, number: int) -> ResponseReturnValue:
    return _decide("verify_change", ormas, number, verdict_of(request.form))


@blueprint.post("/ormas/<ormas>/laporan-perubahan/<int:number>/tolak")
def turn_down(ormas: str, number: int) -> ResponseReturnValue:
    return _decide("turn_down_change", ormas, number, reason_of(request.form))


@blueprint.post("/ormas/<ormas>/laporan-perubahan/<int:number>/tarik")
def take_back(ormas: str, number: int) -> ResponseReturnValue:
    return _decide("take_back_change", ormas, number, reason_of(request.form))


def _decide(command: str, ormas: str, number: int, said: dict[str, Any]) -> ResponseReturnValue:
    def page(ormas: str, **shown: Any) -> str:
        return _report_page(ormas, number, **shown)

    there = url_for("changing.report", ormas=ormas, number=number)
    return _carry_out(command, ormas, {"report": number, **said}, page, there)


def _carry_out(command: str, ormas: str, said: dict[str, Any], page: Page, there: str) -> ResponseReturnValue:
    """One command; then the page that shows what came of it."""
    actor = current_actor()
    if actor is None:
        return page(ormas, problems=[NOT_RECORDED, SIGN_IN]), 403
    refuse_forged_form()
    number = command_number()
    try:
        receipt = current_app.config["REGISTER"].carry_out(actor, number, command, {"ormas": ormas, **said})
    except Problem as problem:
        # What was typed differs from what this number stands for: from here on it is another command.
        number = new_number() if isinstance(problem, CommandIdReused) else number
        told = sentences_of(problem, complaints_of, not_recorded=NOT_RECORDED, uncertain=UNCERTAIN)
        return page(ormas, command=number, problems=told), status_of(problem)
    if refused := receipt["refused"]:
        return page(ormas, problems=[NOT_RECORDED, refused["message"]]), 409
    if written := Written.of(receipt, ormas):
        wait_for(written)
    session["just_reported"] = ormas
    return redirect(there, 303)


def _list_page(ormas: str, **shown: Any) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = change_list.reports_of(t, ormas)
    return _page("changes.html", ormas, reports=found, kinds=KINDS, deadlines=DEADLINES, **shown)


def _form_page(ormas: str, kind: str, *, command: UUID | None = None, **shown: Any) -> str:
    change = _change(kind)
    with current_app.config["VIEWS"].read() as t:
        now, _ = change_list.says(t, ormas, change)
        rule = signature_rule_of(t, ormas)
    return _page(
        "change_form.html",
        ormas,
        kind=kind,
        change=change,
        now=now,
        rule=rule,
        deadline=DEADLINES.get(change),
        activity_fields=ACTIVITY_FIELDS,
        command=command or new_number(),
        **shown,
    )


def _report_page(ormas: str, number: int, *, command: UUID | None = None, **shown: Any) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent, actor = request.path.rpartition("/")[2], current_actor()
    with current_app.config["VIEWS"].read() as t:
        found = change_list.report(t, ormas, number)
        streets = change_list.streets_of(t, found["subject"]) if found and found["subject"] else []
    if found is None:
        abort(404)
    personal = section(streets, ormas, actor, current_app.config["OWNER"]) if streets else Section()
    return _page(
        "change.html",
        ormas,
        report=found,
        personal=personal,
        mine=actor is not None and found["recorded_by"].partition("/")[2] == actor.id,
        commands={form: command if command and form == sent else new_number() for form in DECISIONS},
        sent=sent,
        **shown,
    )


def _page(template: str, ormas: str, **shown: Any) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
    if found is None:
        abort(404)
    told = {"ormas": ormas, "name": found[0], "withdrawn": found[1], "waiting": _waits(ormas)}
    return render_template(template, said=request.form, **told, **shown)


def _change(kind: str) -> str:
    if kind not in KINDS:
        abort(404)
    return KINDS[kind]


def _just_now(ormas: str) -> bool:
    """Whether this session has just recorded something here; said once it is shown."""
    just_now = session.get("just_reported") == ormas
    if just_now and not _waits(ormas):
        session.pop("just_reported")
    return just_now


def _waits(ormas: str) -> bool:
    """Whether something of this session about this ormas is recorded and not shown yet."""
    return any(each.about == ormas for each in not_shown_yet())

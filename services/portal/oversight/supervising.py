"""The plan of oversight: who is supervised, by which team and why; one supervision with its findings."""

from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.classifications import CLASSIFICATIONS
from contracts.telling.oversight_words import (
    FINDING_KINDS,
    FINDING_OUTCOMES,
    SUPERVISION_REASONS,
    SUPERVISION_STATES,
)
from services.portal.oversight.complaint_list import confirmed_about
from services.portal.oversight.sealed_findings import found_in
from services.portal.oversight.supervision_list import (
    STATES,
    counts_of,
    findings_of,
    plan_of,
    supervision_of,
    years,
)
from services.portal.oversight.team_list import teams
from services.portal.register.merged import merged
from services.portal.register.record import history_of
from services.portal.search.find import Search
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm
from services.portal.web.sealed_words import sentences_of
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import actor_or_refuse

READING: Final = "registry.read_supervision"
"""Whoever may open a finding may know that an ormas is supervised."""
PLANNING: Final = OneForm(
    "registry.plan_supervision",
    {
        "organisation": "ormas",
        "team": "tim",
        "due_on": "sampai",
        "supervision_reason": "alasan",
        "complaint": "pengaduan",
        "ground": "dasar",
    },
)
STEPS: Final = {
    "keluarkan": OneForm("registry.drop_supervision", {"reason": "alasan_keluar"}),
    "lakukan": OneForm(
        "registry.carry_out_supervision", {"carried_out_on": "hari", "team": "oleh", "ground": "dengan"}
    ),
    "temuan": OneForm(
        "registry.note_finding",
        {"finding_kind": "jenis", "classification": "sifat", "description": "uraian"},
    ),
    "tindak": OneForm(
        "registry.task_finding",
        {
            "finding_number": "temuan_tindak",
            "follow_up": "tindak",
            "follow_up_by": "penindak",
            "due_on": "tenggat",
        },
        rules={"a-finding-is-not-due-before-its-supervision": "tenggat"},
    ),
    "tutup": OneForm(
        "registry.close_finding",
        {"finding_number": "temuan_tutup", "finding_outcome": "akhir", "result": "hasil"},
    ),
    "coret": OneForm("registry.strike_finding", {"finding_number": "temuan_coret", "reason": "alasan_coret"}),
    "hapus-isi": OneForm(
        "registry.erase_finding_words",
        {"finding_number": "temuan_hapus", "reason": "alasan_hapus_isi", "ground": "dasar_hapus_isi"},
    ),
}
"""Each form of the page by the last word of its address."""
ABOUT: Final = "rencana pengawasan"
PER_PAGE: Final = 50
blueprint = Blueprint("supervising", __name__, url_prefix="/pengawasan")


@blueprint.get("")
@blueprint.get("/tahun/<tahun>")
def plan(tahun: str = "") -> ResponseReturnValue:
    actor_or_refuse(READING)
    today: date = current_app.config["TODAY"]()
    year = str(whole_number(tahun, 4) or today.year)
    asked = request.args.get("keadaan", "")
    state = asked if asked in STATES else ""
    with current_app.config["VIEWS"].read() as t:
        counts = counts_of(t, year)
        pages = max(1, -(-counts[state] // PER_PAGE))
        page = min(Search.read(request.args).hal, pages)
        rows, offered = plan_of(t, year, state, PER_PAGE, page), {*years(t), str(today.year), year}
    return render_template(
        "supervisions.html",
        supervisions=rows,
        year=year,
        years=sorted(offered),
        state=state,
        states={"": "semua", **SUPERVISION_STATES},
        counts=counts,
        page=page,
        pages=pages,
        today=today.isoformat(),
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/rencanakan/<ormas>")
def new(ormas: str) -> ResponseReturnValue:
    here = url_for(".new", ormas=ormas)
    return opened(Sending(PLANNING.command, partial(_new, ormas), PLANNING.told), here)


@blueprint.post("/rencanakan/<ormas>")
def record(ormas: str) -> ResponseReturnValue:
    typed = PLANNING.typed() | {"organisation": ormas}
    year = typed["due_on"][:4]
    seen_at = url_for(".plan", tahun=year) if year.isdigit() else url_for(".plan")
    return PLANNING.send(partial(_new, ormas), ABOUT, typed, seen_at)


@blueprint.get("/<supervision>")
def show(supervision: str) -> ResponseReturnValue:
    actor_or_refuse(READING)
    return _page(supervision, just_now=just_now(supervision))


@blueprint.get("/<supervision>/isi")
def read(supervision: str) -> ResponseReturnValue:
    """Opening it is logged."""
    actor = actor_or_refuse("registry.read_supervision")
    with current_app.config["VIEWS"].read() as t:
        this, findings = supervision_of(t, supervision) or abort(404), findings_of(t, supervision)
        sentences = sentences_of(t, supervision)
    found = found_in(supervision, actor, current_app.config["OWNER"], sentences)
    told = list(zip(findings, found.descriptions, strict=False))
    return render_template(
        "supervision_said.html", supervision=this, told=told, words_opened=found.words, problem=found.problem
    )


@blueprint.post("/<supervision>/<step>")
def take(supervision: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"supervision": supervision, **form.typed()}
    if "finding_number" in said:
        said["finding_number"] = whole_number(said["finding_number"])
    seen_at = url_for(".show", supervision=supervision)
    return form.send(partial(_page, supervision), supervision, said, seen_at)


def _new(ormas: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        named = t.one("SELECT name FROM register WHERE id = ?", (ormas,)) or abort(404)
        entries = (ormas, *(each["id"] for each in merged(t, ormas).taken_in))
        offered, complaints = teams(t), confirmed_about(t, *entries)
    return render_template(
        "supervision_new.html",
        ormas=ormas,
        name=named[0],
        teams=[(each["code"], each["team_name"]) for each in offered if not each["ended"]],
        reasons=SUPERVISION_REASONS,
        complaints=complaints,
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _page(supervision: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        this = supervision_of(t, supervision) or abort(404)
        findings, history, offered = findings_of(t, supervision), history_of(t, supervision), teams(t)
    return render_template(
        "supervision.html",
        supervision=this,
        findings=findings,
        history=history,
        teams=[(each["code"], each["team_name"]) for each in offered],
        kinds=FINDING_KINDS,
        outcomes=FINDING_OUTCOMES,
        classifications=CLASSIFICATIONS,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(supervision),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

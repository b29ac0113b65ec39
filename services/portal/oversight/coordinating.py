"""Coordination meetings: recorded, what was agreed followed up, printed. For who works on oversight alone."""

from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.classifications import CLASSIFICATIONS, LIMITED
from services.portal.oversight.coordination_list import coordination_of, meetings_of, tasks_of, years
from services.portal.oversight.sealed_coordination import agreed_in
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.sealed_words import sentences_of
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import actor_or_refuse

READING: Final = "registry.read_coordination"
RECORDING: Final = OneForm(
    "registry.record_coordination",
    {
        "held_on": ("hari", "Hari rapat"),
        "institutions": ("lembaga", "Lembaga yang hadir"),
        "classification": ("sifat", "Sifat"),
        "agenda": ("agenda", "Agenda"),
        "ground": ("dasar", "Dasar"),
    },
)
STEPS: Final = {
    "tindak": OneForm(
        "registry.task_coordination",
        {"follow_up": "tindak", "follow_up_by": "penindak", "due_on": "tenggat"},
        rules={"an-agreed-task-is-not-due-before-its-meeting": "tenggat"},
    ),
    "selesai": OneForm("registry.settle_coordination", {"follow_up_number": "tugas", "result": "hasil"}),
    "coret": OneForm("registry.strike_coordination", {"reason": "alasan"}),
}
"""Each form of the page by the last word of its address."""
ABOUT: Final = "rapat koordinasi"
blueprint = Blueprint("coordinating", __name__, url_prefix="/pengawasan/koordinasi")


@blueprint.get("")
def year() -> ResponseReturnValue:
    actor_or_refuse(READING)
    today: date = current_app.config["TODAY"]()
    wanted = str(whole_number(request.args.get("tahun", ""), 4) or today.year)
    with current_app.config["VIEWS"].read() as t:
        found, known = meetings_of(t, wanted), {*years(t), str(today.year), wanted}
    return render_template(
        "coordinations.html",
        meetings=found,
        year=wanted,
        years=sorted(known),
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    return opened(Sending(RECORDING.command, _new, RECORDING.told), url_for(".new"))


@blueprint.post("/baru")
def record() -> ResponseReturnValue:
    said = RECORDING.typed() | {"institutions": lines_of("lembaga")}
    seen_at = NewOne("coordination", lambda new: url_for(".show", coordination=new), url_for(".year"))
    return RECORDING.send(_new, ABOUT, said, seen_at)


@blueprint.get("/<coordination>")
def show(coordination: str) -> ResponseReturnValue:
    actor_or_refuse(READING)
    return _page(coordination, just_now=just_now(coordination))


@blueprint.get("/<coordination>/isi")
def read(coordination: str) -> ResponseReturnValue:
    """Opening it is logged."""
    actor = actor_or_refuse(READING)
    with current_app.config["VIEWS"].read() as t:
        found, sentences = coordination_of(t, coordination), sentences_of(t, coordination)
    if found is None or found["classification"] != LIMITED:
        abort(404)
    told = agreed_in(coordination, actor, current_app.config["OWNER"], sentences)
    return render_template("coordination_said.html", meeting=found, told=told)


@blueprint.get("/<coordination>/cetak")
def printed(coordination: str) -> ResponseReturnValue:
    """What is sealed is not printed: a paper leaves the office more easily than a page."""
    actor_or_refuse(READING)
    with current_app.config["VIEWS"].read() as t:
        found, tasks = coordination_of(t, coordination) or abort(404), tasks_of(t, coordination)
    return render_template(
        "print_coordination.html",
        meeting=found,
        tasks=tasks,
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )


@blueprint.post("/<coordination>/<step>")
def take(coordination: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"coordination": coordination, **form.typed()}
    if "follow_up_number" in said:
        said["follow_up_number"] = whole_number(said["follow_up_number"])
    seen_at = url_for(".show", coordination=coordination)
    return form.send(partial(_page, coordination), coordination, said, seen_at)


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    return render_template(
        "coordination_new.html",
        number=number or new_number(),
        problems=problems,
        said=request.form,
        classifications=CLASSIFICATIONS,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _page(coordination: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = coordination_of(t, coordination) or abort(404)
        tasks, history = tasks_of(t, coordination), history_of(t, coordination)
    return render_template(
        "coordination.html",
        meeting=found,
        tasks=tasks,
        history=history,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(coordination),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

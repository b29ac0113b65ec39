"""Complaints: what came in, which ormas it concerns, how it ended. For who handles them alone."""

from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.classifications import CLASSIFICATIONS
from contracts.telling.complaint_words import (
    COMPLAINT_CHANNELS,
    COMPLAINT_MATTERS,
    COMPLAINT_OUTCOMES,
    DEGREES,
)
from services.portal.oversight.complaint_list import (
    PROPOSED,
    answer_by,
    complaint_of,
    complaints,
    confirmed_in,
    how_many,
    links_of,
)
from services.portal.oversight.sealed_complaint import said_in
from services.portal.register.record import history_of
from services.portal.search.find import Search
from services.portal.search_text import normalised
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm
from services.portal.web.sealed_words import sentences_of
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import actor_or_refuse
from shared.database import Transaction

READING: Final = "registry.read_complaint"
"""Whoever may open a complaint may know that there is one."""
RECEIVING: Final = OneForm(
    "registry.receive_complaint",
    {
        "received_on": ("tanggal", "Tanggal diterima"),
        "received_by": ("lewat", "Diterima lewat"),
        "complaint_about": ("tentang", "Tentang"),
        "classification": ("sifat", "Sifat"),
        "description": ("uraian", "Yang disampaikan pelapor"),
        "reporter": ("pelapor", "Nama pelapor"),
        "contact": ("kontak", "Telepon atau surel pelapor"),
    },
)
STEPS: Final = {
    "beritahu": OneForm(
        "registry.acknowledge_complaint",
        {"acknowledged_on": ("diberitahu", "Tanggal diberi tahu"), "ground": ("dengan", "Dengan apa")},
    ),
    "kaitkan": OneForm(
        "registry.link_complaint",
        {
            "organisation": ("ormas", "Ormas"),
            "degree": ("derajat", "Seberapa pasti"),
            "ground": ("dasar", "Dari mana diketahui"),
        },
    ),
    "cabut": OneForm(
        "registry.unlink_complaint",
        {"organisation": ("terkait", "Ormas"), "reason": ("alasan_cabut", "Alasan")},
    ),
    "langkah": OneForm(
        "registry.take_complaint_step",
        {"taken_on": ("hari", "Tanggal langkah"), "step": ("langkah", "Apa yang dilakukan")},
    ),
    "tutup": OneForm(
        "registry.close_complaint",
        {"complaint_outcome": ("akhir", "Bagaimana berakhir"), "result": ("hasil", "Hasil")},
    ),
    "buka": OneForm("registry.reopen_complaint", {"reason": ("alasan_buka", "Alasan")}),
    "hapus": OneForm("registry.erase_reporter", {"reason": ("alasan_hapus", "Alasan")}),
    "hapus-isi": OneForm(
        "registry.erase_complaint_words",
        {"reason": ("alasan_hapus_isi", "Alasan"), "ground": ("dasar_hapus_isi", "Dasar")},
    ),
}
"""Each form of the page by the last word of its address."""
ABOUT: Final = "pengaduan"
FOUND: Final = 20
PER_PAGE: Final = 50
blueprint = Blueprint("complaining", __name__, url_prefix="/pengaduan")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    actor_or_refuse(READING)
    today: date = current_app.config["TODAY"]()
    state = "closed" if request.args.get("keadaan") == "ditutup" else "open"
    with current_app.config["VIEWS"].read() as t:
        pages = max(1, -(-how_many(t, state) // PER_PAGE))
        page = min(Search.read(request.args).hal, pages)
        found = complaints(t, state, PER_PAGE, PER_PAGE * (page - 1))
        confirmed = confirmed_in(t, str(today.year))
    for each in found:
        each["days"] = (today - date.fromisoformat(each["received_on"])).days
    return render_template(
        "complaints.html",
        complaints=found,
        state=state,
        page=page,
        pages=pages,
        confirmed=confirmed,
        year=today.year,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    return opened(Sending(RECEIVING.command, _new, RECEIVING.told), url_for(".new"))


@blueprint.post("/baru")
def record() -> ResponseReturnValue:
    seen_at = NewOne("complaint", lambda new: url_for(".show", complaint=new), url_for(".all_"))
    return RECEIVING.send(_new, ABOUT, RECEIVING.typed(), seen_at)


@blueprint.get("/<complaint>")
def show(complaint: str) -> ResponseReturnValue:
    actor_or_refuse(READING)
    return _page(complaint, just_now=just_now(complaint))


@blueprint.get("/<complaint>/isi")
def read(complaint: str) -> ResponseReturnValue:
    """Opening it is logged."""
    actor = actor_or_refuse("registry.read_complaint")
    with current_app.config["VIEWS"].read() as t:
        found, sentences = complaint_of(t, complaint) or abort(404), sentences_of(t, complaint)
    told = said_in(complaint, actor, current_app.config["OWNER"], sentences)
    return render_template("complaint_said.html", complaint=found, told=told)


@blueprint.post("/<complaint>/<step>")
def take(complaint: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"complaint": complaint, **form.typed()}
    return form.send(partial(_page, complaint), complaint, said, url_for(".show", complaint=complaint))


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    return render_template(
        "complaint_new.html",
        number=number or new_number(),
        problems=problems,
        said=request.form,
        channels=COMPLAINT_CHANNELS,
        matters=COMPLAINT_MATTERS,
        classifications=CLASSIFICATIONS,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _page(complaint: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    name = " ".join(request.values.get("nama", "").split())[:200]
    with current_app.config["VIEWS"].read() as t:
        found = complaint_of(t, complaint) or abort(404)
        links, history = links_of(t, complaint), history_of(t, complaint)
        alike = _called(t, name, complaint)
    return render_template(
        "complaint.html",
        complaint=found,
        links=links,
        history=history,
        name=name,
        alike=alike,
        degrees=DEGREES,
        outcomes=COMPLAINT_OUTCOMES,
        answer_by=answer_by(found["received_on"]),
        mark=PROPOSED,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(complaint),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )


def _called(t: Transaction, name: str, complaint: str) -> list[tuple[str, str]]:
    """Ormas whose names have this part, at most twenty: of the register, or linked before they left it."""
    if not name:
        return []
    sql = (
        "SELECT id, name FROM register WHERE name_key LIKE ? AND (withdrawn = 0 OR id IN "
        "(SELECT organisation FROM complaint_link WHERE complaint = ? AND degree <> '')) "
        "ORDER BY name_key, id LIMIT ?"
    )
    found = t.all(sql, (f"%{normalised(name)}%", complaint, FOUND))
    return [(ormas, called) for ormas, called in found]

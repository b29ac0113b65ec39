"""Consultations: all that run, a new one, one with its steps, and what is sealed in it."""

import re
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.consultation_words import CONSULTATION_STATES, KEPT, MODES, OPEN, OUTCOMES, TO_FOUND
from contracts.telling.words import LEGAL_FORMS
from services.portal.consultations import consultation_list as lists
from services.portal.consultations.sealed_consultation import told_in
from services.portal.register.alike import alike
from services.portal.register.newest import undoable_by
from services.portal.register.record import history_of
from services.portal.search.find import Search
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.overtaken import seen_version
from services.portal.web.reach import handed_over, reader, refuse_out_of_reach
from services.portal.web.sealed_words import sentences_of
from services.portal.web.submitting import TAKEN_BACK, Sending, just_now, opened, send, waits
from services.portal.web.who import actor_or_refuse, inspects, refuse, signed_in

READING: Final = "requests.read_consultation"
DECIDING: Final = "requests.advise_consultation"
"""A superior outside the office may this, and reads what was handed over."""
ASKING: Final = OneForm(
    "requests.ask_consultation",
    {
        "organisation": "ormas",
        "case": "berkas",
        "applicant": ("pemohon", "Nama ormas yang direncanakan"),
        "planned_form": ("bentuk", "Bentuk yang direncanakan"),
        "asked_on": ("tanggal", "Diminta pada"),
        "mode": ("cara", "Cara"),
        "topic": ("pokok", "Pokok"),
        "classification": ("sifat", "Sifat"),
        "question": ("pertanyaan", "Pertanyaan"),
        "contact": ("kontak", "Cara menghubungi"),
        "ground": ("dasar", "Dasar"),
    },
)
STEPS: Final = {
    "jadwalkan": OneForm(
        "requests.schedule_consultation",
        {"day": ("hari", "Hari"), "starts": ("jam", "Jam"), "place": ("tempat", "Tempat")},
    ),
    "saran": OneForm(
        "requests.advise_consultation",
        {
            "advised_on": ("disarankan", "Disampaikan pada"),
            "note": ("saran", "Saran"),
            "basis_texts": ("sandaran", "Sandaran"),
            "basis_links": ("sandaran", "Sandaran"),
        },
    ),
    "janji": OneForm(
        "requests.promise_in_consultation",
        {
            "promise": ("janji", "Yang dijanjikan kantor"),
            "promised_by": ("unit", "Unit yang berjanji"),
            "due": ("batas", "Ditepati sampai"),
        },
        rules={"a-promise-is-for-a-day-to-come": "batas"},
    ),
    "tepati": OneForm(
        "requests.fulfil_consultation_promise",
        {"promise_number": ("janji_tepat", "Janji"), "result": ("hasil_janji", "Apa yang dilakukan")},
    ),
    "cabut": OneForm(
        "requests.lift_consultation_promise",
        {"promise_number": ("janji_cabut", "Janji"), "reason": ("alasan_cabut", "Alasan")},
    ),
    "batalkan": OneForm("requests.undo_consultation_promise", {}),
    "tutup": OneForm(
        "requests.close_consultation",
        {
            "closed_on": ("ditutup", "Ditutup pada"),
            "consultation_outcome": ("akhir", "Hasil"),
            "result": "hasil",
        },
    ),
    "buka": OneForm("requests.reopen_consultation", {"why_reopened": ("alasan_buka", "Mengapa keliru")}),
    "kaitkan": OneForm(
        "requests.link_consultation",
        {"organisation": ("alamat_ormas", "Alamat halaman ormas"), "ground": "dasar_kait"},
    ),
    "hapus": OneForm(
        "requests.erase_consultation_words", {"reason": "alasan_hapus", "ground": "dasar_hapus"}
    ),
}
"""Each form of the page by the last word of its address."""
UNDOABLE: Final = (
    "requests.ConsultationPromised",
    "requests.ConsultationPromiseFulfilled",
    "requests.ConsultationPromiseLifted",
)
ABOUT: Final = "konsultasi"
_ORMAS: Final = re.compile(r"ormas-[0-9a-f]{32}")
PER_PAGE: Final = 50
FORMS: Final = {code: LEGAL_FORMS[code] for code in TO_FOUND}
blueprint = Blueprint("consulting", __name__, url_prefix="/konsultasi")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    only = _seen()
    asked = request.args.get("keadaan", "")
    with current_app.config["VIEWS"].read() as t:
        found, ended = lists.running(t, only), lists.how_many_closed(t, only)
        pages = max(1, -(-ended // PER_PAGE)) if asked == "closed" else 1
        page = min(Search.read(request.args).hal, pages)
        over = lists.closed(t, PER_PAGE, page, only) if asked == "closed" else []
    counts = {state: sum(each["state"] == state for each in found) for state in OPEN}
    chosen = over if asked == "closed" else [each for each in found if asked in ("", each["state"])]
    return render_template(
        "consultations.html",
        consultations=chosen,
        handed_alone=bool(only),
        asked=asked,
        counts={state: many for state, many in counts.items() if many},
        states=CONSULTATION_STATES,
        total=len(found),
        ended=ended,
        page=page,
        pages=pages,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    back = url_for(".new", ormas=request.args.get("ormas"))
    return opened(Sending(ASKING.command, _new, ASKING.told), back)


@blueprint.post("/baru")
def ask() -> ResponseReturnValue:
    said = ASKING.typed()
    if said["organisation"]:
        with current_app.config["VIEWS"].read() as t:
            said["applicant"] = _name_of(t, said["organisation"])
    seen_at = NewOne("consultation", lambda new: url_for(".show", consultation=new), url_for(".all_"))
    return ASKING.send(_new, ABOUT, said, seen_at)


@blueprint.get("/<consultation>")
def show(consultation: str) -> ResponseReturnValue:
    return _page(consultation, just_now=just_now(consultation))


@blueprint.get("/<consultation>/isi")
def read(consultation: str) -> ResponseReturnValue:
    """Opening it is logged."""
    actor = actor_or_refuse(READING)
    with current_app.config["VIEWS"].read() as t:
        refuse_out_of_reach(t, _seen(), consultation)
        found, sentences = lists.consultation_of(t, consultation), sentences_of(t, consultation)
    if found is None or not found["sealed"]:
        abort(404)
    told = told_in(consultation, actor, current_app.config["OWNER"], sentences)
    return render_template("consultation_said.html", consultation=found, told=told)


@blueprint.post("/<consultation>/<step>")
def take(consultation: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"consultation": consultation, **form.typed()}
    if step == "batalkan":
        there = url_for(".show", consultation=consultation)
        sending = Sending(form.command, partial(_page, consultation), form.told, TAKEN_BACK)
        return send(sending, consultation, said | {"version": seen_version()}, there)
    if step == "saran":
        said |= _basis(lines_of("sandaran"))
    chosen = request.form.get("ormas_jadi", "") or said.get("organisation", "")
    if step == "kaitkan" and (found := _ORMAS.search(chosen)):
        said["organisation"] = found[0]
    if "promise_number" in said:
        said["promise_number"] = whole_number(said["promise_number"])
    return form.send(
        partial(_page, consultation), consultation, said, url_for(".show", consultation=consultation)
    )


def _basis(lines: list[str]) -> dict[str, list[str]]:
    """Each line as a text and the link at its end, "" without one."""
    parted = [line.rpartition(" ") if "://" in line else (line, "", "") for line in lines]
    return {
        "basis_texts": [text or link for text, _, link in parted],
        "basis_links": [link for _, _, link in parted],
    }


def _name_of(t: Any, ormas: str) -> str:
    found = t.one("SELECT name FROM register WHERE id = ?", (ormas,)) if ormas else None
    return str(found[0]) if found else ""


def _seen() -> str:
    """As ``reader`` has it, but for who inspects: most of those who ask are people (decision 120)."""
    if inspects():
        refuse(READING)
    return reader(READING, DECIDING)


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    ormas = request.values.get("ormas", "")
    with current_app.config["VIEWS"].read() as t:
        name = _name_of(t, ormas)
    if ormas and not name:
        abort(404)
    return render_template(
        "consultation_new.html",
        ormas=ormas,
        name=name,
        case=request.values.get("berkas", ""),
        forms=FORMS,
        modes=MODES,
        kept=KEPT,
        today=current_app.config["TODAY"]().isoformat(),
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _page(consultation: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent, only = request.path.rpartition("/")[2], _seen()
    with current_app.config["VIEWS"].read() as t:
        refuse_out_of_reach(t, only, consultation)
        found = lists.consultation_of(t, consultation) or abort(404)
        founders = not found["organisation"]
        near = alike(t, current_app.config["NAMES"], [found["applicant"]]) if founders else []
        about = {
            "advice": lists.advice_in(t, consultation),
            "promises": lists.promises_in(t, consultation),
            "history": history_of(t, consultation),
            "handed": handed_over(t, consultation),
            "undoable": undoable_by(t, consultation, signed_in(), datetime.now(UTC), UNDOABLE),
        }
    return render_template(
        "consultation.html",
        consultation=found,
        **about,
        alike=near,
        to_found=TO_FOUND.get(found["planned_form"], ()),
        outcomes=OUTCOMES,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(consultation),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

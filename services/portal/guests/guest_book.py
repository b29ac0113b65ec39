"""The guest book (buku tamu): who came, what was promised, what was passed on to an agency. Internal, but for
an input and its answer that both sides publish.
"""

from datetime import UTC, date, datetime
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.meeting_words import ATTENDING
from services.portal.clusters.cluster_list import serving_agencies
from services.portal.coaching.kept_papers import papers_of
from services.portal.guests.guest_list import audience_of, guests_in, years_of_guests
from services.portal.register.newest import undoable_by
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.overtaken import seen_version
from services.portal.web.submitting import TAKEN_BACK, Sending, just_now, opened, send, waits
from services.portal.web.who import actor_or_refuse, signed_in

READING: Final = "registry.reveal"
"""Whoever may read what is sealed of an ormas may read what it came for."""
RECEIVING: Final = OneForm(
    "clusters.receive_audience",
    {
        "organisation": "ormas",
        "guest": ("tamu", "Tamu dari mana"),
        "day": ("tanggal", "Tanggal"),
        "represented_by": ("wakil", "Yang memimpin rombongan"),
        "people": ("orang", "Berapa orang"),
        "matter": ("pokok", "Pokok pembicaraan"),
        "input": ("masukan", "Masukan untuk perangkat daerah"),
        "promise": ("janji", "Yang dijanjikan kantor"),
        "promised_by": ("unit", "Unit yang berjanji"),
        "due": ("batas", "Ditepati sampai"),
        "ground": ("dasar", "Dasar"),
    },
)
STEPS: Final = {
    "tepati": OneForm("clusters.fulfil_promise", {"result": ("hasil", "Apa yang dilakukan")}),
    "cabut": OneForm("clusters.lift_promise", {"reason": ("alasan_cabut", "Alasan")}),
    "batalkan": OneForm("clusters.undo_promise_end", {}),
    "teruskan": OneForm(
        "clusters.pass_on_input",
        {"agency": ("opd", "Perangkat daerah (OPD)"), "reference": ("surat", "Surat")},
    ),
    "jawab": OneForm("clusters.answer_input", {"answer": ("jawaban", "Jawaban")}),
    "setuju": OneForm(
        "clusters.agree_to_publish",
        {"side": ("pihak", "Pihak yang setuju"), "ground": ("surat_setuju", "Surat persetujuan")},
    ),
    "tarik": OneForm(
        "clusters.take_back_agreement",
        {
            "side": ("pihak_tarik", "Pihak yang menarik persetujuannya"),
            "ground": ("surat_tarik", "Surat atau alasan"),
        },
    ),
}
"""Each form of the page by the last word of its address."""
ABOUT: Final = "buku-tamu"
ENDS: Final = ("clusters.PromiseFulfilled", "clusters.PromiseLifted")
blueprint = Blueprint("guest_book", __name__, url_prefix="/buku-tamu")


@blueprint.get("")
def year() -> ResponseReturnValue:
    _readers_only()
    today: date = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        known = years_of_guests(t)
        asked = request.args.get("tahun", "")
        wanted = asked if asked in known else (known[0] if known else str(today.year))
        found = guests_in(t, wanted)
    return render_template(
        "guest_book.html",
        year=wanted,
        years=known,
        guests=found,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    back = url_for(".new", ormas=request.args.get("ormas"))
    return opened(Sending(RECEIVING.command, _new, RECEIVING.told), back)


@blueprint.post("/baru")
def record() -> ResponseReturnValue:
    said = RECEIVING.typed()
    said["people"] = number_of(said["people"])
    seen_at = NewOne("audience", lambda new: url_for(".show", audience=new), url_for(".year"))
    return RECEIVING.send(_new, ABOUT, said, seen_at)


@blueprint.get("/<audience>")
def show(audience: str) -> ResponseReturnValue:
    _readers_only()
    return _page(audience, just_now=just_now(audience))


@blueprint.post("/<audience>/<step>")
def take(audience: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"audience": audience, **form.typed()}
    if step == "batalkan":
        sending = Sending(form.command, partial(_page, audience), form.told, TAKEN_BACK)
        there = url_for(".show", audience=audience)
        return send(sending, audience, said | {"version": seen_version()}, there)
    return form.send(partial(_page, audience), audience, said, url_for(".show", audience=audience))


def _readers_only() -> None:
    if signed_in() is None:
        abort(401)
    actor_or_refuse(READING)


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    """Of the ormas from whose page one came, or of another guest."""
    ormas = request.values.get("ormas", "")
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name FROM register WHERE id = ?", (ormas,)) if ormas else None
    if ormas and found is None:
        abort(404)
    return render_template(
        "guest_new.html",
        ormas=ormas,
        name=found[0] if found else "",
        number=number or new_number(),
        problems=problems,
        said=request.form,
        offices=ATTENDING,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _page(audience: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = audience_of(t, audience)
        if found is None:
            abort(404)
        history, agencies = history_of(t, audience), serving_agencies(t)
        scans = len(papers_of(t, audience))
        undoable = undoable_by(t, audience, signed_in(), datetime.now(UTC), ENDS)
    return render_template(
        "audience.html",
        audience=found,
        history=history,
        agencies=agencies,
        scans=scans,
        undoable=undoable,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(audience),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

"""Facilitation (fasilitasi): which agency helped which ormas, with what, and what came of it."""

from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.facilitation_words import ACHIEVEMENTS, FACILITIES
from services.portal.clusters.cluster_list import agencies_known
from services.portal.facilitation.facilitation_list import (
    Sought,
    facilitation_of,
    given_in,
    offers_in,
    offers_on,
    years_of_facilitation,
)
from services.portal.register.kinds import count_rows
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import may_for, signed_in

RECORDING: Final = OneForm(
    "clusters.record_facilitation",
    {
        "organisation": "ormas",
        "offer": ("tawaran", "Menurut tawaran"),
        "agency": ("opd", "Perangkat daerah (OPD)"),
        "facility": ("jenis", "Jenis"),
        "day": ("tanggal", "Hari"),
        "what": ("uraian", "Apa yang diberikan"),
        "ground": ("dasar", "Dasar"),
    },
)
STEPS: Final = {
    "hasil": OneForm(
        "clusters.record_facilitation_result",
        {"achieved": ("hasil", "Hasil"), "text": ("uraian_hasil", "Apa yang terlihat")},
    ),
    "coret": OneForm("clusters.strike_facilitation", {"reason": ("alasan_coret", "Alasan")}),
}
"""Each form of the page by the last word of its address."""
ABOUT: Final = "fasilitasi"
blueprint = Blueprint("facilitating", __name__, url_prefix="/fasilitasi")


@blueprint.get("")
def year() -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    today: date = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        known = sorted({*years_of_facilitation(t), str(today.year)}, reverse=True)
        agencies = agencies_known(t)
        sought = Sought(
            _one_of(known, "tahun") or known[0],
            _one_of(dict(agencies), "opd"),
            _one_of(FACILITIES, "jenis"),
        )
        given, offers = given_in(t, sought), offers_in(t, sought)
    return render_template(
        "facilitations.html",
        sought=sought,
        years=known,
        agencies=agencies,
        facilities=FACILITIES,
        given=given,
        helped=count_rows(given, by="counted_as"),
        offers=offers,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    back = url_for(".new", ormas=request.args.get("ormas"))
    return opened(Sending(RECORDING.command, _new, RECORDING.told), back)


@blueprint.post("/baru")
def record() -> ResponseReturnValue:
    seen_at = NewOne("facilitation", lambda new: url_for(".show", facilitation=new), url_for(".year"))
    return RECORDING.send(_new, ABOUT, RECORDING.typed(), seen_at)


@blueprint.get("/<facilitation>")
def show(facilitation: str) -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    return _page(facilitation, just_now=just_now(facilitation))


@blueprint.post("/<facilitation>/<step>")
def take(facilitation: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"facilitation": facilitation, **form.typed()}
    seen_at = url_for(".show", facilitation=facilitation)
    return form.send(partial(_page, facilitation), facilitation, said, seen_at)


def _one_of(known: Any, name: str) -> str:
    """What the address asks for, "" when that is none of these."""
    asked = request.args.get(name, "")
    return asked if asked in known else ""


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    """For the ormas from whose page one came."""
    today = current_app.config["TODAY"]().isoformat()
    ormas = request.values.get("ormas", "")
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name FROM register WHERE id = ?", (ormas,))
        offers = [each for each in offers_on(t, today) if may_for(RECORDING.command, each["agency"])]
        agencies = [each for each in agencies_known(t) if may_for(RECORDING.command, each[0])]
    if found is None:
        abort(404)
    return render_template(
        "facilitation_new.html",
        ormas=ormas,
        name=found[0],
        offers=[(each["id"], f"{each['name']}: {each['description']}") for each in offers],
        agencies=agencies,
        facilities=FACILITIES,
        number=number or new_number(),
        problems=problems,
        said=request.form,
        today=today,
    )


def _page(facilitation: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = facilitation_of(t, facilitation)
        if found is None:
            abort(404)
        history = history_of(t, facilitation)
    return render_template(
        "facilitation.html",
        given=found,
        history=history,
        achievements=ACHIEVEMENTS,
        waiting=waits(facilitation),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

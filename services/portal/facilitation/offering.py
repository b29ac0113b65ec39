"""What agencies offer to ormas: a new offer, one offer, its early end; one agency with its contact."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.facilitation_words import FACILITIES
from services.portal.clusters.cluster_list import agencies_known
from services.portal.facilitation.facilitation_list import (
    Sought,
    clusters_of,
    contact_of,
    given_by,
    given_in,
    offer_of,
    offers_in,
)
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import may_for, signed_in

OFFERING: Final = OneForm(
    "clusters.offer_facilitation",
    {
        "agency": ("opd", "Perangkat daerah (OPD)"),
        "facility": ("jenis", "Jenis"),
        "description": ("uraian", "Apa yang ditawarkan"),
        "quantity": ("jumlah", "Banyaknya"),
        "measure": ("satuan", "Satuan"),
        "first_day": ("mulai", "Hari pertama"),
        "last_day": ("sampai", "Hari terakhir"),
        "ground": ("dasar", "Dasar"),
    },
)
ENDING: Final = OneForm(
    "clusters.end_offer", {"last_day": ("hari_terakhir", "Hari terakhir"), "reason": ("alasan", "Alasan")}
)
CONTACT: Final = OneForm(
    "clusters.record_agency_contact",
    {
        "unit": ("unit", "Unit penghubung"),
        "telephone": ("telepon", "Telepon kantor"),
        "ground": ("dasar", "Dasar"),
    },
)
ABOUT: Final = "tawaran"
blueprint = Blueprint("offering", __name__)


@blueprint.get("/tawaran/baru")
def new() -> ResponseReturnValue:
    return opened(Sending(OFFERING.command, _new, OFFERING.told), url_for(".new"))


@blueprint.post("/tawaran/baru")
def record() -> ResponseReturnValue:
    said = OFFERING.typed()
    said["quantity"] = number_of(said["quantity"])
    seen_at = NewOne("facility_offer", lambda new: url_for(".show", offer=new), url_for("facilitating.year"))
    return OFFERING.send(_new, ABOUT, said, seen_at)


@blueprint.get("/tawaran/<offer>")
def show(offer: str) -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    return _offer(offer, just_now=just_now(offer))


@blueprint.post("/tawaran/<offer>/akhiri")
def end(offer: str) -> ResponseReturnValue:
    said = {"offer": offer, **ENDING.typed()}
    return ENDING.send(partial(_offer, offer), offer, said, url_for(".show", offer=offer))


@blueprint.get("/opd/<agency>")
def agency(agency: str) -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    return _agency(agency, just_now=just_now(agency))


@blueprint.post("/opd/<agency>/penghubung")
def contact(agency: str) -> ResponseReturnValue:
    said = {"agency": agency, **CONTACT.typed()}
    return CONTACT.send(partial(_agency, agency), agency, said, url_for(".agency", agency=agency))


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        agencies = [each for each in agencies_known(t) if may_for(OFFERING.command, each[0])]
    return render_template(
        "offer_new.html",
        agencies=agencies,
        facilities=FACILITIES,
        number=number or new_number(),
        problems=problems,
        said=request.form,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _offer(offer: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        found = offer_of(t, offer)
        if found is None:
            abort(404)
        given, history = given_by(t, offer), history_of(t, offer)
    return render_template(
        "offer.html",
        offer=found,
        given=given,
        history=history,
        today=current_app.config["TODAY"]().isoformat(),
        **_form(offer, "akhiri", number, problems, just_now),
    )


def _agency(agency: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    today = current_app.config["TODAY"]().isoformat()
    sought = Sought(today[:4], agency)
    with current_app.config["VIEWS"].read() as t:
        name = dict(agencies_known(t)).get(agency) or abort(404)
        return render_template(
            "agency.html",
            agency=agency,
            name=name,
            contact=contact_of(t, agency),
            clusters=clusters_of(t, agency, today),
            offers=offers_in(t, sought),
            given=given_in(t, sought),
            year=sought.year,
            history=history_of(t, f"agency-{agency}"),
            **_form(agency, "penghubung", number, problems, just_now),
        )


def _form(about: str, step: str, number: UUID | None, problems: Any, just_now: str) -> dict[str, Any]:
    """The one form of a page, open when it came back."""
    return {
        "waiting": waits(about),
        "just_now": just_now,
        "problems": problems,
        "sent": request.path.rpartition("/")[2],
        "said": request.form,
        "numbers": {step: number or new_number()},
    }

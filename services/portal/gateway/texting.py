"""“Pesan telepon”: the gateway for WhatsApp or SMS, its test, and messages about which somebody decides."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.delivery_words import SETTLEMENTS
from services.portal.mailing.mail_list import carrier, counts, ways
from services.portal.mailing.mailing import SETTLING, SHOWN, STEPS_OF_A_WAY, USE, now_in
from services.portal.projection.gateway import SET, TABLE
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.secret_once import secret_once
from services.portal.web.submitting import TRIED, just_now, waits
from services.portal.web.who import may, office_only

ABOUT: Final = "gateway"
SETTING: Final = "notifications.set_gateway"
SHOWING: Final = "notifications.show_gateway_secret"
PROPOSED: Final = {
    "quiet_from": "20:00", "quiet_until": "06:00", "attempts": "6", "per_minute": "30",
    "patience_hours": "48",
}  # fmt: skip
STEPS: Final = {
    "penyedia": OneForm(SETTING, {"webhook_address": ("alamat", "Alamat penyedia"), **USE}),
    "coba": OneForm("notifications.test_gateway", {"to": ("kepada", "Telepon Anda sendiri")}, done=TRIED),
    "nyalakan": OneForm("notifications.switch_gateway_on", {"ground": ("dasar_nyala", "Dasar")}),
    "matikan": OneForm("notifications.switch_gateway_off", {"reason": ("alasan_mati", "Alasan")}),
    "ganti": OneForm("notifications.rotate_gateway_secret", {"reason": ("alasan_ganti", "Alasan")}),
    **STEPS_OF_A_WAY,
}
"""Each form of the page by the last word of its address."""
blueprint = Blueprint("texting", __name__, url_prefix="/pesan-telepon")


@blueprint.get("")
def show() -> ResponseReturnValue:
    office_only()
    if not (may(SETTING) or may(SETTLING)):
        abort(403)
    return _page(just_now=just_now(ABOUT))


@blueprint.post("/kunci")
def show_secret() -> ResponseReturnValue:
    return secret_once(SHOWING, {}, _page)


@blueprint.post("/<step>")
def take(step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    return form.send(_page, ABOUT, form.typed(), url_for(".show"))


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "", secret: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        gateway = carrier(t, TABLE, (*SET, "secret", "shown"))
        uncertain, later = (ways(t, "gateway", state, SHOWN) for state in ("uncertain", "waiting"))
        many = counts(t, "gateway")
    return render_template(
        "texting.html",
        gateway=gateway,
        now=now_in(STEPS["penyedia"], gateway or PROPOSED),
        many=many,
        uncertain=uncertain,
        later=later,
        secret=secret,
        settlements=SETTLEMENTS,
        just_now=just_now,
        waiting=waits(ABOUT),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in (*STEPS, "kunci")},
    )

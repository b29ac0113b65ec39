"""“Surel”: the office's mail server, its test, and messages about which somebody has to decide."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.delivery_words import SECURITIES, SETTLEMENTS
from services.portal.mailing.mail_list import carrier, counts, ways
from services.portal.projection.mailing import SERVER, TABLE
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import TRIED, just_now, waits
from services.portal.web.who import may, office_only

SETTING: Final = "notifications.set_email_server"
SETTLING: Final = "notifications.settle_sending"
SHOWN: Final = 50
PROPOSED: Final = {
    "port": "587", "security": "starttls", "quiet_from": "20:00", "quiet_until": "06:00", "attempts": "6",
    "per_minute": "30", "patience_hours": "48",
}  # fmt: skip
USE: Final = {
    "quiet_from": ("tenang_mulai", "Jam tenang mulai"),
    "quiet_until": ("tenang_sampai", "Jam tenang sampai"),
    "attempts": ("percobaan", "Paling banyak dicoba"),
    "per_minute": ("per_menit", "Paling banyak per menit"),
    "patience_hours": ("menunggu", "Paling lama menunggu (jam)"),
    "ground": ("dasar_pakai", "Dasar"),
}
"""When and how often a server may be asked."""
STEPS_OF_A_WAY: Final = {
    "putuskan": OneForm(
        SETTLING,
        {
            "sending": ("kiriman", "Kiriman"),
            "settled_as": ("keputusan", "Keputusan"),
            "ground": ("dasar_putusan", "Dasar"),
        },
    ),
}
"""What every page of an outgoing way has."""
STEPS: Final = {
    "server": OneForm(
        SETTING,
        {
            "host": ("server", "Nama server"),
            "port": ("port", "Port"),
            "security": ("keamanan", "Keamanan sambungan"),
            "signs_in_as": ("masuk_sebagai", "Nama masuk"),
            "password": ("sandi_server", "Kata sandi server"),
            "from_address": ("pengirim", "Alamat pengirim"),
            **USE,
        },
        rules={"plain-email-only-on-this-machine": "keamanan"},
    ),
    "coba": OneForm("notifications.test_email", {"to": ("kepada", "Alamat Anda sendiri")}, done=TRIED),
    "nyalakan": OneForm("notifications.switch_email_on", {"ground": ("dasar_nyala", "Dasar")}),
    "matikan": OneForm("notifications.switch_email_off", {"reason": ("alasan_mati", "Alasan")}),
    **STEPS_OF_A_WAY,
}
"""Each form of the page by the last word of its address."""
ABOUT: Final = "email"
blueprint = Blueprint("mailing", __name__, url_prefix="/surel")


@blueprint.get("")
def show() -> ResponseReturnValue:
    _refuse_strangers()
    return _page(just_now=just_now(ABOUT))


@blueprint.post("/<step>")
def take(step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said: dict[str, Any] = form.typed()
    if step == "server":
        said["password"] = request.form.get("sandi_server", "")
    return form.send(_page, ABOUT, said, url_for(".show"))


def _refuse_strangers() -> None:
    office_only()
    if not (may(SETTING) or may(SETTLING)):
        abort(403)


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        server = carrier(t, TABLE, SERVER)
        uncertain, many = ways(t, "email", "uncertain", SHOWN), counts(t, "email")
    return render_template(
        "email.html",
        server=server,
        now=now_in(STEPS["server"], server or PROPOSED),
        many=many,
        uncertain=uncertain,
        securities=SECURITIES,
        settlements=SETTLEMENTS,
        just_now=just_now,
        waiting=waits(ABOUT),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )


def now_in(form: OneForm, holds: dict[str, Any]) -> dict[str, Any]:
    """What a form says before anybody typed: what holds, or what is proposed."""
    return {place: holds.get(name, "") for name, place in form.ids.items()}

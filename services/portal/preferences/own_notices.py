"""“Pemberitahuan” of the own account: where mail is read, how often, and when not."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.delivery_words import SUMMARIES
from services.portal.mailing.mail_list import carrier
from services.portal.preferences.preference_list import preferences_of, stream_of
from services.portal.projection.mailing import TABLE
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.own_address import leads_nowhere_else, own_address
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse
from shared.ledger.clock import stamp, utc_now

GIVING: Final = "notifications.give_email_address"
STEPS: Final = {
    "alamat": OneForm(GIVING, {"email": ("surel", "Alamat surel")}),
    "konfirmasi": OneForm(
        "notifications.confirm_email_address",
        {"mail_code": ("angka", "Kode dari surel")},
        rules={"a-code-holds-one-day": "angka"},
    ),
    "hapus": OneForm("notifications.remove_email_address", {}),
    "pilihan": OneForm(
        "notifications.set_own_notices",
        {
            "summary_every": ("ringkasan", "Ringkasan lewat surel"),
            "quiet_from": ("tenang_mulai", "Jam tenang mulai"),
            "quiet_until": ("tenang_sampai", "Jam tenang sampai"),
        },
    ),
}
"""Each form of the page by the last word of its address."""
blueprint = Blueprint("own_notices", __name__, url_prefix="/akun-saya/pemberitahuan")


@blueprint.get("")
def show() -> ResponseReturnValue:
    about = stream_of(actor_or_refuse(GIVING).id)
    return _page(just_now=just_now(about))


@blueprint.post("/<step>")
def take(step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said: dict[str, Any] = form.typed()
    if step == "alamat" and not leads_nowhere_else():
        said["page"] = own_address(url_for(".show"))
    return form.send(_page, stream_of(actor_or_refuse(GIVING).id), said, url_for(".show"))


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent, account = request.path.rpartition("/")[2], actor_or_refuse(GIVING).id
    with current_app.config["VIEWS"].read() as t:
        server = carrier(t, TABLE, ())
        now = preferences_of(t, account)
    return render_template(
        "own_notices.html",
        now=now,
        chosen={place: now[name] for name, place in STEPS["pilihan"].ids.items()},
        is_on=bool(server and server["is_on"]),
        has_code=bool(now["pending"] and now["expires_at"] > stamp(utc_now())),
        summaries=SUMMARIES,
        just_now=just_now,
        waiting=waits(stream_of(account)),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

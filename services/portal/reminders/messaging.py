"""One message to an ormas as the office sees it: what it says, what became of it, who brought it by hand."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.frames import HAND
from contracts.telling.words import HAND_CHANNELS
from services.portal.cases.sentences import whatsapp
from services.portal.register.record import history_of
from services.portal.reminders.frame_list import around
from services.portal.reminders.message_list import message_of
from services.portal.reminders.sentences import sentence_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import office_only

STEPS: Final = {
    "sampaikan": OneForm(
        "notifications.tell_by_hand",
        {
            "hand_channel": ("saluran", "Disampaikan lewat"),
            "told_on": ("hari", "Tanggal disampaikan"),
            "ground": ("dasar", "Kepada siapa menurut jabatan, atau buktinya"),
        },
        rules={
            "a-letter-is-printed-before-it-is-handed-over": "saluran",
            "a-message-is-told-from-its-day-on": "hari",
        },
    ),
    "keliru": OneForm("notifications.take_back_told_by_hand", {"reason": ("alasan", "Alasan")}),
}
"""Each form of the page by the last word of its address."""
blueprint = Blueprint("messaging", __name__, url_prefix="/pengingat/pesan")


@blueprint.get("/<message>")
def show(message: str) -> ResponseReturnValue:
    office_only()
    return _page(message, just_now=just_now(message))


@blueprint.post("/<message>/<step>")
def take(message: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"message": message, **form.typed()}
    return form.send(partial(_page, message), message, said, url_for(".show", message=message))


def _page(message: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """404 for what goes to a colleague: that is read in an inbox."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = message_of(t, message)
        history = history_of(t, message)
        if found is None or not found["organisation"]:
            abort(404)
        ready = sentence_of(found, around(t, HAND, found, current_app.config["OFFICE"].name))
    return render_template(
        "message.html",
        message=found,
        history=history,
        ready=ready,
        whatsapp=whatsapp(ready),
        channels=_offered(found),
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(message),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )


def _offered(message: dict[str, Any]) -> list[tuple[str, str]]:
    """A letter is handed over only where there is one."""
    return [
        (code, words)
        for code, words in HAND_CHANNELS.items()
        if code != "letter" or message["message_channel"] == "letter"
    ]

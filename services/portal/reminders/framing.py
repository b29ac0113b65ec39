"""“Bingkai pesan”: what stands around reminders, by channel, from which day, and how it reads."""

from datetime import timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.delivery_words import FRAME_CHANNELS
from contracts.telling.frames import EMAIL, FIELDS, LINES, parts_of
from services.portal.mailing.mail_list import carrier
from services.portal.projection.mailing import TABLE
from services.portal.register.newest import newest_version
from services.portal.register.record import history_of
from services.portal.reminders import frame_list
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.submitting import TRIED, just_now, not_let_in, waits
from services.portal.web.who import office_only

LOOK: Final = "lihat"
"""The button that only shows how it reads."""
STEPS: Final = {
    "ubah": OneForm(
        "notifications.set_message_frame",
        {
            "unit": ("unit", "Pengirim"),
            "subject": ("hal", "Perihal"),
            "greeting": ("salam", "Salam"),
            "opening": ("pembuka", "Pembuka"),
            "closing": ("penutup", "Penutup"),
            "effective_from": ("mulai", "Berlaku sejak"),
            "ground": ("dasar", "Dasar"),
        },
        sees=True,
        rules={"a-frame-holds-from-tomorrow": "mulai"},
    ),
    "bawaan": OneForm(
        "notifications.stop_message_frame",
        {"effective_from": ("mulai_bawaan", "Berlaku sejak"), "reason": ("alasan", "Alasan")},
        sees=True,
        rules={"a-frame-holds-from-tomorrow": "mulai_bawaan"},
    ),
    "batalkan": OneForm(
        "notifications.drop_planned_frame",
        {"effective_from": ("rencana", "Rencana"), "reason": ("alasan_batal", "Alasan")},
        sees=True,
        rules={"only-a-planned-frame-is-dropped": "rencana"},
    ),
    "coba": OneForm(
        "notifications.test_message_frame",
        {"effective_from": ("bingkai", "Bingkai"), "to": ("kepada", "Alamat surel")},
        done=TRIED,
    ),
}
"""Each form of the page by the last word of its address."""
blueprint = Blueprint("framing", __name__, url_prefix="/bingkai-pesan")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    office_only()
    with current_app.config["VIEWS"].read() as t:
        found = frame_list.frames(t, _today())
    return render_template("message_frames.html", frames=found)


@blueprint.get("/<channel>")
def show(channel: str) -> ResponseReturnValue:
    office_only()
    return _page(channel, just_now=just_now(_about(channel)))


@blueprint.post("/<channel>/<step>")
def take(channel: str, step: str) -> ResponseReturnValue:
    form, there = STEPS.get(step) or abort(404), url_for(".show", channel=channel)
    if channel not in FRAME_CHANNELS or (step == "coba" and channel != EMAIL):
        abort(404)
    said = {name: each for name, each in form.typed().items() if "/" not in name}
    if step != "coba":
        said["frame_channel"] = channel
    if step == "ubah":
        said |= _typed(channel)
        if LOOK in request.form:
            return not_let_in(form.command, there) or _page(channel)
    return form.send(partial(_page, channel), _about(channel), said, there)


def _page(channel: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent, about = request.path.rpartition("/")[2], _about(channel)
    if channel not in FRAME_CHANNELS:
        abort(404)
    with current_app.config["VIEWS"].read() as t:
        one = frame_list.standing(t, channel, _today())
        typed = _typed(channel) if sent == "ubah" else one["holds"]
        example = frame_list.example(t, channel, typed, _tomorrow(), current_app.config["OFFICE"].name)
        server = carrier(t, TABLE, ()) if channel == EMAIL else None
        version = newest_version(t, about)
        overtaken = problems and "versi" in request.form and seen_version() < version
        since = recorded_since(t, about, seen_version()) if overtaken else []
        history = history_of(t, about)
    return render_template(
        "message_frame.html",
        one=one,
        version=version,
        typed=typed,
        parts=parts_of(channel),
        fields=FIELDS,
        example=example,
        looked=LOOK in request.form,
        server=server,
        since=since,
        history=history,
        today=_today(),
        tomorrow=_tomorrow(),
        waiting=waits(about),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )


def _typed(channel: str) -> dict[str, Any]:
    """The frame as it was typed: lines of a field are lines of it."""
    typed = STEPS["ubah"].typed()
    lines = {name: lines_of(STEPS["ubah"].ids[name]) for name in LINES}
    return {name: typed[name] for name in ("unit", "subject", "greeting")} | lines


def _about(channel: str) -> str:
    """The stream of the frame."""
    return f"frame-{channel}"


def _today() -> str:
    return str(current_app.config["TODAY"]().isoformat())


def _tomorrow() -> str:
    return str((current_app.config["TODAY"]() + timedelta(days=1)).isoformat())

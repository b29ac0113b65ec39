"""What somebody of an ormas confirmed, ticked in from the sheet of a meeting or told at the counter."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.confirmation_words import CONFIRMED_BY
from contracts.telling.dates import date_words
from services.portal.coaching.meeting_list import meeting_of
from services.portal.projection.register import NAMES
from services.portal.register.confirmable import things_of
from services.portal.register.newest import newest_version
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.rows import dicts
from services.portal.web.submitting import Sending, opened
from services.portal.web.who import OPENS_DOCUMENTS, may

CONFIRMING: Final = OneForm(
    "registry.confirm_entry",
    {
        "confirmed_on": ("tanggal", "Tanggal"),
        "confirmed_by": ("jabatan", "Jabatan yang mengonfirmasi"),
        "confirmed": "hal",
        "meeting": "pertemuan",
        "ground": ("dasar", "Dasar"),
    },
    sees=True,
)
_PUT_RIGHT_AT: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "name": ("correcting.form", {"kind": "nama"}),
    "legal_basis": ("correcting.form", {"kind": "dasar-hukum"}),
    "activity_field": ("correcting.form", {"kind": "bidang"}),
    "secretariat": ("correcting.form", {"kind": "alamat"}),
    "board": ("leading.board", {}),
    "contact": ("correcting.form", {"kind": "kontak"}),
}
"""The page on which each thing is put right."""
blueprint = Blueprint("confirming", __name__, url_prefix="/ormas/<ormas>/konfirmasi")


@blueprint.get("")
def form(ormas: str) -> ResponseReturnValue:
    meeting = _asked_at()
    form = Sending(CONFIRMING.command, partial(_page, ormas, meeting), CONFIRMING.told)
    return opened(form, url_for(".form", ormas=ormas, pertemuan=meeting or None))


@blueprint.post("")
def confirm(ormas: str) -> ResponseReturnValue:
    """Back to the meeting at which it was, else to the ormas."""
    meeting = _asked_at()
    said = CONFIRMING.typed() | {"confirmed": request.form.getlist("hal"), "meeting": meeting}
    at_meeting = url_for("one_meeting.show", meeting=meeting) if meeting else ""
    seen_at = at_meeting or url_for("pages.record", ormas=ormas)
    return CONFIRMING.send(partial(_page, ormas, meeting), ormas, {"ormas": ormas, **said}, seen_at)


def _asked_at() -> str:
    """The meeting from whose pages or sheet somebody came; empty when it was none."""
    return (request.form if request.method == "POST" else request.args).get("pertemuan", "")[:60]


def _page(ormas: str, meeting: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = dicts(t, NAMES, f"SELECT {', '.join(NAMES)} FROM register WHERE id = ?", ormas)
        at = meeting_of(t, meeting) if meeting else None
        if not found or (meeting and at is None):
            abort(404)
        things = things_of(t, found[0], current_app.config["TODAY"](), looked_up=may(OPENS_DOCUMENTS))
        newest = newest_version(t, ormas)
        since = recorded_since(t, ormas, seen_version()) if problems else []
    return render_template(
        "confirmation.html",
        ormas=found[0],
        meeting=at,
        things=things,
        put_right=_addresses(ormas),
        version=newest,
        since=since,
        offices=CONFIRMED_BY,
        said=request.form if problems else _usual(at),
        ticked=request.form.getlist("hal"),
        problems=problems,
        number=number or new_number(),
    )


def _usual(meeting: dict[str, Any] | None) -> dict[str, str]:
    """What a form begins with: the day of the meeting and its paper."""
    if meeting is None:
        return {}
    day = meeting["day"]
    came = day <= current_app.config["TODAY"]().isoformat()
    return {"tanggal": day if came else "", "dasar": f"Lembar data, {meeting['title']}, {date_words(day)}"}


def _addresses(ormas: str) -> dict[str, str]:
    return {code: url_for(page, ormas=ormas, **more) for code, (page, more) in _PUT_RIGHT_AT.items()}

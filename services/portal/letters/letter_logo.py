"""The coat of arms on letters and receipts: placed, looked at as it is printed, removed."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import day_in
from contracts.telling.letter_words import LOGO_PIXELS
from services.portal.letters.letter_files import kept, letter_files
from services.portal.letters.letter_list import head_of, logo_of
from services.portal.web.forms import new_number, refuse_forged_form
from services.portal.web.one_form import OneForm
from services.portal.web.receiving import FIELD, Received, received
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse, may
from services.portal.web.writing import NOT_RECORDED
from shared.errors import InputWrong
from shared.picture import picture_type, redraw

PLACING: Final = OneForm(
    "requests.place_letter_logo",
    {"file": FIELD, "size": FIELD, "media_type": FIELD, "ground": ("dasar_logo", "Dasar")},
)
REMOVING: Final = OneForm("requests.remove_letter_logo", {"reason": ("alasan_logo", "Alasan")})
ABOUT: Final = "logo kop surat"
NO_PICTURE: Final = (
    "Kirim gambar PNG atau JPEG yang utuh, paling besar 4 juta titik (misalnya 2.000 × 2.000) dan "
    "4.000 titik tiap sisi. "
    "Ubah dahulu ukurannya bila lebih besar."
)
blueprint = Blueprint("letter_logo", __name__, url_prefix="/surat/pengaturan/logo")


@blueprint.get("")
def show() -> ResponseReturnValue:
    actor_or_refuse(PLACING.command)
    return _page(just_now=just_now(ABOUT))


@blueprint.post("")
def place() -> ResponseReturnValue:
    """Nothing is kept of somebody who may not place one, nor of a form that is not ours."""
    said: dict[str, Any] = PLACING.typed()
    if may(PLACING.command):
        refuse_forged_form()
        try:
            with received() as arrived:
                said |= _kept(arrived)
        except InputWrong as wrong:
            return _page(problems=[("", NOT_RECORDED), (FIELD, wrong.message)]), 422
    return PLACING.send(_page, ABOUT, said, url_for(".show"))


@blueprint.post("/lepas")
def remove() -> ResponseReturnValue:
    return REMOVING.send(_page, ABOUT, REMOVING.typed(), url_for(".show"))


@blueprint.get("/<file>")
def content(file: str) -> ResponseReturnValue:
    """The picture that letters bear today; it is no secret."""
    with current_app.config["VIEWS"].read() as t:
        logo = logo_of(t)
    found = letter_files().find(file) if file == logo["file"] else None
    return send_file(found or abort(404), logo["media_type"], conditional=False, etag=False)


def _kept(arrived: Received) -> dict[str, Any]:
    if not picture_type(arrived.file, LOGO_PIXELS):
        raise InputWrong(NO_PICTURE)
    redraw(arrived.file)  # who photographed it where stands in no letter
    return kept(arrived)


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    removes = request.path.endswith("/lepas")
    with current_app.config["VIEWS"].read() as t:
        head, logo = head_of(t), logo_of(t)
    since = day_in(logo["placed_at"], current_app.config["ZONE"]) if logo["file"] else ""
    return render_template(
        "letter_logo.html",
        head=head,
        logo=logo,
        since=since,
        there=letter_files().has(logo["file"]),
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent="lepas" if removes else "pasang",
        said=request.form,
        numbers={
            "pasang": number if number and not removes else new_number(),
            "lepas": number if number and removes else new_number(),
        },
    )

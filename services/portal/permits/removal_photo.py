"""The photograph of a removal: taken in the street, given out to who works on permits."""

from typing import Any, Final

from flask import Blueprint, abort, current_app, request, send_file
from flask.typing import ResponseReturnValue

from services.portal.documents.document_files import ending_of, media_type_of
from services.portal.documents.virus_check import INFECTED, checked
from services.portal.web.receiving import FIELD, Received, received
from services.portal.web.who import actor_or_refuse
from shared.errors import InputWrong, NotFound
from shared.stored_files import StoredFiles

READING: Final = "requests.open_permit_photo"
PHOTOGRAPHS: Final = ("image/jpeg", "image/png")
blueprint = Blueprint("removal_photo", __name__, url_prefix="/izin-atribut/<permit>/foto")


@blueprint.get("")
def content(permit: str) -> ResponseReturnValue:
    """The file itself, after its owner wrote down who looks at it."""
    actor = actor_or_refuse(READING)
    with current_app.config["VIEWS"].read() as t:
        t.one("SELECT 1 FROM permit WHERE id = ?", (permit,)) or abort(404)
    owner = current_app.config["OWNER"]
    token = owner.signer.issue(actor, READING, correlation=permit)
    told = owner.caller.call("requests", "open_permit_photo", token=token, payload={"permit": permit})
    found = _photographs().find(told["file"])
    if found is None:
        raise NotFound("Foto ini tidak ditemukan, atau tidak utuh lagi.")
    name = f"foto-penurunan.{ending_of(told['media_type'])}"
    return send_file(
        found, told["media_type"], as_attachment=True, download_name=name, conditional=False, etag=False
    )


def photograph_sent() -> dict[str, Any]:
    """What is recorded of the photograph that came with this form; nothing where none was chosen. InputWrong
    for a file that is none.
    """
    chosen = request.files.get(FIELD)
    if not chosen or not chosen.filename:
        return {}
    with received() as arrived:
        return _kept(arrived)


def _kept(arrived: Received) -> dict[str, Any]:
    media_type = media_type_of(arrived)
    if media_type not in PHOTOGRAPHS:
        raise InputWrong("Kirim foto, JPEG atau PNG.")
    if checked(arrived.file, current_app.config["CLAMD"]) == INFECTED:
        _photographs().quarantine(arrived.file)
        raise InputWrong("ClamAV menemukan virus dalam berkas ini. Berkasnya dikarantina, tidak disimpan.")
    there = _photographs().keep(arrived.file)
    return {"file": there.digest, "size": there.size, "media_type": media_type}


def _photographs() -> StoredFiles:
    return StoredFiles(current_app.config["DIRECTORY"] / "permits")

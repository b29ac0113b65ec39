"""The files of letters: a scan or a signed file that arrives, and the one that is given out."""

from pathlib import Path
from typing import Any, Final

from flask import abort, current_app, send_file
from flask.typing import ResponseReturnValue

from services.portal.documents.document_files import ending_of, media_type_of
from services.portal.documents.virus_check import INFECTED, checked
from services.portal.web.receiving import Received
from services.portal.web.who import actor_or_refuse
from shared.errors import InputWrong, NotFound
from shared.signed_pdf import UNREADABLE, Seen, look_at
from shared.stored_files import StoredFiles

READING: Final = "requests.open_letter"
_WHICH: Final = {"cetak": "printed", "tertanda": "signed"}


def letter_files() -> StoredFiles:
    """Where the service that makes the letters keeps them."""
    return StoredFiles(current_app.config["DIRECTORY"] / "letters")


def kept(arrived: Received) -> dict[str, Any]:
    """What is recorded of a file that shows a signature. InputWrong for one that the office does not take."""
    media_type = media_type_of(arrived)
    if checked(arrived.file, current_app.config["CLAMD"]) == INFECTED:
        letter_files().quarantine(arrived.file)
        raise InputWrong("ClamAV menemukan virus dalam berkas ini. Berkasnya dikarantina, tidak disimpan.")
    there = letter_files().keep(arrived.file)
    return {"file": there.digest, "size": there.size, "media_type": media_type}


def signature_in(digest: str, printed: str) -> Seen:
    """What a kept file shows of a signature behind the letter that was printed."""
    there = letter_files().find(digest)
    return signature_of(there, printed) if there else Seen(UNREADABLE)


def signature_of(there: Path, printed: str) -> Seen:
    """The same for a file that is kept nowhere."""
    letter = letter_files().find(printed)
    return look_at(there.read_bytes(), letter.read_bytes(), trusted()) if letter else Seen(UNREADABLE)


def trusted() -> Path:
    """Certificates whose signatures the office trusts: an administrator of the machine lays them here."""
    found: Path = current_app.config["DIRECTORY"]
    return found / "trusted"


def given_out(letter: str, which: str) -> ResponseReturnValue:
    """The file itself, after its owner wrote down who looks at it. Errors: Forbidden, NotFound; 401."""
    actor, owner = actor_or_refuse(READING), current_app.config["OWNER"]
    token = owner.signer.issue(actor, READING, correlation=letter)
    asked = {"letter": letter, "which": _WHICH.get(which) or abort(404)}
    told = owner.caller.call("requests", "open_letter", token=token, payload=asked)
    found = letter_files().find(told["file"])
    if found is None:
        raise NotFound("Berkas surat ini tidak ditemukan, atau tidak utuh lagi.")
    name = f"surat-{which}.{ending_of(told['media_type'])}"
    return send_file(
        found, told["media_type"], as_attachment=True, download_name=name, conditional=False, etag=False
    )

"""The page to which the code on a letter leads: anybody sees where it stands and compares a file with it."""

from typing import Final

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from contracts.telling.letter_words import NO_PERMIT
from services.portal.letters.letter_files import letter_files, trusted
from services.portal.letters.letter_list import letter_by, standing
from services.portal.web.often import not_too_often
from services.portal.web.receiving import FIELD, Received, received
from shared.errors import InputWrong
from shared.signed_pdf import BROKEN, INTACT, TRUSTED, look_at

ISSUED: Final = "issued"
SIGNED: Final = "signed"
ALTERED: Final = "altered"
SIGNED_ANEW: Final = "signed-anew"
blueprint = Blueprint("letter_checking", __name__, url_prefix="/periksa")


@blueprint.get("/<token>")
@not_too_often
def check(token: str) -> ResponseReturnValue:
    return _page(token)


@blueprint.post("/<token>")
@not_too_often
def compare(token: str) -> ResponseReturnValue:
    """The file is gone when this answers, and nothing says that it was here."""
    try:
        with received() as arrived:
            return _page(token, arrived=arrived)
    except InputWrong as wrong:
        return _page(token, problem=(FIELD, wrong.message))


def _other_bytes(arrived: Received, printed: str) -> str:
    """Bytes that the office does not have: a letter of ours with a whole signature behind it, or altered."""
    letter = letter_files().find(printed)
    if not letter:
        return ALTERED
    found = look_at(arrived.file.read_bytes(), letter.read_bytes(), trusted())
    return {TRUSTED: SIGNED_ANEW, INTACT: SIGNED_ANEW, BROKEN: BROKEN}.get(found, ALTERED)


def _page(
    token: str, *, arrived: Received | None = None, problem: tuple[str, str] | None = None
) -> ResponseReturnValue:
    """Of people nothing is told. A code that leads to no letter is told so, whatever it was."""
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        found = letter_by(t, token)
    if found is None:
        return render_template("letter_unknown.html"), 404
    verdict = ""
    if arrived:
        known = {found["file"]: ISSUED, found["signed_file"]: SIGNED}
        verdict = known.get(arrived.digest) or _other_bytes(arrived, found["file"])
    shown = render_template(
        "letter_check.html",
        letter=found,
        standing=standing(found, today),
        today=today.isoformat(),
        no_permit=NO_PERMIT,
        verdict=verdict,
        problems=[problem] if problem else [],
        token=token,
    )
    return shown, 422 if problem else 200

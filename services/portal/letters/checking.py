"""The page to which the code on a letter leads: anybody sees where it stands and compares a file with it."""

from typing import Any, Final

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from contracts.telling.letter_words import NO_PERMIT
from services.portal.letters.letter_files import signature_of
from services.portal.letters.letter_list import corrections_of, letter_by, standing
from services.portal.web.often import not_too_often
from services.portal.web.receiving import FIELD, Received, received
from shared.errors import InputWrong
from shared.signed_pdf import BROKEN, INTACT, TRUSTED

ISSUED: Final = "issued"
SIGNED: Final = "signed"
REPLACED: Final = "replaced"
ALTERED: Final = "altered"
SIGNED_ANEW: Final = "signed-anew"
_NOT_COMPARED: Final = {**dict.fromkeys(("verdict", "signer", "chain"), ""), "correction": None}
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
        with received(as_sent=True) as arrived:
            return _page(token, arrived=arrived)
    except InputWrong as wrong:
        return _page(token, problem=(FIELD, wrong.message))


def _compared(arrived: Received, letter: dict[str, Any], corrected: list[dict[str, Any]]) -> dict[str, Any]:
    """``verdict``: bytes that the office has or had, a letter of ours with a whole signature, or altered.

    ``signer``: whose certificate is in the file that arrived; whoever sent it reads what he sent.
    ``correction``: by which these bytes were replaced. They may be any paper, so nothing vouches for them.
    """
    seen = signature_of(arrived.file, letter["file"])
    files = [each for each in corrected if each["what"] != "number"]
    known = {each["before"]: REPLACED for each in files}
    known |= {letter["file"]: ISSUED, letter["signed_file"]: SIGNED}
    otherwise = {TRUSTED: SIGNED_ANEW, INTACT: SIGNED_ANEW, BROKEN: BROKEN}.get(seen.verdict, ALTERED)
    return {
        "verdict": known.get(arrived.digest) or otherwise,
        "signer": seen.signer,
        "chain": seen.verdict,
        "correction": next((each for each in files if each["before"] == arrived.digest), None),
    }


def _page(
    token: str, *, arrived: Received | None = None, problem: tuple[str, str] | None = None
) -> ResponseReturnValue:
    """Of people nothing is told. A code that leads to no letter is told so, whatever it was."""
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        found = letter_by(t, token)
        corrected = corrections_of(t, found["id"]) if found else []
    if found is None:
        return render_template("letter_unknown.html"), 404
    shown = render_template(
        "letter_check.html",
        letter=found,
        standing=standing(found, today),
        today=today.isoformat(),
        no_permit=NO_PERMIT,
        corrected=corrected,
        **(_compared(arrived, found, corrected) if arrived else _NOT_COMPARED),
        problems=[problem] if problem else [],
        token=token,
    )
    return shown, 422 if problem else 200

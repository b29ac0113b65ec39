"""Letters of an ormas, as its account has them: what was handed over to it, as it was signed."""

from flask import Blueprint, abort, current_app
from flask.typing import ResponseReturnValue

from services.portal.letters.letter_files import given_out
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_list import handed_letters

blueprint = Blueprint("own_letters", __name__, url_prefix="/ormas-saya/<ormas>/surat")


@blueprint.get("/<letter>")
def content(ormas: str, letter: str) -> ResponseReturnValue:
    """The scan or the file that was signed. 404 for a letter of another ormas."""
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        found = next((each for each in handed_letters(t, ormas) if each["id"] == letter), None)
    return given_out(found["id"], "tertanda" if found["signed_file"] else "cetak") if found else abort(404)

"""What an ormas answers itself to an agency that asked for it."""

from functools import partial
from typing import Final

from flask import Blueprint, abort, current_app, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_list import requests_of
from services.portal.own_ormas.page import own_page
from services.portal.web.one_form import OneForm

ANSWERS: Final = ("yes", "no")
"""Silence is what the office records."""
ANSWERING: Final = OneForm(
    "clusters.record_answer", {"answer": ("jawaban", "Jawaban"), "reason": ("alasan", "Alasan")}
)
blueprint = Blueprint("own_answering", __name__, url_prefix="/ormas-saya")


@blueprint.post("/<ormas>/jawaban/<involvement>")
def answer(ormas: str, involvement: str) -> ResponseReturnValue:
    """By the entry that was asked, which may be one that was merged into this one."""
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        asked = [each["ormas"] for each in requests_of(t, ormas) if each["id"] == involvement]
    if not asked or request.form.get("jawaban") not in ANSWERS:
        abort(404)
    said = {"involvement": involvement, "ormas": asked[0], **ANSWERING.typed()}
    there = url_for("own_ormas.show", ormas=ormas)
    return ANSWERING.send(partial(own_page, ormas), ormas, said, there)

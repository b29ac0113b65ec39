"""Who chairs the ormas and its address, as a draft says them: on a page of its own, for who checks it."""

from typing import Final

from flask import Blueprint, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from contracts.telling.letter_words import PLACE_WORDS, SEALED_PLACES, places_in
from services.portal.letters.letter_list import letter_of
from services.portal.web.reach import reader, refuse_out_of_reach
from services.portal.web.sealed_words import why_closed
from services.portal.web.who import actor_or_refuse

READING: Final = "requests.read_letter_names"
PURPOSE: Final = "membaca naskah surat di portal"
blueprint = Blueprint("letter_names", __name__, url_prefix="/surat")


@blueprint.get("/<letter>/tersegel")
def read(letter: str) -> ResponseReturnValue:
    """Opening it is logged by the service, before anything is shown."""
    actor = actor_or_refuse(READING)
    with current_app.config["VIEWS"].read() as t:
        refuse_out_of_reach(t, reader(READING), letter)
        found = letter_of(t, letter)
    if found is None or not places_in([found["text"]]):
        abort(404)
    told, problem = current_app.config["OWNER"].opened(READING, actor, PURPOSE, letter=letter)
    newest = told[-1] if told else {"fields": {}}
    return render_template(
        "letter_names.html",
        letter=found,
        said=[(PLACE_WORDS[code], newest["fields"].get(code, "")) for code in SEALED_PLACES],
        closed=why_closed(newest),
        problem=problem,
    )

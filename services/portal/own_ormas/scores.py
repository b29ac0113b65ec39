"""From what the score of an ormas was counted, for the account of that ormas alone."""

from flask import Blueprint, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from contracts.telling.perception_words import survey_lines
from contracts.telling.scoring_words import counted_from
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_list import scores_of

blueprint = Blueprint("own_scores", __name__, url_prefix="/ormas-saya")


@blueprint.get("/<ormas>/nilai/<assessment>")
def explained(ormas: str, assessment: str) -> ResponseReturnValue:
    """What it may object to now; else the one that it was told, never one that is still worked on.

    404 without a score.
    """
    name, today = let_in(ormas), current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        found = next((each for each in scores_of(t, ormas, today) if each["id"] == assessment), None)
    if found is None or not found["verified_score"]:
        abort(404)
    in_question = found["state"] == "computed" or not found["told"]
    number = 0 if in_question else found["told"][0]["number"]
    asked = {"assessment": assessment, "number": number, "as_of": ""}
    result = current_app.config["COMMANDS"].caller.call("scoring", "explain_score", payload=asked)
    return render_template(
        "own_score.html",
        ormas=ormas,
        name=name,
        one=found,
        result=result,
        counted_from=counted_from,
        survey_lines=survey_lines,
    )

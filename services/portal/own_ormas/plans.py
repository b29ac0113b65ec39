"""The plan that follows the score of an ormas, for the account of that ormas alone."""

from flask import Blueprint, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_list import scores_of
from services.portal.scoring.improving import plan_shown

blueprint = Blueprint("own_plans", __name__, url_prefix="/ormas-saya")


@blueprint.get("/<ormas>/rencana/<assessment>")
def show(ormas: str, assessment: str) -> ResponseReturnValue:
    """404 before it was told a score."""
    name = let_in(ormas)
    today = current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        found = next((each for each in scores_of(t, ormas, today) if each["id"] == assessment), None)
        if found is None or not found["told"]:
            abort(404)
        told = plan_shown(t, assessment)
    return render_template("own_plan.html", ormas=ormas, name=name, one=found, today=today, **told)

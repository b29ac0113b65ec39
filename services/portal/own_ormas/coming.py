"""What an ormas owes and by when, for its own account."""

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from services.portal.own_ormas.entries import let_in
from services.portal.reminders.coming_list import coming_for

blueprint = Blueprint("own_coming", __name__, url_prefix="/ormas-saya/<ormas>/jatuh-tempo")


@blueprint.get("")
def show(ormas: str) -> ResponseReturnValue:
    """Its own duties alone; what the office has to do is the office's."""
    name = let_in(ormas)
    found = coming_for(ormas, name)
    return render_template(
        "own_coming.html",
        ormas=ormas,
        name=name,
        found=None if found is None else [each for each in found if each["is_its_own"]],
        today=current_app.config["TODAY"]().isoformat(),
    )

"""“Yang akan jatuh tempo” of one ormas, for the office: what, when, and when who is told of it next."""

from flask import Blueprint, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from services.portal.register.merged import merged
from services.portal.reminders.coming_list import coming_for
from services.portal.web.who import office_only

blueprint = Blueprint("coming", __name__, url_prefix="/ormas/<ormas>/jatuh-tempo")


@blueprint.get("")
def show(ormas: str) -> ResponseReturnValue:
    office_only()
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,)) or abort(404)
        into = merged(t, ormas).into
    return render_template(
        "coming.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        into=into,
        found=None if into else coming_for(ormas, found[0]),
        today=current_app.config["TODAY"]().isoformat(),
    )

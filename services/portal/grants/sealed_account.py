"""What is sealed in an agreement (NPHD), on a page of its own: the account and who signed."""

from typing import Final

from flask import Blueprint, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from services.portal.grants import grant_list
from services.portal.web.sealed_words import why_closed
from services.portal.web.who import actor_or_refuse

READING: Final = "requests.read_grant_account"
PURPOSE: Final = "membuka rekening hibah di portal"
SEALED: Final = ("account_number", "signatories")
blueprint = Blueprint("sealed_account", __name__, url_prefix="/hibah")


@blueprint.get("/<grant>/rekening")
def read(grant: str) -> ResponseReturnValue:
    """Opening it is logged by the service, before anything is shown."""
    actor = actor_or_refuse(READING)
    with current_app.config["VIEWS"].read() as t:
        found = grant_list.grant_of(t, grant)
    if found is None or not found["agreement_number"]:
        abort(404)
    told, problem = current_app.config["OWNER"].opened(READING, actor, PURPOSE, grant=grant)
    newest = told[-1] if told else {"fields": {}}
    return render_template(
        "grant_account.html",
        grant=found,
        said={name: newest["fields"].get(name, "") for name in SEALED},
        closed=why_closed(newest),
        problem=problem,
    )

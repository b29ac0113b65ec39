"""The page to which the link in a mail leads: without an account it ends one consent, and tells no more."""

from typing import Any, Final
from uuid import uuid4

from flask import Blueprint, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from contracts.roles import UNSUBSCRIBER
from services.portal.web.often import not_too_often
from shared.errors import NotFound
from shared.tokens import Actor

ENDING: Final = "notifications.unsubscribe"
WHOEVER: Final = Actor("tautan", UNSUBSCRIBER)
blueprint = Blueprint("unsubscribing", __name__, url_prefix="/berhenti")


@blueprint.get("/<token>")
@not_too_often
def show(token: str) -> ResponseReturnValue:
    """It only asks: programs that look at links before a person does end nothing."""
    return _page(_link(token))


@blueprint.post("/<token>")
@not_too_often
def end(token: str) -> ResponseReturnValue:
    """The token is the right: a program of the reader (RFC 8058) has no session to send a form from."""
    link = _link(token)
    current_app.config["COMMANDS"].send(WHOEVER, ENDING, uuid4(), {"token": token})
    return _page(link | {"ended": True})


def _link(token: str) -> dict[str, Any]:
    caller = current_app.config["COMMANDS"].caller
    try:
        found: dict[str, Any] = caller.call("notifications", "unsubscribe_link", payload={"token": token})
    except NotFound:
        abort(404)
    return found


def _page(link: dict[str, Any]) -> str:
    return render_template("unsubscribe.html", **link)

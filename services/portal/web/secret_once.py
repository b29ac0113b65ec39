"""A secret that is shown on the page that answers, and on no other: no history of a browser keeps it."""

from collections.abc import Callable
from typing import Any

from flask import current_app
from flask.typing import ResponseReturnValue

from services.portal.web.forms import command_number, refuse_forged_form
from services.portal.web.who import actor_or_refuse
from services.portal.web.writing import not_done, status_of
from shared.errors import Problem


def secret_once(command: str, said: dict[str, Any], page: Callable[..., str]) -> ResponseReturnValue:
    """``page``: takes the ``secret`` that the command answered, or the ``problems``."""
    actor, number = actor_or_refuse(command), command_number()
    refuse_forged_form()
    try:
        receipt = current_app.config["COMMANDS"].send(actor, command, number, said)
    except Problem as problem:
        return page(problems=not_done(problem)), status_of(problem)
    if refused := receipt["refused"]:
        return page(problems=[("", refused["message"])]), 409
    return page(secret=receipt["secret"])

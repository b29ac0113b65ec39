"""“Ormas saya”: what the office has of an ormas and asks of it, for the account of that ormas alone."""

from typing import Any
from uuid import UUID

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.changes.change_forms import KINDS
from services.portal.own_ormas.entries import let_in, own_entries
from services.portal.own_ormas.own_list import own_of
from services.portal.web.forms import new_number
from services.portal.web.submitting import just_now, waits

blueprint = Blueprint("own_ormas", __name__, url_prefix="/ormas-saya")


@blueprint.get("")
def mine() -> ResponseReturnValue:
    own = own_entries()
    if len(own) == 1:
        return redirect(url_for(".show", ormas=next(iter(own))), 303)
    return render_template("own_entries.html", own=own)


@blueprint.get("/<ormas>")
def show(ormas: str) -> ResponseReturnValue:
    let_in(ormas)
    return own_page(ormas)


def own_page(ormas: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    """The page of one entry; a form of it that came back keeps its number."""
    own = own_entries()
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        found = own_of(t, ormas, today)
    return render_template(
        "own_ormas.html",
        ormas=ormas,
        name=own[ormas],
        own=found,
        several=len(own) > 1,
        kinds=KINDS,
        today=today.isoformat(),
        just_now=just_now(ormas),
        waiting=waits(ormas),
        problems=problems,
        sent=request.path.rpartition("/")[2] if request.method == "POST" else "",
        said=request.form,
        number_of=lambda form: number if number and request.path.endswith(f"/{form}") else new_number(),
    )

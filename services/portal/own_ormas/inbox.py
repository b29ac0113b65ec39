"""What the office told an ormas in its account: for that ormas alone."""

from typing import Final

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.own_ormas.entries import let_in
from services.portal.register.merged import merged
from services.portal.reminders.inbox import PER_PAGE, READING, open_once
from services.portal.reminders.message_list import how_many_unread, inbox, inbox_size, message_of
from services.portal.web.numbers import whole_number
from services.portal.web.who import acting_for
from shared.database import Transaction

_RECIPIENT: Final = "ormas:"
blueprint = Blueprint("own_inbox", __name__, url_prefix="/ormas-saya/<ormas>/pesan")


@blueprint.get("")
def all_(ormas: str) -> ResponseReturnValue:
    name = let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        recipients = own_recipients(t, ormas)
        many = inbox_size(t, recipients)
        pages = max(1, -(-many // PER_PAGE))
        page = max(1, min(whole_number(request.args.get("hal", "")) or 1, pages))
        found = inbox(t, recipients, PER_PAGE, PER_PAGE * (page - 1))
    return render_template("own_inbox.html", ormas=ormas, name=name, messages=found, page=page, pages=pages)


@blueprint.get("/<message>")
def show(ormas: str, message: str) -> ResponseReturnValue:
    """It has opened it with that. 404 for a message to anybody else, whether there is one or not."""
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        found = message_of(t, message)
        recipients = own_recipients(t, ormas)
    if found is None or found["recipient"] not in recipients:
        abort(404)
    if actor := acting_for(READING):
        open_once(actor, found)
    return render_template("inbox_message.html", message=found, back=url_for(".all_", ormas=ormas), own=ormas)


def own_recipients(t: Transaction, ormas: str) -> list[str]:
    """An entry, and those that were merged into it."""
    return [f"{_RECIPIENT}{each}" for each in (ormas, *(one["id"] for one in merged(t, ormas).taken_in))]


def unread_by(t: Transaction, ormas: str) -> int:
    """How many messages it did not open yet."""
    return how_many_unread(t, own_recipients(t, ormas))

"""“Kotak masuk”: what a colleague is told, in the account or in one of its roles."""

from contextlib import suppress
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.reminders.message_list import inbox, inbox_size, message_of, unread
from services.portal.reminders.recipients import actor_for, recipients_of
from services.portal.reminders.told_before import told_before
from services.portal.web.forms import command_number, new_number
from services.portal.web.numbers import whole_number
from services.portal.web.receipts import Written, wait_for
from services.portal.web.submitting import not_let_in
from services.portal.web.who import SignedIn, signed_in
from services.portal.web.writing import status_of, told_of
from shared.errors import Problem
from shared.tokens import Actor

READING: Final = "notifications.read_messages"
PER_PAGE: Final = 50
AT_ONCE: Final = 200
_OPENED: Final = uuid5(NAMESPACE_URL, "satu-ormas/opened-messages")
blueprint = Blueprint("inbox", __name__, url_prefix="/kotak-masuk")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    return _page(_reader())


@blueprint.post("/dibaca")
def read_all() -> ResponseReturnValue:
    """Every recipient that somebody is has commands of its own; the same press again records nothing."""
    if stranger := not_let_in(READING, url_for(".all_")):
        return stranger
    who, number = _reader(), command_number()
    with current_app.config["VIEWS"].read() as t:
        waiting = unread(t, recipients_of(who))
    try:
        for recipient, messages in waiting.items():
            if actor := actor_for(who, recipient):
                _open_all(actor, messages, number)
    except Problem as problem:
        return _page(who, number=number, problems=told_of(problem)), status_of(problem)
    return redirect(url_for(".all_"), 303)


def _open_all(actor: Actor, messages: list[str], number: UUID) -> None:
    """In pieces of :data:`AT_ONCE`, each under a number of what is in it. Errors: Problem."""
    for start in range(0, len(messages), AT_ONCE):
        piece = messages[start : start + AT_ONCE]
        receipt = opened(actor, piece, uuid5(number, " ".join(piece)))
    wait_for_opened(receipt)


@blueprint.get("/<message>")
def show(message: str) -> ResponseReturnValue:
    """Whoever it is for has opened it with that. 404 for what is for somebody else."""
    who = _reader()
    with current_app.config["VIEWS"].read() as t:
        found = message_of(t, message) or abort(404)
        before = told_before(t, found["reminders"], found["day"], current_app.config["ZONE"])
    actor = actor_for(who, found["recipient"]) or abort(404)
    open_once(actor, found)
    return render_template("inbox_message.html", message=found, before=before, back=url_for(".all_"), own="")


def open_once(actor: Actor, message: dict[str, Any]) -> None:
    """Recorded at the first opening, under a number that is the same each time; a page is shown all the same
    when that cannot be recorded now: the next opening does.
    """
    if not message["read_at"]:
        with suppress(Problem):
            opened(actor, [message["id"]], uuid5(_OPENED, f"{message['id']} {actor.id}"))


def opened(actor: Actor, messages: list[str], number: UUID) -> dict[str, Any]:
    """The receipt. Errors: Problem."""
    said = {"messages": messages}
    receipt: dict[str, Any] = current_app.config["COMMANDS"].send(actor, READING, number, said)
    return receipt


def wait_for_opened(receipt: dict[str, Any]) -> None:
    """Until the list shows it."""
    if written := Written.of(receipt, "kotak-masuk"):
        wait_for(written)


def _reader() -> SignedIn:
    return signed_in() or abort(401)


def _page(who: SignedIn, *, number: UUID | None = None, problems: Any = ()) -> str:
    recipients = recipients_of(who)
    with current_app.config["VIEWS"].read() as t:
        many = inbox_size(t, recipients)
        pages = max(1, -(-many // PER_PAGE))
        page = max(1, min(whole_number(request.args.get("hal", "")) or 1, pages))
        found = inbox(t, recipients, PER_PAGE, PER_PAGE * (page - 1))
        waiting = sum(map(len, unread(t, recipients).values()))
    return render_template(
        "inbox.html",
        messages=found,
        many=many,
        unread=waiting,
        page=page,
        pages=pages,
        number=number or new_number(),
        problems=problems,
    )

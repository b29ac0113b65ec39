"""A form about one ormas, from sending it to the page that shows what it did."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import current_app, redirect, render_template, request, session
from flask.typing import ResponseReturnValue

from services.portal.forms import command_number, new_number, refuse_forged_form
from services.portal.receipts import Written, not_shown_yet, wait_for
from services.portal.who import acting_for, may, signed_in
from services.portal.writing import status_of
from shared.errors import CommandIdReused, Forbidden, InputWrong, Problem

_JUST_NOW: Final = "just_now"


@dataclass(frozen=True)
class Sending:
    """A command and its form. ``page(ormas, number=…, problems=…)`` shows the form again as it was sent;
    ``told`` puts a problem into the words of that page.
    """

    command: str
    page: Callable[..., str]
    told: Callable[[Problem], Sequence[Any]]


def send(form: Sending, ormas: str, said: dict[str, Any], seen_at: str) -> ResponseReturnValue:
    """Carry it out once, then show it at the address ``seen_at``; whatever is wrong is said on the form."""
    if signed_in() is None:
        return _sign_in_first(seen_at, ormas, sent=True), 403
    actor = acting_for(form.command)
    if actor is None:
        raise Forbidden
    refuse_forged_form()
    number = command_number()
    try:
        receipt = current_app.config["COMMANDS"].send(actor, form.command, number, {"ormas": ormas, **said})
    except Problem as problem:
        # What was typed differs from what this number stands for: from here on it is another command.
        number = new_number() if isinstance(problem, CommandIdReused) else number
        return form.page(ormas, number=number, problems=form.told(problem)), status_of(problem)
    if refused := receipt["refused"]:
        return form.page(ormas, problems=form.told(InputWrong(refused["message"]))), 409
    if written := Written.of(receipt, ormas):
        wait_for(written)
    session[_JUST_NOW] = seen_at
    return redirect(seen_at, 303)


def opened(form: Sending, ormas: str, seen_at: str) -> ResponseReturnValue:
    """The empty form, for who may send it."""
    if signed_in() is None:
        return _sign_in_first(seen_at, ormas, sent=False), 403
    if not may(form.command):
        raise Forbidden
    return form.page(ormas)


def just_now(ormas: str) -> bool:
    """Whether this session did something that is seen here: said once, as soon as it is shown."""
    if session.get(_JUST_NOW) != request.path:
        return False
    if not waits(ormas):
        session.pop(_JUST_NOW)
    return True


def waits(ormas: str) -> bool:
    """Whether something of this session about this ormas is recorded and not shown yet."""
    return any(each.about == ormas for each in not_shown_yet())


def _sign_in_first(back: str, ormas: str, *, sent: bool) -> str:
    return render_template("sign_in_first.html", ormas=ormas, back=back, sent=sent)

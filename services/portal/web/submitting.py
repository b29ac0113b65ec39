"""A form of a colleague, from sending it to the page that shows what it did."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from flask import current_app, redirect, render_template, request, session
from flask.typing import ResponseReturnValue

from services.portal.web.forms import NUMBER, TOKEN, command_number, new_number, refuse_forged_form
from services.portal.web.landing import NewOne
from services.portal.web.receipts import Written, not_shown_yet, wait_for
from services.portal.web.who import actor_or_refuse, may, refuse, signed_in, somebody
from services.portal.web.writing import NOT_RECORDED, SEND_AGAIN, Places, Told, status_of, told_of
from shared.errors import CommandIdReused, InputWrong, Problem

RECORDED: Final = "recorded"
UNCHANGED: Final = "unchanged"
TAKEN_BACK: Final = "undone"
HANDED_OVER: Final = "handed over"
TRIED: Final = "tried"
"""A test: what came of it is its answer, not that it was recorded."""
_HANDING: Final = ("requests.CaseHandedOver", "requests.MatterHandedOver")
"""What happens instead of a step that who has ties to the ormas tried."""
_JUST_DONE: Final = "just_done"
LONGEST: Final = 400
"""No address of ours is longer. A cookie of more than 4,093 bytes is thrown away, and the session with it."""
SeenAt = str | NewOne
"""Where it is shown: an address, or the page that something new gets."""


@dataclass(frozen=True)
class Sending:
    """A command and its form. ``page(number=…, problems=…)`` shows the form again as it was sent;
    ``told`` puts a problem into words, each at its place on that page; ``done``: what it is once carried out;
    ``places``: at which place of the page a rule is to blame on, by the rule.
    """

    command: str
    page: Callable[..., str]
    told: Callable[[Problem], Told] = told_of
    done: str = RECORDED
    places: Mapping[str, str] = field(default_factory=dict)


def send(
    form: Sending, about: str, payload: dict[str, Any], seen_at: SeenAt, missing: Told | None = None
) -> ResponseReturnValue:
    """Carry it out once, then show it at the address ``seen_at``; whatever is wrong is said on the form.

    ``about``: what the pages that do not show it yet name. ``missing``: what the page itself asks for and
    did not get; then nothing is sent. Errors: Forbidden, 403 for a form of another site.
    """
    if stranger := not_let_in(form.command, seen_at if isinstance(seen_at, str) else seen_at.otherwise):
        return stranger
    actor, number = actor_or_refuse(form.command), command_number()
    if missing:
        return form.page(number=number, problems=[("", NOT_RECORDED), *missing]), 422
    try:
        receipt = current_app.config["COMMANDS"].send(actor, form.command, number, payload)
    except Problem as problem:
        # What was typed differs from what this number stands for: from here on it is another command.
        number = new_number() if isinstance(problem, CommandIdReused) else number
        return form.page(number=number, problems=form.told(problem)), status_of(problem)
    if refused := receipt["refused"]:
        told = _told_by_rule(form, refused)
        # A rule says no: sending the same again does not help.
        return form.page(problems=[each for each in told if each[1] != SEND_AGAIN]), 409
    if written := Written.of(receipt, about, seen_at if isinstance(seen_at, str) else ""):
        wait_for(written)
    there = seen_at if isinstance(seen_at, str) else seen_at.of(receipt)
    if len(there) <= LONGEST:
        session[_JUST_DONE] = [there, outcome_of(receipt, form.done)]
    return redirect(there, 303)


def _told_by_rule(form: Sending, refused: Mapping[str, str]) -> Told:
    """At the field where what was typed is what the rule forbids, else for the whole form."""
    if place := form.places.get(refused["rule"]):
        return [(place, refused["message"])]
    return form.told(InputWrong(refused["message"]))


def not_let_in(command: str, back: str) -> ResponseReturnValue | None:
    """Before anything is computed for a form that was sent: the way to sign in for who has to, None for who
    may send it. Errors: Forbidden, 403 for a form of another site, 400 for one without its number.
    """
    if somebody() is None:
        return render_template("sign_in_first.html", back=back, sent=True, typed=_typed()), 403
    actor_or_refuse(command)
    refuse_forged_form()
    command_number()
    return None


def _typed() -> list[tuple[str, str]]:
    """What somebody whose session is gone typed in vain: it can be copied. Nothing of it is kept."""
    unseen = (TOKEN, NUMBER, "versi")
    return [(n, v) for n, v in request.form.items(multi=True) if v.strip() and n not in unseen]


def opened(form: Sending, seen_at: str) -> ResponseReturnValue:
    """The empty form, for who may send it."""
    if signed_in() is None:
        return render_template("sign_in_first.html", back=seen_at, sent=False), 403
    if not may(form.command):
        refuse(form.command)
    return form.page()


def told_at(places: Places) -> Callable[[Problem], Told]:
    """Whether it was recorded, what is wrong at which of these places, what to do now."""
    return lambda problem: told_of(problem, places)


def outcome_of(receipt: Mapping[str, Any], done: str = RECORDED) -> str:
    """What a command that was not refused did: whatever was so before is not recorded again."""
    if any(each["topic"] in _HANDING for each in receipt["events"]):
        return HANDED_OVER
    return done if receipt["events"] else UNCHANGED


def just_now(about: str) -> str:
    """What came of what this session did and sees here, "" where it did nothing: said once, as soon as it is
    shown.
    """
    there, outcome = session.get(_JUST_DONE, ("", ""))
    if there != request.path:
        return ""
    if not waits(about):
        session.pop(_JUST_DONE)
    return str(outcome)


def waits(about: str) -> bool:
    """Whether something of this session about this is recorded and not shown yet."""
    return any(each.about == about for each in not_shown_yet())

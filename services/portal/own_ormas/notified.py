"""How an ormas itself wants to be told, and what it agrees to be sent: each with one press."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.preference_words import CONSENTS, PREFERRED_CHANNELS
from services.portal.own_ormas.entries import let_in
from services.portal.reminders.preference_list import preferences_of
from services.portal.reminders.preferring import STEPS
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import just_now, waits

GROUND: Final = "Dipilih ormas sendiri melalui akunnya."
CHOOSING: Final = OneForm(
    STEPS["jalan"].command,
    {"preferred_channel": STEPS["jalan"].names["preferred_channel"]},
    rules=STEPS["jalan"].rules,
)
CONSENTING: Final = {step: OneForm(STEPS[step].command, {}) for step in ("setuju", "berhenti")}
blueprint = Blueprint("own_notified", __name__, url_prefix="/ormas-saya/<ormas>/pemberitahuan")


@blueprint.get("")
def show(ormas: str) -> ResponseReturnValue:
    return _page(ormas, let_in(ormas), just_now=just_now(ormas))


@blueprint.post("/jalan")
def choose(ormas: str) -> ResponseReturnValue:
    return _send(CHOOSING, ormas, CHOOSING.typed())


@blueprint.post("/<consent>/<step>")
def consent(ormas: str, consent: str, step: str) -> ResponseReturnValue:
    """One press: what it is about stands in the address."""
    form = CONSENTING.get(step) or abort(404)
    return _send(form, ormas, {"consent_for": consent})


def _send(form: OneForm, ormas: str, chosen: dict[str, Any]) -> ResponseReturnValue:
    name, today = let_in(ormas), current_app.config["TODAY"]().isoformat()
    said = {"organisation": ormas, **chosen, "stated_on": today, "stated_how": "portal", "ground": GROUND}
    return form.send(partial(_page, ormas, name), ormas, said, url_for(".show", ormas=ormas))


def _page(
    ormas: str, name: str, *, number: UUID | None = None, problems: Any = (), just_now: str = ""
) -> str:
    with current_app.config["VIEWS"].read() as t:
        known = preferences_of(t, ormas)
    return render_template(
        "own_preferences.html",
        ormas=ormas,
        name=name,
        known=known,
        channels=PREFERRED_CHANNELS,
        consents=CONSENTS,
        waiting=waits(ormas),
        just_now=just_now,
        problems=problems,
        said=request.form,
        number_of=lambda address: number if number and request.path == address else new_number(),
    )

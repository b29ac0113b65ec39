"""“Cara memberi tahu”: how an ormas wants to be reminded and what it agreed to, as it told an officer."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.preference_words import (
    AT_THE_COUNTER,
    CONSENTS,
    PREFERRED_CHANNELS,
    STATED_HOW,
)
from services.portal.register.merged import merged
from services.portal.reminders.preference_list import preferences_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import office_only


def _stated(step: str) -> dict[str, tuple[str, str]]:
    """When and how an ormas said it, on the form of a step."""
    return {
        "stated_on": (f"hari_{step}", "Tanggal disampaikan"),
        "stated_how": (f"cara_{step}", "Disampaikan dengan"),
        "ground": (f"dasar_{step}", "Siapa menurut jabatan yang menyampaikan, atau buktinya"),
    }


STEPS: Final = {
    "jalan": OneForm(
        "notifications.prefer_ormas_channel",
        {"preferred_channel": ("jalan", "Diingatkan lewat"), **_stated("jalan")},
        rules={"duty-notices-are-not-switched-off": "jalan"},
    ),
    "setuju": OneForm(
        "notifications.give_consent",
        {"consent_for": ("setuju", "Yang disetujui"), **_stated("setuju")},
        rules={"a-consent-is-not-older-than-its-withdrawal": "hari_setuju"},
    ),
    "berhenti": OneForm(
        "notifications.withdraw_consent",
        {"consent_for": ("berhenti", "Yang dihentikan"), **_stated("berhenti")},
    ),
}
"""Each form of the page by the last word of its address."""
blueprint = Blueprint("preferring", __name__, url_prefix="/ormas/<ormas>/cara-memberi-tahu")


@blueprint.get("")
def show(ormas: str) -> ResponseReturnValue:
    office_only()
    return _page(ormas, just_now=just_now(ormas))


@blueprint.post("/<step>")
def take(ormas: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"organisation": ormas, **form.typed()}
    return form.send(partial(_page, ormas), ormas, said, url_for(".show", ormas=ormas))


def _page(ormas: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,)) or abort(404)
        known, into = preferences_of(t, ormas), merged(t, ormas).into
    return render_template(
        "preferences.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        known=known,
        into=into,
        channels=PREFERRED_CHANNELS,
        consents=CONSENTS,
        ways=[(each, STATED_HOW[each]) for each in AT_THE_COUNTER],
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(ormas),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

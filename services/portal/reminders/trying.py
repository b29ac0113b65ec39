"""Before a changed line is recorded: whom it would remind, beside the one in force."""

from collections.abc import Mapping
from typing import Any, Final

from flask import current_app

from contracts.telling.reminder_words import offsets_words
from services.portal.reminders.sentences import recipient_words
from services.portal.web.one_form import OneForm
from services.portal.web.rows import marks
from services.portal.web.writing import Told
from shared.errors import Problem

ASKED: Final = ("code", "title", "text", "mark", "source", "tells")
NOT_NOW: Final = "Siapa yang akan diingatkan sedang tidak dapat dihitung. Coba lagi sebentar lagi."


def tried(form: OneForm, said: Mapping[str, Any], today: str) -> tuple[dict[str, Any] | None, Told]:
    """What the service reckons, with names; None and why not where it cannot."""
    payload = {name: said[name] for name in ASKED} | {"effective_from": said["effective_from"] or today}
    caller = current_app.config["COMMANDS"].caller
    try:
        found = caller.call("notifications", "try_obligation", payload=payload)
    except Problem as problem:
        return None, [each for each in form.told(problem) if each[0]] or [("", NOT_NOW)]
    names = _names({each["organisation"] for each in found["shown"]} - {""})
    kinds = sorted({*found["now"], *found["then"]})
    counts = [
        (recipient_words(each), found["now"].get(each, 0), found["then"].get(each, 0)) for each in kinds
    ]
    shown = [
        each
        | {
            "name": names.get(each["organisation"], ""),
            "whom": recipient_words(each["kind"]),
            "when": offsets_words([each["offset"]]),
        }
        for each in found["shown"]
    ]
    return found | {"counts": counts, "shown": shown}, []


def _names(ormas: set[str]) -> dict[str, str]:
    asked = sorted(ormas)
    if not asked:
        return {}
    with current_app.config["VIEWS"].read() as t:
        return dict(t.all(f"SELECT id, name FROM register WHERE id IN {marks(asked)}", asked))

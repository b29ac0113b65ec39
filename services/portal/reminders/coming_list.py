"""What falls due next for one ormas, as the notifications reckon it now."""

from typing import Any

from flask import current_app

from contracts.telling.filling import NotFillable, fill
from services.portal.reminders.sentences import recipient_words
from shared.errors import Problem


def coming_for(ormas: str, name: str) -> list[dict[str, Any]] | None:
    """By due day, each with its text and whom the next reminder goes to; None while nobody answers."""
    asked, caller = {"organisation": ormas}, current_app.config["COMMANDS"].caller
    try:
        found: list[dict[str, Any]] = caller.call("notifications", "coming_for", payload=asked)["matters"]
    except Problem:
        return None
    return [each | {"said": _said(each, name), "whom": _whom(each)} for each in found]


def _said(each: dict[str, Any], name: str) -> str:
    try:
        return fill(each["text"], each["words"] | {"name": name, "due": each["due"]})
    except NotFillable:
        return str(each["title"])


def _whom(each: dict[str, Any]) -> str:
    return ", ".join(recipient_words(kind) for kind in each["next_to"])

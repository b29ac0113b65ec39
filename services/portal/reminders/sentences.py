"""A message in words: to whom it goes, and as a colleague may copy it."""

from collections.abc import Mapping
from typing import Any, Final

from contracts.roles import ROLES

ORMAS: Final = "ormas"


def recipient_words(recipient: str) -> str:
    """Of a role its name; an account and an ormas are named where the page knows them."""
    kind, _, whose = recipient.partition(":")
    return {"role": ROLES.get(whose, whose), "account": "petugas tertentu", ORMAS: ORMAS}.get(kind, kind)


def sentence_of(message: Mapping[str, Any], office: str) -> str:
    """Ready to be sent, of what is still open. It names no person."""
    said = [each["text"] for each in message["reminders"] if each["state"] == "open"]
    parts = [f"({number}) {text}" for number, text in enumerate(said, start=1)] if len(said) > 1 else said
    return f"Yth. pengurus {message['name']}. {' '.join(parts)} Terima kasih. {office}" if parts else ""

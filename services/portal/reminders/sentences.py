"""A message in words: to whom it goes, and as a colleague may copy it."""

from collections.abc import Mapping
from typing import Any, Final

from contracts.roles import ROLES
from contracts.telling.frames import Framed, plain_text

ORMAS: Final = "ormas"


def recipient_words(recipient: str) -> str:
    """Of a role its name; an account and an ormas are named where the page knows them."""
    kind, _, whose = recipient.partition(":")
    return {"role": ROLES.get(whose, whose), "account": "petugas tertentu", ORMAS: ORMAS}.get(kind, kind)


def sentence_of(message: Mapping[str, Any], around: Framed) -> str:
    """Ready to be sent, of what is still open. It names no person."""
    return plain_text(around, [each["text"] for each in message["reminders"] if each["state"] == "open"])

"""The field of activity, matched to the list of 52 by meaning."""

from services.registry.sheet.text import key
from services.registry.sheet.vocabulary import ACTIVITY_FIELDS

BY_KEY = {
    key(spelling).replace(" dan ", " "): str(entry["name"])
    for entry in reversed(ACTIVITY_FIELDS)
    for spelling in (*entry["also"], entry["name"])
}


def activity_field(text: str) -> str | None:
    """The list's own spelling, or None when the words are of no single field."""
    words = key(text).removeprefix("bidang ").replace(" dan ", " ")
    return BY_KEY.get(words)

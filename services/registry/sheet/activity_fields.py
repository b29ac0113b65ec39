"""The field of activity, matched by meaning to the spelling that every service shares."""

from pathlib import Path

from services.registry.sheet.text import key
from services.registry.sheet.vocabulary import ACTIVITY_FIELDS
from shared.data_file import read_list

_CONTRACT = Path(__file__).parents[3] / "contracts" / "activity_fields.yaml"
_SHARED = read_list(_CONTRACT)["activity_fields"]


def _key(text: str) -> str:
    return key(text).removeprefix("bidang ").replace(" dan ", " ")


_SHARED_BY_KEY = {
    _key(spelling): str(entry["name"]) for entry in _SHARED for spelling in (*entry["aliases"], entry["name"])
}
"""The contract's own names and aliases: exact, whatever the case."""

SHARED_NAMES = tuple(str(entry["name"]) for entry in _SHARED)
"""Every field of activity in its one spelling."""

_MORE_BY_KEY = {
    _key(spelling): str(entry["name"]) for entry in reversed(ACTIVITY_FIELDS) for spelling in entry["also"]
}
"""More ways in which sheets write them."""


def activity_field(text: str) -> str | None:
    """The shared spelling, or None when the words are of no single field."""
    words = _key(text)
    return _SHARED_BY_KEY.get(words) or _SHARED_BY_KEY.get(_key(_MORE_BY_KEY.get(words, "")))

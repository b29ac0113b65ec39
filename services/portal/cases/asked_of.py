"""Of whom an item is asked, in words: the axis is named, since two of them know “belum diketahui”."""

from collections.abc import Mapping
from typing import Any, Final

from contracts.telling.service_words import LEVELS_ASKED
from contracts.telling.words import LEGAL_FORMS, SHORT_BASES

AXES: Final = {
    "levels": {words: code for code, words in LEVELS_ASKED.items()},
    "legal_forms": {words.casefold(): code for code, words in LEGAL_FORMS.items() if code},
    "legal_bases": {words.casefold(): code for code, words in SHORT_BASES.items() if code},
}
_NAMES: Final = {"levels": "tingkat", "legal_forms": "bentuk", "legal_bases": "dasar"}


def asked_words(item: Mapping[str, Any]) -> str:
    """“tingkat induk, bentuk perkumpulan, yayasan”; "" for everybody."""
    told = {
        axis: ", ".join(words for words, code in known.items() if code in item[axis])
        for axis, known in AXES.items()
    }
    return ", ".join(f"{_NAMES[axis]} {words}" for axis, words in told.items() if words)


def read_asked(text: str) -> dict[str, list[str]]:
    """The codes of each axis. What follows without a name is of the axis named before it, or of the only one
    that knows it. Error: ValueError.
    """
    found: dict[str, list[str]] = {axis: [] for axis in AXES}
    named = ""
    for each in filter(None, (part.strip().casefold() for part in text.split(","))):
        here = next((axis for axis, name in _NAMES.items() if each.startswith(f"{name} ")), "")
        named, words = here or named, each.removeprefix(f"{_NAMES[here]} ").strip() if here else each
        if not here and words not in AXES.get(named, {}):
            named = ""
        [axis] = [named] if named else [axis for axis, known in AXES.items() if words in known]
        if words not in AXES[axis]:
            raise ValueError(text)
        found[axis].append(AXES[axis][words])
    return found

"""A text that somebody wrote, with ``{holes}``: filled by name, and by nothing else.

``str.format`` is never used on it: a hole has a plain name, without attributes, keys or widths, and what is
put into one is not read again.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from contracts.telling.dates import date_words, number_words
from contracts.telling.words import WORDS_OF, word

NAME: Final = "name"
DUE: Final = "due"
ALWAYS: Final = (NAME, DUE)
"""Holes of every text: whose it is, and when it falls due."""
EMPTY: Final = "–"
_HOLE: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_BRACES: Final = re.compile(r"[{}]")


class NotFillable(ValueError):
    """Why a text cannot be filled, in the words of the office."""


def holes(template: str) -> tuple[str, ...]:
    """The names in it, each once, in their order. Error: :class:`NotFillable` for a brace that is no hole."""
    if brace := _BRACES.search(_HOLE.sub("", template)):
        raise NotFillable(f"Tanda {brace[0]} di sini bukan isian. Tulis isian sebagai {{name}} atau {{due}}.")
    return tuple(dict.fromkeys(_HOLE.findall(template)))


def why_not(template: str, known: Iterable[str]) -> str:
    """What is wrong with a text whose holes are to be among ``known``; "" when nothing is."""
    offered = sorted({*ALWAYS, *known})
    try:
        unknown = [name for name in holes(template) if name not in offered]
    except NotFillable as error:
        return str(error)
    if not unknown:
        return ""
    there = ", ".join(f"{{{name}}}" for name in offered)
    return f"Isian {{{unknown[0]}}} tidak ada di sini. Yang ada: {there}."


def fill(template: str, words: Mapping[str, Any]) -> str:
    """Every hole with its word: a day, a count and a code as an office writes them, nothing known as a dash.

    It never fails: what is no hole stays as it was written.
    """
    return _HOLE.sub(lambda hole: _said(hole[1], words.get(hole[1])), template)


def _said(name: str, value: object) -> str:
    match value:
        case None | "":
            return EMPTY
        case {"text": text}:  # a reading of a sheet
            return _said(name, text)
        case bool():
            return "ya" if value else "tidak"
        case int():
            return number_words(value)
        case list() | tuple():
            return ", ".join(_said(name, each) for each in value) or EMPTY
        case dict():
            return EMPTY
    text = str(value)
    return word(WORDS_OF[name], text) if name in WORDS_OF else date_words(text)

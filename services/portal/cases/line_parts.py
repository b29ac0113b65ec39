"""A line in its parts: what holds a separator itself stands in quotation marks, doubled within them."""

import re
from typing import Final

_QUOTED: Final = re.compile(r'"(?:[^"]|"")*"')


def parts_of(text: str, mark: str = ";") -> list[str]:
    """Its parts, still quoted; a comma between digits (``Rp1,5 juta``) parts nothing. Error: ValueError."""
    parts, quoted = [""], False
    for at, sign in enumerate(text):
        quoted ^= sign == '"'
        if sign != mark or quoted or (mark == "," and _in_a_number(text, at)):
            parts[-1] += sign
        else:
            parts.append("")
    if quoted:
        raise ValueError(text)
    return [_tidy(part) for part in parts]


def plain(part: str) -> str:
    """A part without its quotation marks."""
    return _tidy(part[1:-1].replace('""', '"')) if _QUOTED.fullmatch(part) else part


def quoted(text: str, marks: str = ";") -> str:
    """A text as a part of a line; ``marks``: the separators that it must not be parted at."""
    tidy = _tidy(text)
    return '"' + tidy.replace('"', '""') + '"' if any(mark in tidy for mark in f'"{marks}') else tidy


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _in_a_number(text: str, at: int) -> bool:
    return text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal()

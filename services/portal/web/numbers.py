"""A whole number as somebody types it into a form, read in one way everywhere."""

import re
from typing import Final

VERSION_DIGITS: Final = 9
"""Enough for the version of any history."""
_WHOLE: Final = re.compile(r"[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+")


def whole_number(text: str, most_digits: int = 6) -> int | None:
    """Digits, with a point between groups of three where one likes (“12.500”).

    None for everything else: nothing, a part (“12.5”), digits of another script, more digits than these.
    """
    digits = text.strip().replace(".", "")
    if not _WHOLE.fullmatch(text.strip()) or len(digits) > most_digits:
        return None
    return int(digits)


def as_typed(text: str, most_digits: int = 6) -> int | str | None:
    """A number that was typed; what is none goes to the service as it is, which complains about it."""
    if not text.strip():
        return None
    read = whole_number(text, most_digits)
    return text if read is None else read

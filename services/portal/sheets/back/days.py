"""Days as an office types them in a sheet; what could be two days is both of them."""

import re
from datetime import date
from typing import Final

from contracts.telling.dates import MONTHS
from services.portal.projection.register import FOREVER

FOREVER_WORDS: Final = "seumur hidup"
"""As the downloaded sheet says it."""
_FOREVER: Final = (FOREVER_WORDS, "tanpa batas waktu", "selamanya", FOREVER)
_YEAR_FIRST: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_IN_WORDS: Final = re.compile(r"(\d{1,2}) ([a-z]+)\.? (\d{4})")
_SHORTEST: Final = 3
"""Letters by which a month is known; “Jun” and “Jul” need as many."""


def days_of(cell: str) -> tuple[str, ...]:
    """As YYYY-MM-DD: none where it is no day, two where day and month may have been turned round."""
    text = cell.casefold()
    if found := _YEAR_FIRST.fullmatch(text):
        return _existing((int(found[1]), int(found[2]), int(found[3])))
    if found := _IN_WORDS.fullmatch(text):
        return _existing(*((int(found[3]), month, int(found[1])) for month in _months(found[2])))
    if found := _DAY_FIRST.fullmatch(text):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        return _existing((year, second, first), (year, first, second))
    return ()


def ends_of(cell: str) -> tuple[str, ...]:
    """The same for the last day of a paper, which may have none."""
    return (FOREVER_WORDS,) if cell.casefold() in _FOREVER else days_of(cell)


def _months(word: str) -> list[int]:
    if len(word) < _SHORTEST:
        return []
    return [number for number, name in enumerate(MONTHS, start=1) if name.casefold().startswith(word)]


def _existing(*candidates: tuple[int, int, int]) -> tuple[str, ...]:
    days = []
    for each in candidates:
        try:
            days.append(date(*each).isoformat())
        except ValueError:
            continue
    return tuple(dict.fromkeys(days))

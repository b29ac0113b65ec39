"""What the read models say of the table of obligations."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from contracts.telling.filling import fill, holes
from contracts.telling.planning import held, planned, standing
from contracts.telling.reminder_words import SAMPLE_NAME, sample_words
from services.portal.web.rows import dicts
from shared.database import Transaction

_SHOWN: Final = ("code", "version", "title", "effective_from", "line", "why", "undone", "kept")
HOLDS, TO_COME, STOPPED = "holds", "to come", "stopped"


def table(t: Transaction, today: str) -> list[dict[str, Any]]:
    """Every code that was ever set, by its title."""
    sql = f"SELECT {', '.join(_SHOWN)} FROM obligation_line ORDER BY code, version DESC"
    by_code = groupby(dicts(t, _SHOWN, sql), key=lambda each: str(each["code"]))
    found = (one for _, said in by_code if (one := _told([*said], today)))
    return sorted(found, key=lambda each: each["title"].casefold())


def line(t: Transaction, code: str, today: str) -> dict[str, Any] | None:
    """One of them with everything that was said of it, the newest first."""
    sql = f"SELECT {', '.join(_SHOWN)} FROM obligation_line WHERE code = ? ORDER BY version DESC"
    said = dicts(t, _SHOWN, sql, code)
    return _told(said, today) if said else None


def preview(text: str, due: str) -> str:
    """How a text reads for an invented ormas. Error: NotFillable."""
    return fill(text, sample_words(holes(text)) | {"name": SAMPLE_NAME, "due": due})


def _told(said: Sequence[dict[str, Any]], today: str) -> dict[str, Any] | None:
    """``written``: how it holds today, else how it was written last; ``holds``: what is gone by today, None
    for nothing; ``last``: what was said last that holds from today or before; ``planned``: what is to come,
    in the order of the days; ``every``: all that was said and stands. None: nothing of it stands.
    """
    every = [each | {"line": json.loads(each["line"]) if each["line"] else None} for each in said]
    told = standing(reversed(every))
    if not told:
        return None
    begun = held(told, today)
    to_come = [each for _, each in planned(told, today)]
    holds = begun[1] if begun and begun[1]["line"] else None
    written = (holds or next((each for each in every if each["line"]), every[-1]))["line"]
    newest = every[0]
    return {
        "code": newest["code"],
        "title": written["title"],
        "version": newest["version"],
        "state": HOLDS if holds else STOPPED if begun else TO_COME,
        "holds": holds,
        "planned": to_come,
        "last": begun[1] if begun else to_come[0],
        "written": written,
        "every": [each for _, each in reversed(told)],
        "versions": {each["version"] for each in every},
    }

"""What the read models say of the table of obligations."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from contracts.telling.filling import fill, holes
from contracts.telling.reminder_words import SAMPLE_NAME, sample_words
from services.portal.web.rows import dicts
from shared.database import Transaction

_SHOWN: Final = ("code", "version", "title", "effective_from", "line", "why")
HOLDS, TO_COME, STOPPED = "holds", "to come", "stopped"


def table(t: Transaction, today: str) -> list[dict[str, Any]]:
    """Every code that was ever set, by its title."""
    sql = f"SELECT {', '.join(_SHOWN)} FROM obligation_line ORDER BY code, version DESC"
    by_code = groupby(dicts(t, _SHOWN, sql), key=lambda each: str(each["code"]))
    return sorted((_told([*said], today) for _, said in by_code), key=lambda each: each["title"].casefold())


def line(t: Transaction, code: str, today: str) -> dict[str, Any] | None:
    """One of them with everything that was said of it, the newest first."""
    sql = f"SELECT {', '.join(_SHOWN)} FROM obligation_line WHERE code = ? ORDER BY version DESC"
    said = dicts(t, _SHOWN, sql, code)
    return _told(said, today) if said else None


def preview(text: str, due: str) -> str:
    """How a text reads for an invented ormas. Error: NotFillable."""
    return fill(text, sample_words(holes(text)) | {"name": SAMPLE_NAME, "due": due})


def _told(said: Sequence[dict[str, Any]], today: str) -> dict[str, Any]:
    """``written``: how it was written last; ``holds``: what is gone by today, None for nothing; ``last``:
    what was said last that holds from today or before; ``planned``: what was said last of all, when it holds
    from a later day only.
    """
    every = [each | {"line": json.loads(each["line"]) if each["line"] else None} for each in said]
    begun = [each for each in every if each["effective_from"] <= today]
    holds = begun[0] if begun and begun[0]["line"] else None
    newest = every[0]
    written = next(each["line"] for each in every if each["line"])
    state = HOLDS if holds else STOPPED if newest["line"] is None or begun else TO_COME
    return {
        "code": newest["code"],
        "title": (holds or {"line": written})["line"]["title"],
        "version": newest["version"],
        "state": state,
        "holds": holds,
        "planned": newest if newest["effective_from"] > today else None,
        "newest": newest,
        "last": begun[0] if begun else newest,
        "written": written,
        "every": every,
    }

"""Two at one thing: which version a form was read from, and what somebody recorded of the thing since."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from flask import request

from services.portal.web.numbers import VERSION_DIGITS, whole_number
from services.portal.web.rows import dicts
from services.portal.web.who import LOOKED_UP, OPENS_DOCUMENTS, REFUSED, may, reads_refusals
from services.portal.web.writing import Place, Places, Told, not_done
from shared.database import Transaction
from shared.errors import Conflict, Problem

SINCE: Final = "sejak"
"""The id of what a page tells of the others, and of its heading."""
CHANGED: Final = (
    "Sesudah Anda membuka formulir ini, orang lain mencatat hal yang sama. Periksa di bawah, "
    "lalu kirim lagi bila isian Anda tetap berlaku."
)
_SHOWN: Final = (
    "source",
    "position",
    "recorded_at",
    "actor",
    "sentence",
    "ground",
    "topic",
    "version",
    "about",
    "other",
)


def seen_version() -> int:
    """Up to which event the page told it that this form came with; 0, which is never right of what was said
    before, without one.
    """
    return whole_number(request.form.get("versi", ""), VERSION_DIGITS) or 0


def told_overtaken(
    places: Places, changed: str = CHANGED, otherwise: Callable[[Problem, Places], Told] = not_done
) -> Callable[[Problem], Told]:
    """Each complaint at its place; who was overtaken is led to what the others recorded."""

    def told(problem: Problem) -> Told:
        return [(SINCE, changed)] if isinstance(problem, Conflict) else otherwise(problem, places)

    return told


def recorded_since(
    t: Transaction, stream: str, seen: int, topics: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """What the history tells this reader of a stream behind a version, of these topics or of all, the newest
    first.
    """
    of_topics = f" AND topic IN ({', '.join('?' * len(topics))})" if topics else ""
    sql = (
        f"SELECT {', '.join(_SHOWN)} FROM history WHERE stream = ? AND version > ?{of_topics} "
        "ORDER BY version DESC"
    )
    told = dicts(t, _SHOWN, sql, stream, seen, *topics)
    looked_up, refusals = may(OPENS_DOCUMENTS), reads_refusals()
    return [
        each
        for each in told
        if (looked_up or not each["topic"].startswith(LOOKED_UP))
        and (refusals or not each["topic"].endswith(REFUSED))
    ]


def of_thing(
    t: Transaction, stream: str, said_at: int, topics: Sequence[str], problems: Sequence[Any], about: str = ""
) -> list[dict[str, Any]]:
    """What somebody recorded of one thing since the form that came back was opened: the thing is of version
    ``said_at`` now. ``about``: of this ormas alone.
    """
    if not problems or said_at <= seen_version():
        return []
    since = recorded_since(t, stream, seen_version(), topics)
    return [line for line in since if not about or line["about"] == about]


def at_places(names: Mapping[str, Place]) -> Places:
    """Where a page asks for the fields of a command, by what it calls them."""
    return {f"/{field}": place for field, place in names.items()}

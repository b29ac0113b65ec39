"""What the portal knows of instruments: editions, and what each of them asks."""

import json
from collections.abc import Mapping
from fractions import Fraction
from math import floor
from typing import Any, Final

from services.portal.web.rows import dicts
from shared.database import Transaction

SHOWN: Final = (
    "id", "edition", "state", "said_at", "code", "year", "title", "mark", "source", "summary", "digest",
    "frame", "sample", "ground",
)  # fmt: skip


def editions(t: Transaction, instrument: str = "", *, inside: bool) -> list[dict[str, Any]]:
    """Of one instrument or of all, the newest first; for who is not ``inside`` the office only what holds."""
    sql = (
        f"SELECT {', '.join(SHOWN)} FROM instrument WHERE (? = '' OR id = ?)"
        " AND (? = 1 OR state = 'published') ORDER BY year DESC, code, edition DESC"
    )
    return dicts(t, SHOWN, sql, instrument, instrument, int(inside))


def content_of(t: Transaction, edition: Mapping[str, Any]) -> dict[str, Any]:
    """The edition as its file has it, each part with its ``share`` of its siblings in per cent; ``bands`` are
    empty where the file has none.
    """
    sql = (
        "SELECT place, content FROM instrument_part WHERE id = ? AND edition = ? AND version > ?"
        " ORDER BY place"
    )
    parts = t.all(sql, (edition["id"], edition["edition"], edition["said_at"]))
    counts = [each for place, content in parts if not place for each in json.loads(content)]
    dimensions = [json.loads(content) for place, content in parts if place]
    whole: dict[str, Any] = {"bands": []} | json.loads(edition["frame"])
    _share(dimensions)
    for dimension in dimensions:
        _share(dimension["variables"])
        for variable in dimension["variables"]:
            _share(variable["indicators"])
    return whole | {"dimensions": dimensions, "counts": {each["code"]: each["title"] for each in counts}}


def content_in(t: Transaction, instrument: str, edition: int) -> dict[str, Any] | None:
    """Of an edition that was published; None while it was not heard."""
    known = editions(t, instrument, inside=False)
    found = next((each for each in known if each["edition"] == edition), None)
    return content_of(t, found) if found else None


def version_of(t: Transaction, edition: Mapping[str, Any]) -> int:
    """Up to which event its content was read: whoever acts on it says that they saw this much."""
    sql = "SELECT MAX(version) FROM instrument_part WHERE id = ? AND edition = ? AND version > ?"
    [last] = t.one(sql, (edition["id"], edition["edition"], edition["said_at"])) or (None,)
    return int(last or edition["said_at"])


def indicators_of(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    """In the order in which they are asked."""
    return [
        indicator
        for dimension in content["dimensions"]
        for variable in dimension["variables"]
        for indicator in variable["indicators"]
    ]


def of_panel_alone(content: Mapping[str, Any]) -> bool:
    """Everything that is not counted is judged by the panel: nothing is asked of the ormas itself."""
    asked = [each.get("assessors", ()) for each in indicators_of(content) if not each.get("counts")]
    return bool(content.get("panel") and asked) and all("panel" in each for each in asked)


def _share(siblings: list[dict[str, Any]]) -> None:
    whole = sum(Fraction(each["weight"]) for each in siblings)
    for each in siblings:
        each["share"] = _percent(Fraction(each["weight"]) / whole)


def _percent(share: Fraction) -> str:
    """With two decimals at most: “33,33”, “50”."""
    hundredths = floor(10000 * share + Fraction(1, 2))
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")

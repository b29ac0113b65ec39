"""What the read models say of the terms on which the office permits attributes."""

from typing import Any, Final

from services.portal.projection.permits import TERMS
from services.portal.web.rows import dicts
from shared.database import Transaction

_NAMES: Final = ("policy", "version", "longest_days", "removal_days", *TERMS)
_FORBIDDEN: Final = ("street", "section", "area", "basis", "basis_text")


def every(t: Transaction) -> list[dict[str, Any]]:
    """All terms that were ever said, the newest first."""
    return dicts(t, _NAMES, f"SELECT {', '.join(_NAMES)} FROM permit_terms ORDER BY policy DESC")


def holding(t: Transaction, day: str) -> dict[str, Any] | None:
    """Those that hold on a day, with their kinds and forbidden places."""
    begun = [each for each in every(t) if each["effective_from"] <= day]
    return with_lists(t, begun[0]) if begun else None


def with_lists(t: Transaction, terms: dict[str, Any]) -> dict[str, Any]:
    """The same with ``kinds`` (pairs of code and title) and ``forbidden``."""
    number = terms["policy"]
    kinds = t.all("SELECT kind_code, title FROM permit_kind WHERE policy = ? ORDER BY place", (number,))
    sql = f"SELECT {', '.join(_FORBIDDEN)} FROM permit_forbidden WHERE policy = ? ORDER BY place"
    return terms | {"kinds": [tuple(each) for each in kinds], "forbidden": dicts(t, _FORBIDDEN, sql, number)}

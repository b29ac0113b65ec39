"""What the read models say of the guest book."""

from typing import Any, Final

from services.portal.projection.guest_book import TOLD
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

NAMES: Final = (
    "id", *TOLD, "promise_state", "promise_end", "agency", "reference", "answer", "agreed_office",
    "agreed_ormas", "name",
)  # fmt: skip
_COLUMNS: Final = ", ".join(f"a.{name}" for name in NAMES[:-1])
_FROM: Final = (
    f"SELECT {_COLUMNS}, COALESCE(r.name, a.guest) FROM audience a "
    "LEFT JOIN register r ON r.id = a.organisation"
)
"""``name``: the ormas as the register calls it today, or the guest."""
_NEWEST: Final = "ORDER BY a.day DESC, a.position DESC"


def years_of_guests(t: Transaction) -> list[str]:
    """The years in which somebody came, the newest first."""
    found = t.all("SELECT DISTINCT SUBSTR(day, 1, 4) FROM audience ORDER BY 1 DESC")
    return [year for (year,) in found]


def guests_in(t: Transaction, year: str) -> list[dict[str, Any]]:
    """Every audience of a year, the newest first."""
    return dicts(t, NAMES, f"{_FROM} WHERE SUBSTR(a.day, 1, 4) = ? {_NEWEST}", year)


def guests_from(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Every audience of the ormas of these entries, the newest first."""
    return dicts(t, NAMES, f"{_FROM} WHERE a.organisation IN {marks(entries)} {_NEWEST}", *entries)


def audience_of(t: Transaction, audience: str) -> dict[str, Any] | None:
    """One audience."""
    found = dicts(t, NAMES, f"{_FROM} WHERE a.id = ?", audience)
    return found[0] if found else None


def published_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """What both sides want the public to read, the newest first: inputs with their answers, nothing else."""
    sql = (
        f"SELECT day, input, agency, answer FROM audience WHERE organisation IN {marks(entries)} "
        "AND agreed_office <> '' AND agreed_ormas <> '' ORDER BY day DESC, position DESC"
    )
    return dicts(t, ("day", "input", "agency", "answer"), sql, *entries)


def open_promises(t: Transaction, most: int, after: int = 0) -> list[dict[str, Any]]:
    """Promises that nobody kept or lifted, the earliest due first: at most so many, after so many."""
    sql = f"{_FROM} WHERE a.promise_state = 'open' ORDER BY a.due, a.position LIMIT ? OFFSET ?"
    return dicts(t, NAMES, sql, most, after)

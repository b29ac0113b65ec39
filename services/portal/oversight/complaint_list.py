"""What the read models say of complaints."""

from datetime import date, timedelta
from typing import Any, Final

from services.portal.projection.complaints import TOLD
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

ANSWERED_WITHIN: Final = timedelta(days=14)
"""What this system proposes to answer within; shown as that, and nothing happens when it has passed."""
PROPOSED: Final = "usulan"
NAMES: Final = ("id", *TOLD, "anonymous", "acknowledged_on", "state", "outcome", "result")
_COLUMNS: Final = ", ".join(f"c.{name}" for name in NAMES)
_OLDEST: Final = "ORDER BY c.received_on, c.position"


def complaints(t: Transaction, state: str, size: int, before: int = 0) -> list[dict[str, Any]]:
    """Complaints that go on or that were closed, the oldest first: so many, behind so many."""
    sql = f"SELECT {_COLUMNS} FROM complaint c WHERE c.state = ? {_OLDEST} LIMIT ? OFFSET ?"
    return dicts(t, NAMES, sql, state, size, before)


def how_many(t: Transaction, state: str) -> int:
    """Complaints that go on or that were closed."""
    row = t.one("SELECT COUNT(*) FROM complaint WHERE state = ?", (state,))
    return int(row[0]) if row else 0


def complaint_of(t: Transaction, complaint: str) -> dict[str, Any] | None:
    """One complaint."""
    found = dicts(t, NAMES, f"SELECT {_COLUMNS} FROM complaint c WHERE c.id = ?", complaint)
    return found[0] if found else None


def links_of(t: Transaction, complaint: str) -> list[dict[str, Any]]:
    """Which ormas it concerns, as the register calls them today, and how surely."""
    sql = (
        "SELECT l.organisation, r.name, l.degree, l.ground FROM complaint_link l "
        "JOIN register r ON r.id = l.organisation WHERE l.complaint = ? AND l.degree <> '' "
        "ORDER BY r.name, r.id"
    )
    return dicts(t, ("organisation", "name", "degree", "ground"), sql, complaint)


def complaints_about(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Every complaint that is linked to the ormas of these entries, with its degree: for who handles
    complaints alone.
    """
    sql = (
        f"SELECT {_COLUMNS}, l.degree, l.organisation FROM complaint c "
        "JOIN complaint_link l ON l.complaint = c.id "
        f"WHERE l.organisation IN {marks(entries)} AND l.degree <> '' {_OLDEST}"
    )
    return dicts(t, (*NAMES, "degree", "organisation"), sql, *entries)


def confirmed_in(t: Transaction, year: str) -> int:
    """How many complaints of a year concern at least one ormas for certain; nothing else is counted."""
    sql = (
        "SELECT COUNT(DISTINCT c.id) FROM complaint c JOIN complaint_link l ON l.complaint = c.id "
        "WHERE l.degree = 'terkonfirmasi' AND SUBSTR(c.received_on, 1, 4) = ?"
    )
    row = t.one(sql, (year,))
    return int(row[0]) if row else 0


def answer_by(received_on: str) -> str:
    """The day by which this system proposes to answer."""
    return (date.fromisoformat(received_on) + ANSWERED_WITHIN).isoformat()


def first_answer_by(t: Transaction) -> str:
    """The first such day of all complaints that go on and of which no reporter was told, "" without one."""
    sql = "SELECT MIN(received_on) FROM complaint WHERE state = 'open' AND acknowledged_on = ''"
    row = t.one(sql)
    return answer_by(str(row[0])) if row and row[0] else ""


def confirmed_about(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Complaints that concern the ormas of these entries for certain."""
    return [each for each in complaints_about(t, *entries) if each["degree"] == "terkonfirmasi"]

"""What the read models say of exposés, and of the year of an ormas that presents."""

from typing import Any, Final

from services.portal.order.activity_list import activities_of as order_activities_of
from services.portal.register.taking_part import taking_part
from services.portal.reports.report_list import activities_of, reports_of
from services.portal.web.rows import dicts
from shared.database import Transaction

EXPOSE: Final = ("id", "year", "day", "place", "ground")
DIRECTION: Final = ("expose", "direction", "forkopimda", "text", "due", "state", "result")


def exposes(t: Transaction, year: str) -> list[dict[str, Any]]:
    """Of a year, the newest first."""
    sql = f"SELECT {', '.join(EXPOSE)} FROM expose WHERE year = ? ORDER BY day DESC, position DESC"
    return dicts(t, EXPOSE, sql, year)


def expose_of(t: Transaction, expose: str) -> dict[str, Any] | None:
    """One, with ``presenters`` (their stream and name, by name) and ``directions``."""
    found = dicts(t, EXPOSE, f"SELECT {', '.join(EXPOSE)} FROM expose WHERE id = ?", expose)
    if not found:
        return None
    names = (
        "SELECT p.organisation, COALESCE(r.name, p.organisation) FROM expose_presenter p "
        "LEFT JOIN register r ON r.id = p.organisation WHERE p.expose = ? ORDER BY 2, 1"
    )
    told = f"SELECT {', '.join(DIRECTION)} FROM expose_direction WHERE expose = ? ORDER BY direction"
    directions = dicts(t, DIRECTION, told, expose)
    return found[0] | {"presenters": t.all(names, (expose,)), "directions": directions}


def open_directions(t: Transaction, most: int, after: int = 0) -> list[dict[str, Any]]:
    """The earliest due first: at most so many, after so many."""
    sql = (
        f"SELECT {', '.join(DIRECTION)} FROM expose_direction WHERE state = 'open' "
        "ORDER BY due, expose, direction LIMIT ? OFFSET ?"
    )
    return dicts(t, DIRECTION, sql, most, after)


def year_of_ormas(t: Transaction, ormas: str, year: str) -> dict[str, Any]:
    """What the office recorded of it; never a score."""
    reports = [each for each in reports_of(t, ormas) if each["period"].startswith(year)]
    told = taking_part(t, ormas)
    return {
        "reports": reports,
        "activities": [a for each in reports for a in activities_of(t, each["id"])],
        "meetings": [m for m in told.meetings if m["day"].startswith(year)],
        "involvements": [a for a in told.activities if a["day"].startswith(year)],
        "order": [a for a in order_activities_of(t, ormas) if a["day"].startswith(year)],
    }

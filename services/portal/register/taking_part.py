"""What one ormas took part in: meetings and activities of agencies, and how often in each year."""

from dataclasses import dataclass
from typing import Any, Final

from services.portal.web.rows import dicts
from shared.database import Transaction

MEETING: Final = ("id", "title", "day", "place", "presence", "invited")
ACTIVITY: Final = ("id", "activity", "day", "agency", "answer", "participation", "people")


@dataclass(frozen=True)
class TakingPart:
    """The newest first. ``years``: each with how many meetings it came to and activities it took part in."""

    meetings: list[dict[str, Any]]
    activities: list[dict[str, Any]]
    years: list[tuple[str, int, int]]


def taking_part(t: Transaction, ormas: str) -> TakingPart:
    """Only what took place: an invitation alone is no part."""
    meetings = dicts(
        t,
        MEETING,
        "SELECT m.id, m.title, m.day, m.place, a.presence, a.invited FROM meeting_ormas a "
        "JOIN meeting m ON m.id = a.meeting WHERE a.ormas = ? AND a.presence <> '' "
        "ORDER BY m.day DESC, m.id",
        ormas,
    )
    activities = dicts(
        t,
        ACTIVITY,
        "SELECT i.id, i.activity, i.day, i.agency, a.answer, a.participation, a.people "
        "FROM involvement_ormas a JOIN involvement i ON i.id = a.involvement "
        "WHERE a.ormas = ? AND i.state <> 'cancelled' ORDER BY i.day DESC, i.id",
        ormas,
    )
    came = [each["day"][:4] for each in meetings if each["presence"] == "present"]
    took_part = [each["day"][:4] for each in activities if each["participation"] == "took_part"]
    years = [
        (year, came.count(year), took_part.count(year)) for year in sorted({*came, *took_part}, reverse=True)
    ]
    return TakingPart(meetings, activities, years)

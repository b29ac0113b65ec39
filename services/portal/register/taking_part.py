"""What one ormas took part in: meetings and activities of agencies, and how often in each year."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from services.portal.web.rows import dicts, marks
from shared.database import Transaction

MEETING: Final = ("id", "title", "day", "place", "presence", "invited", "ormas")
ACTIVITY: Final = ("id", "activity", "day", "agency", "answer", "participation", "people", "ormas")


@dataclass(frozen=True)
class TakingPart:
    """The newest first. ``years``: each with how many meetings it came to and activities it took part in."""

    meetings: list[dict[str, Any]]
    activities: list[dict[str, Any]]
    years: list[tuple[str, int, int]]


def taking_part(t: Transaction, *entries: str) -> TakingPart:
    """Only what took place: an invitation alone is no part. A year counts once what several of these entries,
    of one organisation, were part of.
    """
    meetings = dicts(
        t,
        MEETING,
        "SELECT m.id, m.title, m.day, m.place, a.presence, a.invited, a.ormas FROM meeting_ormas a "
        f"JOIN meeting m ON m.id = a.meeting WHERE a.ormas IN {marks(entries)} AND a.presence <> '' "
        "ORDER BY m.day DESC, m.id, a.ormas",
        *entries,
    )
    activities = dicts(
        t,
        ACTIVITY,
        "SELECT i.id, i.activity, i.day, i.agency, a.answer, a.participation, a.people, a.ormas "
        "FROM involvement_ormas a JOIN involvement i ON i.id = a.involvement "
        f"WHERE a.ormas IN {marks(entries)} AND i.state <> 'cancelled' ORDER BY i.day DESC, i.id, a.ormas",
        *entries,
    )
    came = _years(each for each in meetings if each["presence"] == "present")
    took_part = _years(each for each in activities if each["participation"] == "took_part")
    years = [
        (year, came.count(year), took_part.count(year)) for year in sorted({*came, *took_part}, reverse=True)
    ]
    return TakingPart(meetings, activities, years)


def _years(rows: Iterable[dict[str, Any]]) -> list[str]:
    """One for each meeting or activity, however many entries were part of it."""
    return [day[:4] for day in {each["id"]: each["day"] for each in rows}.values()]

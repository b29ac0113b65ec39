"""What the read models say of activities for public order."""

from dataclasses import dataclass
from typing import Any, Final

from services.portal.projection.order_activities import TOLD
from services.portal.register.kinds import APART_ONCE, BESIDES, FORM, counted
from services.portal.register.merged import COUNTED_AS, NOT_WITHDRAWN
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_NAMES: Final = ("id", *TOLD, "struck_why", "ormas")
_ACTIVITY: Final = (
    f"SELECT {', '.join(f'a.{name}' for name in _NAMES[:-1])}, "
    f"(SELECT COUNT(DISTINCT CASE WHEN {FORM} <> '{BESIDES}' THEN {COUNTED_AS} END) "
    "FROM order_activity_ormas o JOIN register r ON r.id = o.ormas "
    f"WHERE o.activity = a.id AND {NOT_WITHDRAWN}) FROM order_activity a"
)
_NEWEST: Final = "ORDER BY a.day DESC, a.position DESC"


@dataclass(frozen=True)
class Counted:
    """A year of one theme or of all: activities, people who came, different ormas that were part of them,
    and bodies that are recorded beside the ormas.
    """

    activities: int
    people: int
    ormas: int
    besides: int = 0


def years_of_activities(t: Transaction) -> list[str]:
    """The years in which something took place, the newest first."""
    sql = "SELECT DISTINCT SUBSTR(day, 1, 4) FROM order_activity WHERE struck_why = '' ORDER BY 1 DESC"
    return [year for (year,) in t.all(sql)]


def activities_in(t: Transaction, year: str, theme: str = "") -> list[dict[str, Any]]:
    """What took place in a year, the newest first; ``theme`` "" asks for all."""
    fits = "SUBSTR(a.day, 1, 4) = ? AND (? = '' OR a.theme = ?) AND a.struck_why = ''"
    return dicts(t, _NAMES, f"{_ACTIVITY} WHERE {fits} {_NEWEST}", year, theme, theme)


def counted_in(t: Transaction, year: str, theme: str = "") -> Counted:
    """People count as often as they came; an ormas of several activities or merged entries counts once."""
    these = "SUBSTR(a.day, 1, 4) = ? AND (? = '' OR a.theme = ?) AND a.struck_why = ''"
    values = (year, theme, theme)
    came = t.one(f"SELECT COUNT(*), COALESCE(SUM(a.people), 0) FROM order_activity a WHERE {these}", values)
    part = counted(
        t,
        f"SELECT {APART_ONCE} FROM order_activity_ormas o JOIN register r ON r.id = o.ormas "
        f"JOIN order_activity a ON a.id = o.activity WHERE {NOT_WITHDRAWN} AND {these}",
        values,
    )
    activities, people = came or (0, 0)
    return Counted(int(activities), int(people), *part)


def activity_of(t: Transaction, activity: str) -> dict[str, Any] | None:
    """One activity, also when it was struck."""
    found = dicts(t, _NAMES, f"{_ACTIVITY} WHERE a.id = ?", activity)
    return found[0] if found else None


def ormas_in(t: Transaction, activity: str) -> list[dict[str, Any]]:
    """Which ormas were part of it, by name."""
    sql = (
        "SELECT o.ormas, r.name, r.legal_form, r.withdrawn, o.part, o.people FROM order_activity_ormas o "
        "JOIN register r ON r.id = o.ormas WHERE o.activity = ? ORDER BY r.name_key, r.id"
    )
    return dicts(t, ("ormas", "name", "legal_form", "withdrawn", "part", "people"), sql, activity)


def activities_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """What the ormas of these entries was part of, the newest first."""
    sql = (
        "SELECT a.id, a.title, a.day, a.theme, o.part, o.people, o.ormas FROM order_activity_ormas o "
        "JOIN order_activity a ON a.id = o.activity "
        f"WHERE o.ormas IN {marks(entries)} AND a.struck_why = '' {_NEWEST}"
    )
    return dicts(t, ("id", "title", "day", "theme", "part", "people", "ormas"), sql, *entries)

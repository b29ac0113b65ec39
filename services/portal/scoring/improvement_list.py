"""What the portal knows of plans that follow a score."""

from collections.abc import Iterator
from typing import Any, Final

from services.portal.clusters.membership import asked, on_a_day
from services.portal.projection.improvements import ITEM
from services.portal.web.office_day import OfficeDay
from services.portal.web.rows import dicts
from shared.database import Transaction

_SHOWN: Final = ("plan", *ITEM, "modules", "state", "result")
_ALL: Final = f"SELECT {', '.join(_SHOWN)} FROM improvement"


def plan_of(t: Transaction, assessment: str) -> list[dict[str, Any]]:
    """Every item, in the order in which they were agreed on; ``modules`` as a list."""
    found = dicts(t, _SHOWN, f"{_ALL} WHERE assessment = ? ORDER BY item", assessment)
    return [each | {"modules": each["modules"].split("\n") if each["modules"] else []} for each in found]


def late(t: Transaction, today: str, most: int, after: int = 0) -> list[dict[str, Any]]:
    """Open items whose day is over, the earliest first, with the name of the ormas."""
    sql = (
        "SELECT i.assessment, i.text, i.due, COALESCE(r.name, i.organisation) FROM improvement i "
        "LEFT JOIN register r ON r.id = i.organisation WHERE i.state = 'open' AND i.due < ? "
        "ORDER BY i.due, i.plan, i.item LIMIT ? OFFSET ?"
    )
    return dicts(t, ("assessment", "text", "due", "name"), sql, today, most, after)


def count_late(t: Transaction, today: str) -> int:
    found = t.one("SELECT COUNT(*) FROM improvement WHERE state = 'open' AND due < ?", (today,))
    return int(found[0]) if found else 0


def suggested_for(t: Transaction, module: str) -> Iterator[tuple[str, str]]:
    """Ormas for which this module was suggested in an item that is still open, and its day."""
    sql = "SELECT organisation, due, modules FROM improvement WHERE state = 'open' ORDER BY due, plan, item"
    for organisation, due, modules in t.all(sql):
        if module in modules.split("\n"):
            yield str(organisation), str(due)


def suggested_in(t: Transaction, cluster: str, on: OfficeDay) -> list[dict[str, Any]]:
    """Trainings suggested in open items to ormas of a cluster on a day, by name; ``modules`` as a list."""
    sql = (
        f"{on_a_day(cluster='= ?')} SELECT r.id, r.name, i.modules, i.due FROM asked d CROSS JOIN member k "
        "JOIN improvement i ON i.organisation = k.ormas JOIN register r ON r.id = k.ormas "
        "WHERE i.state = 'open' AND i.modules <> '' ORDER BY r.name_key, r.id, i.due, i.item"
    )
    found = dicts(t, ("id", "name", "modules", "due"), sql, *asked(on), cluster, cluster)
    return [each | {"modules": each["modules"].split("\n")} for each in found]

"""What the read models say of coordination meetings."""

from typing import Any, Final

from services.portal.projection.coordinations import TOLD
from services.portal.web.rows import dicts
from shared.database import Transaction

_NAMES: Final = ("id", *TOLD, "institutions", "struck", "open")
_TASK: Final = ("number", "follow_up", "follow_up_by", "due_on", "result")
_SELECT: Final = (
    f"SELECT c.id, {', '.join(f'c.{name}' for name in TOLD)}, c.institutions, c.struck, "
    "(SELECT COUNT(*) FROM coordination_task k WHERE k.coordination = c.id AND k.result = '') "
    "FROM coordination c"
)


OPEN_TASKS: Final = (
    "FROM coordination_task k JOIN coordination c ON c.id = k.coordination "
    "WHERE k.result = '' AND c.struck = ''"
)


def meetings_of(t: Transaction, year: str) -> list[dict[str, Any]]:
    """Those of a year that stand, the newest first."""
    where = "WHERE SUBSTR(c.held_on, 1, 4) = ? AND c.struck = '' ORDER BY c.held_on DESC, c.position DESC"
    return _listed(dicts(t, _NAMES, f"{_SELECT} {where}", year))


def years(t: Transaction) -> list[str]:
    """Every year that has one."""
    return [str(year) for (year,) in t.all("SELECT DISTINCT SUBSTR(held_on, 1, 4) FROM coordination")]


def coordination_of(t: Transaction, coordination: str) -> dict[str, Any] | None:
    """One meeting."""
    found = _listed(dicts(t, _NAMES, f"{_SELECT} WHERE c.id = ?", coordination))
    return found[0] if found else None


def tasks_of(t: Transaction, coordination: str) -> list[dict[str, Any]]:
    """What was agreed there, by its number."""
    sql = f"SELECT {', '.join(_TASK)} FROM coordination_task WHERE coordination = ? ORDER BY number"
    return dicts(t, _TASK, sql, coordination)


def open_tasks(t: Transaction, limit: int, offset: int) -> list[dict[str, Any]]:
    """What was agreed at meetings that stand and is not done, the first due first."""
    names = ("coordination", "held_on", "classification", *_TASK)
    columns = f"k.coordination, c.held_on, c.classification, {', '.join(f'k.{name}' for name in _TASK)}"
    sql = f"SELECT {columns} {OPEN_TASKS} ORDER BY k.due_on, k.coordination, k.number LIMIT ? OFFSET ?"
    return dicts(t, names, sql, limit, offset)


def _listed(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each | {"institutions": each["institutions"].split("\n")} for each in found]

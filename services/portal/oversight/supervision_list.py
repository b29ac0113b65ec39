"""What the read models say of supervisions and their findings."""

from typing import Any, Final

from services.portal.projection.supervisions import PLANNED
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_NAMES: Final = ("id", *PLANNED, "state", "carried_out_on", "ended", "name", "findings", "open")
_SELECT: Final = (
    f"SELECT s.id, {', '.join(f's.{name}' for name in PLANNED)}, s.state, s.carried_out_on, s.ended, "
    "COALESCE(r.name, s.organisation_name), "
    "(SELECT COUNT(*) FROM supervision_finding f WHERE f.supervision = s.id AND f.state <> 'struck'), "
    "(SELECT COUNT(*) FROM supervision_finding f WHERE f.supervision = s.id AND f.state = 'open') "
    "FROM supervision s LEFT JOIN register r ON r.id = s.organisation"
)
_FINDING: Final = (
    "number", "kind", "classification", "follow_up", "follow_up_by", "due_on", "state", "outcome", "result",
)  # fmt: skip
_OLDEST: Final = "ORDER BY s.due_on, s.position"
STATES: Final = ("planned", "carried_out", "dropped")


def plan_of(t: Transaction, year: str, state: str, size: int, page: int) -> list[dict[str, Any]]:
    """The supervisions of a year in one state, "" for all, by the day they are due."""
    where = "WHERE SUBSTR(s.due_on, 1, 4) = ? AND (? = '' OR s.state = ?)"
    sql = f"{_SELECT} {where} {_OLDEST} LIMIT ? OFFSET ?"
    return dicts(t, _NAMES, sql, year, state, state, size, (page - 1) * size)


def counts_of(t: Transaction, year: str) -> dict[str, int]:
    """How many of a year are in each state; "" is all of them."""
    sql = "SELECT state, COUNT(*) FROM supervision WHERE SUBSTR(due_on, 1, 4) = ? GROUP BY state"
    found = dict.fromkeys(STATES, 0) | {str(state): int(many) for state, many in t.all(sql, (year,))}
    return found | {"": sum(found.values())}


def years(t: Transaction) -> list[str]:
    """Every year that has a plan."""
    return [str(year) for (year,) in t.all("SELECT DISTINCT SUBSTR(due_on, 1, 4) FROM supervision")]


def supervision_of(t: Transaction, supervision: str) -> dict[str, Any] | None:
    """One supervision."""
    found = dicts(t, _NAMES, f"{_SELECT} WHERE s.id = ?", supervision)
    return found[0] if found else None


def supervisions_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Every supervision of the ormas of these entries: for who works on oversight alone."""
    sql = f"{_SELECT} WHERE s.organisation IN {marks(entries)} {_OLDEST}"
    return dicts(t, _NAMES, sql, *entries)


def findings_of(t: Transaction, supervision: str) -> list[dict[str, Any]]:
    """What was found, by its number."""
    sql = f"SELECT {', '.join(_FINDING)} FROM supervision_finding WHERE supervision = ? ORDER BY number"
    return dicts(t, _FINDING, sql, supervision)


def planned(t: Transaction, size: int, before: int) -> list[dict[str, Any]]:
    """What is still to be carried out, the first due first."""
    sql = f"{_SELECT} WHERE s.state = 'planned' {_OLDEST} LIMIT ? OFFSET ?"
    return dicts(t, _NAMES, sql, size, before)


def open_findings(t: Transaction, size: int, before: int) -> list[dict[str, Any]]:
    """What nobody has to do yet, then what is due first."""
    names = ("supervision", "number", "kind", "follow_up_by", "due_on", "name")
    sql = (
        "SELECT f.supervision, f.number, f.kind, f.follow_up_by, f.due_on, "
        "COALESCE(r.name, s.organisation_name) FROM supervision_finding f "
        "JOIN supervision s ON s.id = f.supervision LEFT JOIN register r ON r.id = s.organisation "
        "WHERE f.state = 'open' ORDER BY f.due_on, f.position LIMIT ? OFFSET ?"
    )
    return dicts(t, names, sql, size, before)


def first_finding_due(t: Transaction) -> str:
    """The first day by which something has to follow from an open finding, "" where there is none."""
    row = t.one("SELECT MIN(due_on) FROM supervision_finding WHERE state = 'open' AND due_on <> ''")
    return str(row[0] or "") if row else ""

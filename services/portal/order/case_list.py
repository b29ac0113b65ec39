"""What the read models say of cases of public order; never a person's name."""

from typing import Any, Final

from contracts.telling.classifications import KEPT_SEALED, LIMITED
from services.portal.projection.order_cases import TOLD
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_NAMES: Final = ("id", *TOLD, "case_result", "closed_on", "closed_text")
_COLUMNS: Final = ", ".join(f"c.{name}" for name in _NAMES)
_CASE: Final = f"SELECT {_COLUMNS} FROM order_case c"
_PARTY: Final = ("party", "party_kind", "organisation", "description", "name")
_STEP: Final = ("day", "step", "text", "tension")
_COUNTS: Final = "c.case_result <> 'mistaken'"


def years_of_cases(t: Transaction) -> list[str]:
    """The years in which a case began, the newest first."""
    sql = f"SELECT DISTINCT SUBSTR(c.day, 1, 4) FROM order_case c WHERE {_COUNTS} ORDER BY 1 DESC"
    return [year for (year,) in t.all(sql)]


def cases_in(t: Transaction, year: str) -> list[dict[str, Any]]:
    """Cases that began in a year, open ones first, then the newest; without what was a mistake."""
    order = "ORDER BY CASE WHEN c.case_result = '' THEN 0 ELSE 1 END, c.day DESC, c.position DESC"
    return _called(t, _NAMES, f"{_CASE} WHERE SUBSTR(c.day, 1, 4) = ? AND {_COUNTS} {order}", year)


def results_in(t: Transaction, year: str) -> dict[str, int]:
    """How many of them ended how; "" for those that are open."""
    sql = (
        f"SELECT c.case_result, COUNT(*) FROM order_case c WHERE SUBSTR(c.day, 1, 4) = ? AND {_COUNTS} "
        "GROUP BY c.case_result ORDER BY c.case_result"
    )
    return {result: int(count) for result, count in t.all(sql, (year,))}


def open_cases(t: Transaction) -> list[dict[str, Any]]:
    """Every open case, the newest first."""
    return _called(t, _NAMES, f"{_CASE} WHERE c.case_result = '' ORDER BY c.day DESC, c.position DESC")


def case_of(t: Transaction, case: str) -> dict[str, Any] | None:
    """One case."""
    found = _called(t, _NAMES, f"{_CASE} WHERE c.id = ?", case)
    return found[0] if found else None


def parties_of(t: Transaction, case: str) -> list[dict[str, Any]]:
    """Its parties in the order in which they were added; an ormas as the register calls it today."""
    sql = (
        "SELECT p.party, p.party_kind, p.organisation, p.description, COALESCE(r.name, '') "
        "FROM order_case_party p LEFT JOIN register r ON r.id = p.organisation "
        "WHERE p.order_case = ? ORDER BY p.party"
    )
    return dicts(t, _PARTY, sql, case)


def steps_of(t: Transaction, case: str) -> list[dict[str, Any]]:
    """What was done about it, the first first."""
    sql = f"SELECT {', '.join(_STEP)} FROM order_case_step WHERE order_case = ? ORDER BY version"
    return dicts(t, _STEP, sql, case)


def cases_with(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Cases in which the ormas of these entries is a party, the newest first; without what was a mistake."""
    sql = (
        f"SELECT {_COLUMNS}, p.organisation FROM order_case c JOIN order_case_party p ON p.order_case = c.id "
        f"WHERE p.organisation IN {marks(entries)} AND {_COUNTS} ORDER BY c.day DESC, c.position DESC"
    )
    return _called(t, (*_NAMES, "organisation"), sql, *entries)


def _called(t: Transaction, names: tuple[str, ...], sql: str, *values: str) -> list[dict[str, Any]]:
    """Cases; one whose matter is sealed is called by where it is."""
    found = dicts(t, names, sql, *values)
    for each in found:
        if each["classification"] == LIMITED and each["matter"] == KEPT_SEALED:
            place = each["village"] or each["district"]
            each["matter"] = f"Kasus terbatas di {place}" if place else "Kasus terbatas"
    return found

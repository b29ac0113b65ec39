"""Rounds of visits, what was found in them, and what has to follow, as pages show it."""

from collections import Counter
from datetime import date
from typing import Any, Final

from contracts.telling.words import FINDINGS
from services.portal.register.kinds import APART, IS_ORMAS, Count, count_rows, counted
from services.portal.search_text import normalised
from services.portal.web.rows import dicts
from shared.database import Transaction

ROUND: Final = ("id", "title", "letter", "visitors", "from_day", "until_day", "closed_at", "closed_why")
VISIT: Final = (
    "visit",
    "version",
    "round",
    "visited_on",
    "findings",
    "met",
    "reported_by",
    "corrected_why",
    "moved_village",
    "moved_district",
    "moved_region_code",
)
FOLLOW_UP: Final = ("follow_up", "visit", "task", "due_on", "ground", "outcome", "end_ground")
AT_ONCE: Final = 50
_LAST: Final = "COALESCE((SELECT MAX(v.visited_on) FROM visit v WHERE v.ormas = r.id), '')"
_WAITS_NOWHERE: Final = (
    "NOT EXISTS (SELECT 1 FROM round_member m JOIN visit_round o ON o.id = m.round WHERE m.ormas = r.id "
    "AND m.taken = 0 AND o.closed_at = '' AND NOT EXISTS "
    "(SELECT 1 FROM visit v WHERE v.ormas = m.ormas AND v.round = m.round))"
)


def rounds(t: Transaction) -> list[dict[str, Any]]:
    """Every round, those that are open first; ``members`` and how many of them were ``visited``."""
    sql = (
        f"SELECT {', '.join(ROUND)}, "
        f"{_of_rounds('round_member', 'o.taken = 0')}, {_of_rounds('visit', '1 = 1')} FROM visit_round "
        "ORDER BY CASE WHEN closed_at = '' THEN 0 ELSE 1 END, from_day DESC, id"
    )
    names = (*ROUND, "members", "members_besides", "visited", "visited_besides")
    return [
        row | {each: Count(row[each], row[f"{each}_besides"]) for each in ("members", "visited")}
        for row in dicts(t, names, sql)
    ]


def _of_rounds(table: str, which: str) -> str:
    """Two columns of a round: how many ormas, and how many beside them."""
    of_it = f"FROM {table} o JOIN register r ON r.id = o.ormas WHERE o.round = visit_round.id AND {which}"
    return f"(SELECT COUNT(*) {of_it} AND {IS_ORMAS}), (SELECT COUNT(*) {of_it} AND NOT {IS_ORMAS})"


def round_of(t: Transaction, round: str) -> dict[str, Any] | None:
    """One round with its ``members``, how many they are, how many of them were visited and how many not,
    and of each finding in how many visits; None: there is none.
    """
    found = dicts(t, ROUND, f"SELECT {', '.join(ROUND)} FROM visit_round WHERE id = ?", round)
    if not found:
        return None
    members = _members(t, round)
    counts = Counter(finding for member in members for finding in member["findings"])
    counted = [(finding, counts[finding]) for finding in FINDINGS if counts[finding]]
    many = {
        "all": count_rows(members),
        "visited": count_rows(member for member in members if member["visit"]),
        "unvisited": count_rows(member for member in members if not member["visit"]),
    }
    return found[0] | {"members": members, "counted": counted, "many": many}


def _members(t: Transaction, round: str) -> list[dict[str, Any]]:
    names = ("ormas", "name", "village", "legal_form", "withdrawn", *VISIT)
    visit = ", ".join(
        f"COALESCE(v.{name}, {'0' if name in ('visit', 'version') else repr('')})" for name in VISIT
    )
    sql = (
        f"SELECT m.ormas, r.name, r.village, r.legal_form, r.withdrawn, {visit} FROM round_member m "
        "JOIN register r ON r.id = m.ormas LEFT JOIN visit v ON v.ormas = m.ormas AND v.round = m.round "
        "WHERE m.round = ? AND m.taken = 0 ORDER BY r.village, r.name_key, r.id"
    )
    return [_apart(row) for row in dicts(t, names, sql, round)]


def visits_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """Every visit to one ormas with the title of its round, the newest first."""
    columns = ", ".join(f"v.{name}" for name in VISIT)
    sql = (
        f"SELECT {columns}, COALESCE(o.title, '') FROM visit v LEFT JOIN visit_round o ON o.id = v.round "
        "WHERE v.ormas = ? ORDER BY v.visit DESC"
    )
    return [_apart(row) for row in dicts(t, (*VISIT, "title"), sql, ormas)]


def follow_ups_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """What has to follow for one ormas; what is still to do comes first."""
    sql = (
        f"SELECT {', '.join(FOLLOW_UP)} FROM follow_up WHERE ormas = ? "
        "ORDER BY CASE WHEN outcome = '' THEN 0 ELSE 1 END, due_on, follow_up"
    )
    return dicts(t, FOLLOW_UP, sql, ormas)


def to_visit(
    t: Transaction, village: str, months: int, today: date, name: str = ""
) -> tuple[list[dict[str, Any]], Count]:
    """Who can be put on a list, who was not visited for longest first: AT_ONCE of them, and how many.

    ``months``: only who was not visited for so many months, also never; 0: whenever it was. ``name``: a part.
    """
    where, values = ["r.withdrawn = 0", "r.activity <> 'bubar'", _WAITS_NOWHERE], list[Any]()
    if village:
        where.append("r.village = ?")
        values.append(village)
    if months:
        where.append(f"{_LAST} < ?")
        values.append(_months_before(today, months))
    if name:
        where.append("r.name_key LIKE ?")
        values.append(f"%{normalised(name)}%")
    those = f"FROM register r WHERE {' AND '.join(where)}"
    sql = f"SELECT r.id, r.name, r.village, {_LAST} {those} ORDER BY 4, r.name_key, r.id LIMIT {AT_ONCE}"
    return dicts(t, ("ormas", "name", "village", "last"), sql, *values), counted(
        t, f"SELECT {APART} {those}", values
    )


def villages(t: Transaction) -> list[str]:
    """Where ormas are."""
    sql = "SELECT DISTINCT village FROM register WHERE withdrawn = 0 AND village <> '' ORDER BY village"
    return [name for (name,) in t.all(sql)]


def _apart(row: dict[str, Any]) -> dict[str, Any]:
    """What was named twice is one thing."""
    lists = ("findings", "met")
    return row | {name: list(dict.fromkeys(each for each in row[name].split("\n") if each)) for name in lists}


def _months_before(today: date, months: int) -> str:
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, min(today.day, 28)).isoformat()

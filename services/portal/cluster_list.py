"""The clusters with the agencies that serve them and how many ormas they have."""

from datetime import date
from typing import Any

from services.portal.record import agencies_of, history_of
from services.portal.rows import dicts
from shared.database import Transaction

NAMES = ("id", "code", "title", "mark", "source")


def clusters(t: Transaction, today: date) -> list[dict[str, Any]]:
    """Every cluster by title, its agencies of today and the number of its ormas."""
    found = dicts(t, NAMES, "SELECT id, code, title, mark, source FROM cluster ORDER BY title")
    members = _members(t)
    for each in found:
        each["agencies"] = [a for a in agencies_of(t, each["id"]) if serves(a, today)]
        each["members"] = members.get(each["id"], 0)
    return found


def cluster(t: Transaction, code: str) -> dict[str, Any] | None:
    """One cluster with its fields of activity and every agency it ever had."""
    found = dicts(t, NAMES, "SELECT id, code, title, mark, source FROM cluster WHERE code = ?", code)
    if not found:
        return None
    one = found[0]
    one["agencies"] = agencies_of(t, one["id"])
    names = ("activity_field", "valid_from", "valid_until", "mark", "source")
    sql = (
        f"SELECT {', '.join(names)} FROM cluster_field WHERE cluster_id = ? "
        "ORDER BY activity_field, valid_from"
    )
    one["fields"] = dicts(t, names, sql, one["id"])
    one["history"] = history_of(t, one["id"])
    return one


def without_cluster(t: Transaction) -> int:
    """How many ormas of the register no cluster has."""
    row = t.one(
        "SELECT COUNT(*) FROM register r LEFT JOIN membership m ON m.ormas = r.id "
        "LEFT JOIN cluster c ON c.id = m.cluster WHERE r.withdrawn = 0 AND c.code IS NULL"
    )
    return int(row[0]) if row else 0


def serves(agency: dict[str, Any], today: date) -> bool:
    """Whether an appointment is in force; an open beginning or end counts as in force."""
    day = today.isoformat()
    begun = not agency["valid_from"] or agency["valid_from"] <= day
    return begun and (not agency["valid_until"] or day < agency["valid_until"])


def _members(t: Transaction) -> dict[str, int]:
    sql = (
        "SELECT m.cluster, COUNT(*) FROM membership m JOIN register r ON r.id = m.ormas "
        "WHERE r.withdrawn = 0 GROUP BY m.cluster"
    )
    return dict(t.all(sql))

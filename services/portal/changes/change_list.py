"""Reports of changes as pages show them: those of one ormas, one of them, those that wait for somebody.

``inside``: for the office, or for the ormas itself; nobody else reads what an account of an ormas wrote
before somebody verified it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from contracts.roles import ORMAS_ACCOUNT
from services.portal.changes.deadlines import due
from services.portal.projection.changes import REPORT
from services.portal.web.personal import SECRETARIAT
from services.portal.web.rows import dicts
from shared.database import Transaction

_COLUMNS: Final = ", ".join(REPORT)
REPORTED_STREET: Final = "registry.AddressReported"
_WAITING: Final = (
    "FROM change_report c JOIN register r ON r.id = c.ormas WHERE c.state = 'waiting' AND r.withdrawn = 0"
)

_BESIDES: Final = "AND c.recorded_by NOT LIKE ?"
_BY_ITSELF: Final = f"SUBSTR(c.recorded_by, 1, {len(ORMAS_ACCOUNT)}) = '{ORMAS_ACCOUNT}'"
_SEEN: Final = {True: "", False: f"AND (c.state = 'verified' OR NOT {_BY_ITSELF})"}
"""By ``inside``."""


class Said(NamedTuple):
    """What the register says of a thing: in words, as the text that is compared, since which version."""

    words: str = ""
    value: str = "null"
    version: int = 0


@dataclass(frozen=True)
class Reported:
    """What the record page says of reports: the bylaws in force, how many reports, how many of them wait."""

    bylaws: str
    total: int
    waiting: int


def reported(t: Transaction, ormas: str, *, inside: bool) -> Reported:
    """For one ormas."""
    sql = f"SELECT c.state, COUNT(*) FROM change_report c WHERE c.ormas = ? {_SEEN[inside]} GROUP BY c.state"
    states: dict[str, int] = dict(t.all(sql, (ormas,)))
    return Reported(says(t, ormas, "bylaws").words, sum(states.values()), states.get("waiting", 0))


def says(t: Transaction, ormas: str, change: str) -> Said:
    """What the register says of a thing today."""
    sql = "SELECT text, value, version FROM register_says WHERE ormas = ? AND change = ?"
    row = t.one(sql, (ormas, change))
    return Said(*row) if row else Said()


def reports_of(t: Transaction, ormas: str, *, inside: bool) -> list[dict[str, Any]]:
    """Every report of one ormas, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM change_report c WHERE c.ormas = ? {_SEEN[inside]} ORDER BY c.report DESC"
    return [_with_its_day(row) for row in dicts(t, REPORT, sql, ormas)]


def report(t: Transaction, ormas: str, number: int, *, inside: bool) -> dict[str, Any] | None:
    """One report with ``now``, what the register says today, since which version (``since``), and ``stale``:
    that is not what it said then.
    """
    sql = f"SELECT {_COLUMNS} FROM change_report c WHERE c.ormas = ? AND c.report = ? {_SEEN[inside]}"
    for row in dicts(t, REPORT, sql, ormas, number):
        now, value, since = says(t, ormas, row["change"])
        stale = row["state"] == "waiting" and (now, value) != (row["before_text"], row["before_value"])
        told = {"now": now, "since": since, "stale": stale, "signers": row["signed_by"].split("\n")}
        return _with_its_day(row) | told
    return None


def streets_of(t: Transaction, ormas: str, subject: str) -> list[dict[str, Any]]:
    """Whom the sealed streets of a report speak of, as ``personal.section`` wants it: the one that the
    register had before, and the new one.
    """
    names = ("subject", "topic", "role", "own_title", "erased_at", "board")
    sql = (
        "SELECT p.subject, p.topic, p.role, p.own_title, COALESCE(e.erased_at, ''), 0 FROM person p "
        "LEFT JOIN erased e ON e.subject = p.subject WHERE "
    )
    new = dicts(t, names, f"{sql} p.subject = ? AND p.topic = ?", subject, REPORTED_STREET)
    before = (
        "p.ormas = ? AND p.topic = ? AND p.subject <> ? AND p.version < "
        "(SELECT n.version FROM person n WHERE n.subject = ? AND n.topic = ?) ORDER BY p.version DESC LIMIT 1"
    )
    old = dicts(t, names, f"{sql} {before}", ormas, SECRETARIAT, subject, subject, REPORTED_STREET)
    return [*old, *new]


def count_waiting(t: Transaction, besides: str = "", *, inside: bool) -> int:
    """How many reports wait for somebody; those of withdrawn entries wait for nobody.

    ``besides``: an account whose own reports are left out.
    """
    row = t.one(f"SELECT COUNT(*) {_WAITING} {_BESIDES} {_SEEN[inside]}", (f"%/{besides}",))
    return int(row[0]) if row else 0


def waiting(
    t: Transaction, page: int, size: int, today: date, besides: str = "", *, inside: bool
) -> list[dict[str, Any]]:
    """Those that wait, the one that was reported first before the others; ``days`` since then."""
    names = ("ormas", "name", "report", "change", "before_text", "after_text", "reported_on", "recorded_by")
    columns = ", ".join("r.name" if name == "name" else f"c.{name}" for name in names)
    sql = (
        f"SELECT {columns} {_WAITING} {_BESIDES} {_SEEN[inside]} "
        "ORDER BY c.reported_on, c.position LIMIT ? OFFSET ?"
    )
    rows = dicts(t, names, sql, f"%/{besides}", size, (page - 1) * size)
    return [row | {"days": (today - date.fromisoformat(row["reported_on"])).days} for row in rows]


def _with_its_day(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"due": due(row["change"], row["decided_on"], row["reported_on"])}

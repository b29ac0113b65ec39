"""What the read models say of semester reports."""

from collections.abc import Mapping
from typing import Any, Final

from contracts.roles import ORMAS_ACCOUNT
from contracts.telling.report_words import MONEY_SOURCES, PROPOSED_TYPES, SelfReliance, self_reliance
from services.portal.projection.semester_reports import ACTIVITY, BEGUN, COUNTED, LATER
from services.portal.web.authors import actor_like, by_ormas, caused
from services.portal.web.reach import NOT_HANDED, within
from services.portal.web.rows import dicts, marks
from shared.database import Transaction
from shared.tokens import Actor

_REPORT: Final = ("id", "version", "state", *COUNTED, *BEGUN, *LATER)
_NAMES: Final = (*_REPORT, "name", "by_ormas")
_SELECT: Final = (
    f"SELECT {', '.join(f's.{name}' for name in _REPORT)}, COALESCE(r.name, s.applicant), "
    f"{by_ormas('s.id', 'requests.SemesterReportBegun')} "
    "FROM semester_report s LEFT JOIN register r ON r.id = s.organisation"
)
STANDING: Final[Mapping[str, str]] = {
    "": "s.state <> 'discarded'",
    "draft": "s.state = 'draft'",
    "submitted": "s.state = 'submitted'",
    "returned": "s.state = 'returned'",
    "accepted": "s.state = 'accepted'",
    "nil": "s.nil = 1 AND s.state IN ('submitted', 'accepted')",
    "late": "s.punctuality = 'late' AND s.state <> 'discarded'",
}
"""What one can ask for, each as a condition."""
FILTERS: Final = {
    "": "semua",
    "draft": "konsep",
    "submitted": "menunggu pemeriksaan",
    "returned": "dikembalikan",
    "accepted": "diterima",
    "nil": "nihil",
    "late": "terlambat",
    "owed": "menunggak",
}

_SENT: Final = ("requests.SemesterReportSubmitted", "requests.NilSemesterReportSubmitted")
TYPED: Final = tuple(
    f"requests.{name}"
    for name in (
        "SemesterReportBegun", "SemesterActivityAdded", "SemesterActivityRevised", "SemesterActivityDropped",
        "SemesterProgressTold", "SemesterMoneyTold",
    )
) + _SENT  # fmt: skip
"""Whoever caused one of these does not accept the report."""
GOES_ON: Final = (
    *TYPED,
    *(f"requests.SemesterReport{step}" for step in ("Returned", "Accepted", "Withdrawn")),
)
"""What whoever fills in a report has to know of it: also its ormas."""


def report_of(t: Transaction, report: str) -> dict[str, Any] | None:
    """One report."""
    found = dicts(t, _NAMES, f"{_SELECT} WHERE s.id = ?", report)
    return found[0] if found else None


def reports(
    t: Transaction, asked: str, period: str, size: int, page: int, only: str = ""
) -> list[dict[str, Any]]:
    """Those that were asked for, the newest period first, in it the newest at the office; ``only``: those
    that were handed over to this role.
    """
    where, values = _where(asked, period, only)
    order = "ORDER BY s.period DESC, s.received_on DESC, s.position DESC LIMIT ? OFFSET ?"
    return dicts(t, _NAMES, f"{_SELECT} WHERE {where} {order}", *values, size, (page - 1) * size)


def how_many(t: Transaction, asked: str, period: str, only: str = "") -> int:
    where, values = _where(asked, period, only)
    row = t.one(f"SELECT COUNT(*) FROM semester_report s WHERE {where}", values)
    return int(row[0]) if row else 0


def money_in(t: Transaction, asked: str, period: str, only: str = "") -> SelfReliance:
    """What these reports say came in, and which part of it was the ormas' own."""
    where, values = _where(asked, period, only)
    told = "SELECT m.money_source, m.amount FROM semester_money m JOIN semester_report s ON s.id = m.report"
    return self_reliance(dicts(t, ("money_source", "amount"), f"{told} WHERE {where}", *values))


def waiting(t: Transaction, besides: str = "") -> list[dict[str, Any]]:
    """Those that were handed in and nobody of the office has read yet, the oldest first; ``besides``: an
    account whose own reports are left out.
    """
    own = f"AND NOT {caused('s.id', TYPED)}" if besides else ""
    values = (*TYPED, actor_like(besides)) if besides else ()
    where = f"s.state = 'submitted' AND {NOT_HANDED.format('s.id')} {own}"
    return dicts(t, _NAMES, f"{_SELECT} WHERE {where} ORDER BY s.received_on, s.position", *values)


def sent_by_ormas(t: Transaction, report: str) -> bool:
    """Whether an account of the ormas sent it the last time, who alone withdraws it then."""
    sql = f"SELECT actor FROM history WHERE about = ? AND stream = ? AND topic IN {marks(_SENT)}"
    row = t.one(f"{sql} ORDER BY version DESC LIMIT 1", (report, report, *_SENT))
    return row is not None and Actor.parse(row[0]).role == ORMAS_ACCOUNT


def reports_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Every report of the ormas of these entries, the newest period first."""
    where = f"WHERE s.organisation IN {marks(entries)} AND s.state <> 'discarded'"
    return dicts(t, _NAMES, f"{_SELECT} {where} ORDER BY s.period DESC, s.position DESC", *entries)


def periods_told(t: Transaction) -> list[str]:
    """Every period of which there is a report, the newest first."""
    sql = "SELECT DISTINCT period FROM semester_report WHERE state <> 'discarded' ORDER BY period DESC"
    return [row[0] for row in t.all(sql)]


def activities_of(t: Transaction, report: str) -> list[dict[str, Any]]:
    """In the order of their days."""
    names = ("activity", *ACTIVITY)
    sql = f"SELECT {', '.join(names)} FROM semester_activity WHERE report = ? ORDER BY held_on, activity"
    return [
        each | {"photographs": [int(n) for n in each["photographs"].splitlines()]}
        for each in dicts(t, names, sql, report)
    ]


def money_of(t: Transaction, report: str) -> tuple[list[dict[str, Any]], SelfReliance]:
    """What came in, in the order of the sources, and which part of it was the ormas' own."""
    names = ("money_source", "amount")
    told = dicts(t, names, f"SELECT {', '.join(names)} FROM semester_money WHERE report = ?", report)
    order = [*MONEY_SOURCES]
    return sorted(told, key=lambda each: order.index(each["money_source"])), self_reliance(told)


def progress_of(t: Transaction, report: str) -> list[dict[str, Any]]:
    names = ("programme", "title", "progress", "note")
    sql = f"SELECT {', '.join(names)} FROM semester_progress WHERE report = ? ORDER BY programme"
    return dicts(t, names, sql, report)


def feedback_of(t: Transaction, report: str) -> dict[str, str]:
    """What is to be mended, by the part of the report."""
    sql = "SELECT item, text FROM semester_feedback WHERE report = ? ORDER BY place"
    return dict(t.all(sql, (report,)))


def types(t: Transaction) -> tuple[list[dict[str, Any]], bool]:
    """The types of activities, and whether the office lists them itself."""
    names = ("code", "title", "counts_as")
    own = dicts(t, names, f"SELECT {', '.join(names)} FROM activity_type ORDER BY place")
    return own or [dict(each) for each in PROPOSED_TYPES], bool(own)


def pictures_of(t: Transaction, organisation: str) -> list[dict[str, Any]]:
    """What the register has of an ormas as a picture, the newest first."""
    names = ("document", "title")
    there = "WHERE ormas = ? AND state <> 'erased' AND media_type LIKE 'image/%' ORDER BY document DESC"
    return dicts(t, names, f"SELECT {', '.join(names)} FROM document {there}", organisation)


def _where(asked: str, period: str, only: str) -> tuple[str, tuple[str, ...]]:
    seen, these = within(only, "s.id")
    where = f"{STANDING.get(asked, STANDING[''])} AND {seen}"
    return (f"{where} AND s.period = ?", (*these, period)) if period else (where, these)

"""What the read models say of cases: where each stands, and when it is due."""

from datetime import date
from typing import Any, Final

from contracts.telling.case_words import RUNNING, Due, due_of
from contracts.telling.working_days import Pause
from services.portal.calendar.days_of_year import calendar
from services.portal.projection.cases import DRAFTED, LATER
from services.portal.web.authors import by_ormas
from services.portal.web.reach import within
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_CASE: Final = (
    "id",
    "version",
    "state",
    "configuration",
    "sla_working_days",
    "scan",
    "hands",
    *DRAFTED,
    *LATER,
)
_NAMES: Final = (*_CASE, "name", "by_ormas")
_SELECT: Final = (
    f"SELECT {', '.join(f'c.{name}' for name in _CASE)}, COALESCE(r.name, c.applicant), "
    f"{by_ormas('c.id', 'requests.CaseDrafted', 'requests.CaseSubmitted')} "
    "FROM office_case c LEFT JOIN register r ON r.id = c.organisation"
)
_ITEM: Final = (
    "item", "title", "document_kind", "basis", "basis_text", "required", "document", "found", "feedback",
    "waived",
)  # fmt: skip
_ANSWER: Final = ("field", "label", "type", "choices", "required", "value")
_TIE: Final = ("officer", "organisation", "tie", "office_role", "ground", "ended", "declared_at", "name")
MOST: Final = 200
VISITED_IN: Final = ("disposed", "checking", "returned", "complete")
"""Where a case stands while minutes of a visit can be recorded."""
OVER: Final = ("finished", "rejected", "withdrawn", "lapsed", "struck")


def case_of(t: Transaction, case: str, today: date) -> dict[str, Any] | None:
    """One case, with the day on which it is due."""
    found = dicts(t, _NAMES, f"{_SELECT} WHERE c.id = ?", case)
    return _with_due(t, found, today)[0] if found else None


def running(t: Transaction, today: date, only: str = "") -> list[dict[str, Any]]:
    """Every case that is not over: first what is due first, then the oldest; ``only``: as below."""
    seen, these = within(only, "c.id")
    sql = f"{_SELECT} WHERE c.state IN {marks(RUNNING)} AND {seen} ORDER BY c.applied_on, c.position"
    found = _with_due(t, dicts(t, _NAMES, sql, *RUNNING, *these), today)
    return sorted(found, key=lambda each: each["due"].day if each["due"] else date.max)


def standing_in(t: Transaction, *states: str) -> list[dict[str, Any]]:
    """Cases in one of these states, the oldest first."""
    sql = f"{_SELECT} WHERE c.state IN {marks(states)} ORDER BY c.applied_on, c.position"
    return dicts(t, _NAMES, sql, *states)


def found_wanting(t: Transaction) -> set[str]:
    """Opened cases of which something required is neither found complete nor waived."""
    sql = (
        "SELECT DISTINCT i.case_id FROM case_item i JOIN office_case c ON c.id = i.case_id "
        "WHERE c.state = 'checking' AND i.required = 1 AND i.found <> 'complete' AND i.waived = ''"
    )
    return {case for (case,) in t.all(sql)}


def over(t: Transaction, size: int, page: int, only: str = "") -> list[dict[str, Any]]:
    """Cases that are over, the last first; ``only``: those that were handed over to this role."""
    seen, these = within(only, "c.id")
    order = "ORDER BY c.ended_on DESC, c.position DESC LIMIT ? OFFSET ?"
    sql = f"{_SELECT} WHERE c.state IN {marks(OVER)} AND {seen} {order}"
    found = dicts(t, _NAMES, sql, *OVER, *these, size, (page - 1) * size)
    return [each | {"due": None} for each in found]


def cases_of(t: Transaction, today: date, *entries: str) -> list[dict[str, Any]]:
    """Every case of the ormas of these entries, the newest first."""
    sql = f"{_SELECT} WHERE c.organisation IN {marks(entries)} ORDER BY c.applied_on DESC, c.position DESC"
    return _with_due(t, dicts(t, _NAMES, sql, *entries), today)


def of_two_persons(t: Transaction, today: date) -> list[dict[str, Any]]:
    """Behind which only two of the office stand, running or not, the newest first: for the inspectorate."""
    sql = f"{_SELECT} WHERE c.hands = 2 ORDER BY c.complete_since DESC, c.position DESC LIMIT {MOST}"
    return _with_due(t, dicts(t, _NAMES, sql), today)


def how_many_over(t: Transaction, only: str = "") -> int:
    seen, these = within(only, "c.id")
    sql = f"SELECT COUNT(*) FROM office_case c WHERE c.state IN {marks(OVER)} AND {seen}"
    row = t.one(sql, (*OVER, *these))
    return int(row[0]) if row else 0


def items_of(t: Transaction, case: str) -> list[dict[str, Any]]:
    """What is asked, in the order of the checklist."""
    sql = f"SELECT {', '.join(_ITEM)} FROM case_item WHERE case_id = ? ORDER BY place"
    return dicts(t, _ITEM, sql, case)


def answers_of(t: Transaction, case: str) -> list[dict[str, Any]]:
    """The form, filled or not."""
    sql = f"SELECT {', '.join(_ANSWER)} FROM case_answer WHERE case_id = ? ORDER BY place"
    return [each | {"choices": each["choices"].splitlines()} for each in dicts(t, _ANSWER, sql, case)]


def documents_for(t: Transaction, organisation: str) -> list[dict[str, Any]]:
    """What the register has of an ormas, the newest first: what is there is not asked for again."""
    names = ("document", "document_kind", "title", "state", "filed_at", "by_ormas")
    there = "WHERE ormas = ? AND state <> 'erased' ORDER BY document DESC"
    sql = f"SELECT {', '.join(names)} FROM document {there}"
    return dicts(t, names, sql, organisation)


def visits_ordered(t: Transaction) -> list[dict[str, Any]]:
    """Cases to which somebody was sent and of which no minutes came since, the first due first; ``ordered``:
    what the newest order says. Another order after minutes sends somebody again.
    """
    names = ("id", "title", "organisation", "visit_by", "needs", "name", "ordered")
    sql = (
        "SELECT c.id, c.title, c.organisation, c.visit_by, c.needs, COALESCE(r.name, c.applicant), "
        "h.sentence FROM office_case c LEFT JOIN register r ON r.id = c.organisation "
        "JOIN history h ON h.stream = c.id AND h.version = "
        "(SELECT MAX(o.version) FROM history o WHERE o.stream = c.id AND o.topic = ?) "
        "WHERE h.version > COALESCE((SELECT MAX(m.version) FROM history m WHERE m.stream = c.id "
        f"AND m.topic = ?), 0) AND c.state IN {marks(VISITED_IN)} ORDER BY c.visit_by, c.position"
    )
    return dicts(t, names, sql, "requests.CaseVisitOrdered", "requests.CaseVisitRecorded", *VISITED_IN)


def ties(t: Transaction) -> list[dict[str, Any]]:
    """Every tie that was declared, those that stand first."""
    sql = (
        f"SELECT {', '.join(f'k.{name}' for name in _TIE[:-1])}, COALESCE(r.name, k.organisation) "
        "FROM officer_tie k LEFT JOIN register r ON r.id = k.organisation ORDER BY k.ended, 8, k.officer"
    )
    return dicts(t, _TIE, sql)


def size_of_office(t: Transaction) -> dict[str, Any]:
    """How many officers work on cases, as the office told it; a small office until then."""
    names = ("officers", "preset", "ground")
    found = dicts(t, names, "SELECT officers, preset, ground FROM office_size")
    return found[0] if found else {"officers": 0, "preset": "small", "ground": ""}


def _with_due(t: Transaction, found: list[dict[str, Any]], today: date) -> list[dict[str, Any]]:
    known = calendar(t, today.isoformat())
    pauses: dict[str, list[Pause]] = {}
    for case, asked, answered in t.all("SELECT case_id, asked, answered FROM case_pause ORDER BY version"):
        pauses.setdefault(case, []).append(Pause(asked, answered))
    names = ("service", "submitted_on", "complete_since", "sla_working_days")
    told = []
    for each in found:
        due: Due | None = None
        if each["state"] not in OVER:
            due = due_of(known, pauses=pauses.get(each["id"], []), **{name: each[name] for name in names})
        told.append(each | {"due": due, "late": bool(due and due.day < today)})
    return told

"""What the read models say of hibah: proposals, lines, stages, terms, and what each recipient has."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from contracts.telling.grant_words import CRITERIA, GRANT_IN_USE, GRANT_STATES
from contracts.telling.words import word
from services.portal.grants.ordering import LIST, Order
from services.portal.projection.grants import EXCEPTION, GRANT, LINE, STAGE, TERMS
from services.portal.web.reach import within
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

OWED: Final = ("paid", "reported", "mending")
"""States of a stage that the ormas has and that is not accounted for."""
_ALL: Final = f"SELECT {', '.join(GRANT)} FROM office_grant"
_MENDED: Final = "s.answer_by <> '' AND s.first_reported <= g.report_due_on"
DUE: Final = (
    f"CASE WHEN {_MENDED} AND s.answer_by > g.report_due_on THEN s.answer_by ELSE g.report_due_on END"
)
"""Of a stage ``s`` of a hibah ``g``: as :func:`due_and_came` tells it."""
LATE: Final = (
    f"s.state IN {marks(OWED)} AND {DUE} < "
    f"COALESCE(NULLIF(CASE WHEN {_MENDED} THEN s.came_again ELSE s.first_reported END, ''), ?)"
)
"""The same for :func:`is_stage_late`; its values are the states of ``OWED`` and the day."""
_LATE: Final = (
    "EXISTS (SELECT 1 FROM grant_stage s JOIN office_grant g ON g.id = s.grant_id "
    f"WHERE g.id = office_grant.id AND {LATE})"
)
UNTOLD: Final = "tidak-dicatat"
_BOARD: Final = ("board", "starts", "ends")


class Seen(NamedTuple):
    """Which proposals a reader sees. ``agencies``: those that one of these evaluates; None: whoever does.
    ``role``: those that were handed over to it; "": any.
    """

    agencies: Sequence[str] | None = None
    role: str = ""

    @property
    def clause(self) -> tuple[str, tuple[str, ...]]:
        """What an SQL query asks for, and its values."""
        return within(self.role, "office_grant.id") if self.role else evaluated_by(self.agencies)


EVERYTHING: Final = Seen()


class Wanted(NamedTuple):
    """Which proposals of a budget year: in a state, of an origin, "" for all; with ``late`` those whose
    report is late. ``origin`` UNTOLD: those of which it was not asked.

    ``seen``: only those that a reader sees.
    """

    year: str
    state: str
    late: bool
    today: str
    seen: Seen = EVERYTHING
    origin: str = ""

    @property
    def clause(self) -> tuple[str, tuple[object, ...]]:
        """What an SQL query asks for, and its values."""
        of_whom, these = self.seen.clause
        where = f"{of_whom} AND budget_year = ? AND (? = '' OR state = ?) AND (? = '' OR origin = ?)"
        origin = "" if self.origin == UNTOLD else self.origin
        values = (*these, self.year, self.state, self.state, self.origin, origin)
        return (f"{where} AND {_LATE}", (*values, *OWED, self.today)) if self.late else (where, values)


def evaluated_by(agencies: Sequence[str] | None) -> tuple[str, tuple[str, ...]]:
    """What an SQL query asks for so that one of these agencies evaluates it, and its values."""
    if agencies is None:
        return "1 = 1", ()
    return (f"agency IN {marks(agencies)}", tuple(agencies)) if agencies else ("1 = 0", ())


def grants_in(t: Transaction, wanted: Wanted, order: Order, size: int, page: int = 1) -> list[dict[str, Any]]:
    """One page of the proposals, in the order of a column of ``LIST``."""
    where, values = wanted.clause
    by = f"{LIST[order.column].by} {'DESC' if order.down else 'ASC'}, position DESC"
    sql = f"{_ALL} WHERE {where} ORDER BY {by} LIMIT ? OFFSET ?"
    return with_sums(t, dicts(t, GRANT, sql, *values, size, (page - 1) * size))


def totals(t: Transaction, wanted: Wanted) -> dict[str, int]:
    """Of all of them: ``many``, and what was asked, awarded and paid."""
    where, values = wanted.clause
    paid = (
        "SELECT COALESCE(SUM(amount), 0) FROM grant_stage WHERE paid_on <> '' AND grant_id = office_grant.id"
    )
    sums = f"COUNT(*), COALESCE(SUM(asked), 0), COALESCE(SUM(awarded), 0), COALESCE(SUM(({paid})), 0)"
    found = t.one(f"SELECT {sums} FROM office_grant WHERE {where}", values) or (0, 0, 0, 0)
    return dict(zip(("many", "asked", "awarded", "paid"), map(int, found), strict=True))


def room_in(t: Transaction, year: str) -> tuple[int, int] | None:
    """The ceiling of a budget year and what it leaves, None where the office set none."""
    row = t.one("SELECT ceiling FROM grant_terms WHERE budget_year = ?", (year,))
    if row is None or not row[0]:
        return None
    ended = ("cancelled", "lapsed")
    sql = "SELECT COALESCE(SUM(awarded), 0) FROM office_grant WHERE budget_year = ? AND state NOT IN"
    given = t.one(f"{sql} {marks(ended)}", (year, *ended)) or (0,)
    return int(row[0]), int(row[0]) - int(given[0])


def recipients(t: Transaction, year: str, states: Sequence[str]) -> list[dict[str, Any]]:
    """Proposals of a budget year in these states, by name."""
    sql = f"{_ALL} WHERE budget_year = ? AND state IN {marks(states)} ORDER BY name, id"
    return with_sums(t, dicts(t, GRANT, sql, year, *states))


def counts(t: Transaction, year: str, seen: Seen = EVERYTHING) -> dict[str, int]:
    """How many there are in each state."""
    of_whom, these = seen.clause
    sql = f"SELECT state, COUNT(*) FROM office_grant WHERE {of_whom} AND budget_year = ? GROUP BY state"
    return {state: int(many) for state, many in t.all(sql, (*these, year))}


def years(t: Transaction, this_year: int) -> list[str]:
    """Budget years with proposals or terms, and the next one; the newest first."""
    sql = "SELECT budget_year FROM office_grant UNION SELECT budget_year FROM grant_terms"
    found = {year for (year,) in t.all(sql)}
    return sorted(found | {str(this_year), str(this_year + 1)}, reverse=True)


def grant_of(t: Transaction, grant: str) -> dict[str, Any] | None:
    """One hibah with its sums."""
    found = with_sums(t, dicts(t, GRANT, f"{_ALL} WHERE id = ?", grant))
    return found[0] if found else None


def grants_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Every proposal of the ormas of these entries, the newest first."""
    sql = f"{_ALL} WHERE organisation IN {marks(entries)} ORDER BY budget_year DESC, position DESC"
    return with_sums(t, dicts(t, GRANT, sql, *entries))


def with_sums(t: Transaction, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Beside each its stages, where it stands in words, and what was paid, shown by receipts, paid back, and
    is not accounted for. A report that was sent back shows nothing.
    """
    if not found:
        return []
    names = ("grant_id", *STAGE)
    ids = [each["id"] for each in found]
    sql = f"SELECT {', '.join(names)} FROM grant_stage WHERE grant_id IN {marks(ids)}"
    stages: dict[str, list[dict[str, Any]]] = {}
    for each in dicts(t, names, f"{sql} ORDER BY stage", *ids):
        stages.setdefault(each["grant_id"], []).append(each)
    told = [each | _sums(stages.get(each["id"], [])) for each in found]
    return [each | {"standing": standing_words(each)} for each in told]


def standing_words(grant: dict[str, Any]) -> str:
    """Its state, and of one whose NPHD is signed how far its stages came."""
    if grant["state"] == "agreed":
        at = {each["state"] for each in grant["stages"] if each["paid_on"]}
        if code := next((code for code in GRANT_IN_USE if code in at), ""):
            return GRANT_IN_USE["handed" if code == "paid" and grant["grant_kind"] != "money" else code]
    return GRANT_STATES[grant["state"]]


def _sums(stages: list[dict[str, Any]]) -> dict[str, Any]:
    had = [each for each in stages if each["paid_on"]]
    paid = sum(each["amount"] for each in had)
    shown = [each for each in had if each["state"] != "mending"]
    receipts, remainder = (sum(each[name] for each in shown) for name in ("receipts", "remainder"))
    return {
        "stages": stages,
        "paid": paid,
        "receipts": receipts,
        "remainder": remainder,
        "gap": paid - receipts - remainder,
        "reported_on": max((each["reported_on"] for each in had), default=""),
        "paid_on": max((each["paid_on"] for each in had), default=""),
        "owes": any(each["state"] in OWED for each in had),
    }


def is_late(grant: dict[str, Any], today: date) -> bool:
    """Whether a report is not accepted, and did not come when it was due."""
    due = grant["report_due_on"]
    return any(is_stage_late(each, due, today) for each in grant["stages"])


def is_stage_late(stage: dict[str, Any], due: str, today: date) -> bool:
    """The first day that it came counts: one in time is not late because nobody read it."""
    last, came = due_and_came(stage, due)
    return stage["state"] in OWED and last < (came or today.isoformat())


def due_and_came(stage: dict[str, Any], due: str) -> tuple[str, str]:
    """When its report is due, and when it came: one that came in time and went back has a day of its own,
    never before the others are due.
    """
    if stage["answer_by"] and stage["first_reported"] <= due:
        return max(due, stage["answer_by"]), stage["came_again"]
    return due, stage["first_reported"]


def lines_of_grant(t: Transaction, grant: str) -> list[dict[str, Any]]:
    """Its budget, in the order of the paper."""
    sql = f"SELECT {', '.join(LINE)} FROM grant_line WHERE grant_id = ? ORDER BY place"
    return dicts(t, LINE, sql, grant)


def findings_of_grant(t: Transaction, grant: str) -> list[dict[str, Any]]:
    """What each criterion came to, with the reason where the office did without it."""
    names = ("criterion", "met", "blocks", "asked", "reason")
    sql = (
        "SELECT f.criterion, f.met, f.blocks, f.asked, COALESCE(w.reason, '') FROM grant_finding f LEFT JOIN "
        "grant_waiver w ON w.grant_id = f.grant_id AND w.criterion = f.criterion "
        "WHERE f.grant_id = ? ORDER BY f.place"
    )
    return dicts(t, names, sql, grant)


def waivers_of(t: Transaction, grant: str) -> list[str]:
    """Criteria without which the office does."""
    sql = "SELECT criterion FROM grant_waiver WHERE grant_id = ? ORDER BY criterion"
    return [word(CRITERIA, code) for (code,) in t.all(sql, (grant,))]


def facts_of_grant(grant: dict[str, Any]) -> dict[str, Any]:
    """What was said of the ormas with the proposal."""
    facts: dict[str, Any] = json.loads(grant["facts"])
    return facts


def terms_in(t: Transaction) -> list[dict[str, Any]]:
    """Of each budget year, the newest first."""
    sql = f"SELECT {', '.join(TERMS)} FROM grant_terms ORDER BY budget_year DESC"
    return [each | {"blocking": each["blocking"].split()} for each in dicts(t, TERMS, sql)]


def exceptions_in(t: Transaction) -> list[dict[str, Any]]:
    """The list of bodies that may receive in successive years."""
    return dicts(t, EXCEPTION, f"SELECT {', '.join(EXCEPTION)} FROM grant_exception ORDER BY entry")


_FIRST_DAY: Final = "CASE WHEN since > starts THEN since ELSE starts END"
"""In office; the end of a dispute may give a later one than the term."""


def boards_for(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """Boards whose first day the register knows, the newest first."""
    known = "WHERE ormas = ? AND set_aside = 0 AND starts <> '' ORDER BY board DESC"
    return dicts(t, _BOARD, f"SELECT board, {_FIRST_DAY}, ends FROM board {known}", ormas)


def is_disputed(t: Transaction, ormas: str) -> bool:
    """Whether a dispute of its board is open."""
    return t.one("SELECT 1 FROM dispute WHERE ormas = ? AND closed_on = ''", (ormas,)) is not None

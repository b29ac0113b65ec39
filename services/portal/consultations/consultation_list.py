"""What the read models say of consultations."""

from typing import Any, Final

from contracts.telling.consultation_words import OPEN
from services.portal.projection.consultations import ASKED, LATER, PROMISE
from services.portal.web.authors import by_ormas
from services.portal.web.reach import NOT_HANDED, within
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_COLUMNS: Final = (
    "id", "state", "sealed", *("for_case" if name == "case" else name for name in ASKED), *LATER,
)  # fmt: skip
NAMES: Final = (*_COLUMNS, "name", "by_ormas")
_SELECT: Final = (
    f"SELECT {', '.join(f'c.{name}' for name in _COLUMNS)}, COALESCE(r.name, c.applicant), "
    f"{by_ormas('c.id', 'requests.ConsultationAsked')} "
    "FROM consultation c LEFT JOIN register r ON r.id = c.organisation"
)
_PROMISE: Final = ("consultation", "promise_number", *PROMISE, "promise_state", "promise_end")


def consultation_of(t: Transaction, consultation: str) -> dict[str, Any] | None:
    """One consultation."""
    found = dicts(t, NAMES, f"{_SELECT} WHERE c.id = ?", consultation)
    return found[0] if found else None


def running(t: Transaction, only: str = "") -> list[dict[str, Any]]:
    """Those that are not closed, the oldest first. ``only``: as ``within`` has it."""
    seen, these = within(only, "c.id")
    sql = f"{_SELECT} WHERE c.state IN {marks(OPEN)} AND {seen} ORDER BY c.asked_on, c.position"
    return dicts(t, NAMES, sql, *OPEN, *these)


def to_answer(t: Transaction) -> list[dict[str, Any]]:
    """The same without what went to a superior."""
    waits = NOT_HANDED.format("c.id")
    sql = f"{_SELECT} WHERE c.state IN {marks(OPEN)} AND {waits} ORDER BY c.asked_on, c.position"
    return dicts(t, NAMES, sql, *OPEN)


def closed(t: Transaction, size: int, page: int, only: str = "") -> list[dict[str, Any]]:
    """Those that are over, the last first."""
    seen, these = within(only, "c.id")
    sql = f"{_SELECT} WHERE c.state = 'closed' AND {seen} ORDER BY c.closed_on DESC, c.position DESC"
    return dicts(t, NAMES, f"{sql} LIMIT ? OFFSET ?", *these, size, (page - 1) * size)


def how_many_closed(t: Transaction, only: str = "") -> int:
    seen, these = within(only, "c.id")
    row = t.one(f"SELECT COUNT(*) FROM consultation c WHERE c.state = 'closed' AND {seen}", these)
    return int(row[0]) if row else 0


def consultations_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """Every consultation of the ormas of these entries, also from before it existed; the newest first."""
    sql = f"{_SELECT} WHERE c.organisation IN {marks(entries)} ORDER BY c.asked_on DESC, c.position DESC"
    return dicts(t, NAMES, sql, *entries)


def advice_in(t: Transaction, consultation: str) -> list[dict[str, Any]]:
    """What was said, the first first, each with ``basis``: pairs of a text and its link."""
    names = ("version", "advised_on", "note")
    sql = f"SELECT {', '.join(names)} FROM consultation_advice WHERE consultation = ? ORDER BY version"
    rests = "SELECT text, link FROM consultation_basis WHERE consultation = ? AND version = ? ORDER BY place"
    return [
        each | {"basis": t.all(rests, (consultation, each["version"]))}
        for each in dicts(t, names, sql, consultation)
    ]


def promises_in(t: Transaction, consultation: str) -> list[dict[str, Any]]:
    """What was promised, the first first."""
    sql = f"SELECT {', '.join(_PROMISE)} FROM consultation_promise WHERE consultation = ? ORDER BY 2"
    return dicts(t, _PROMISE, sql, consultation)


def open_promises(t: Transaction) -> list[dict[str, Any]]:
    """Promises that nobody kept or lifted, the earliest due first, each with who was promised."""
    sql = (
        f"SELECT {', '.join(f'p.{name}' for name in _PROMISE)}, COALESCE(r.name, c.applicant) "
        "FROM consultation_promise p JOIN consultation c ON c.id = p.consultation "
        "LEFT JOIN register r ON r.id = c.organisation "
        "WHERE p.promise_state = 'open' ORDER BY p.due, c.position, p.promise_number"
    )
    return dicts(t, (*_PROMISE, "name"), sql)

"""What has to follow from visits."""

from flask import url_for

from contracts.telling.dates import date_words
from contracts.telling.words import TASKS, word
from services.portal.waiting.desk import PART, Desk, Line, Subject, count
from shared.database import Transaction

_OPEN = (
    "FROM follow_up f JOIN register r ON r.id = f.ormas "
    "JOIN visit v ON v.ormas = f.ormas AND v.visit = f.visit WHERE f.outcome = '' AND r.withdrawn = 0"
)


def to_follow_up(t: Transaction, desk: Desk) -> Subject | None:
    """Until somebody records what came of it; what is due first comes first."""
    if not desk.may("registry.close_follow_up"):
        return None
    columns, order = "f.ormas, r.name, v.round, f.task, f.due_on", "f.due_on, r.name_key, r.id, f.follow_up"
    rows = t.all(f"SELECT {columns} {_OPEN} ORDER BY {order} {PART}", desk.part)
    total = count(t, f"SELECT COUNT(*) {_OPEN}")
    all_at = url_for("office_today.all_of", subject="tindak-lanjut")
    return Subject("Tindak lanjut kunjungan", total, [_line(desk, *row) for row in rows], all_at)


def _line(desk: Desk, ormas: str, name: str, round: str, task: str, due: str) -> Line:
    said = "sudah lewat:" if due < desk.today.isoformat() else "sampai"
    address = url_for("visiting.visit", round=round, ormas=ormas)
    return Line(f"{name}: {word(TASKS, task)}", address, f"{said} {date_words(due)}", due)

"""Rounds of visits that are not over, and what has to follow from visits."""

from flask import url_for

from contracts.telling.dates import date_words, number_words
from contracts.telling.words import TASKS, word
from services.portal.waiting.desk import PART, Desk, Line, Subject, count
from shared.database import Transaction

_OPEN = (
    "FROM follow_up f JOIN register r ON r.id = f.ormas "
    "JOIN visit v ON v.ormas = f.ormas AND v.visit = f.visit WHERE f.outcome = '' AND r.withdrawn = 0"
)
_TO_VISIT = (
    "FROM round_member m JOIN register r ON r.id = m.ormas WHERE m.round = o.id AND m.taken = 0 "
    "AND r.withdrawn = 0 AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.round = m.round AND v.ormas = m.ormas)"
)
_ROUNDS = f"FROM visit_round o WHERE o.closed_at = '' AND EXISTS (SELECT 1 {_TO_VISIT})"


def to_go_to(t: Transaction, desk: Desk) -> Subject | None:
    """Open rounds with somebody who was not visited, the one that ends first before the others."""
    if not desk.may("registry.record_visit"):
        return None
    columns = f"o.id, o.title, o.letter, o.until_day, (SELECT COUNT(*) {_TO_VISIT})"
    rows = t.all(f"SELECT {columns} {_ROUNDS} ORDER BY o.until_day, o.id {PART}", desk.part)
    lines = [_round(desk, *row) for row in rows]
    all_at = url_for("rounding.everyone")
    return Subject(
        "Kunjungan ormas menurut surat tugas", count(t, f"SELECT COUNT(*) {_ROUNDS}"), lines, all_at
    )


def _round(desk: Desk, round: str, title: str, letter: str, until: str, left: int) -> Line:
    said = "sudah lewat:" if until < desk.today.isoformat() else "sampai"
    text = f"{title} ({letter}): {number_words(left)} belum dikunjungi"
    return Line(text, url_for("rounding.one", round=round), f"{said} {date_words(until)}", until)


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

"""What was agreed on with an ormas after its score, and whose day is over."""

from flask import url_for

from contracts.telling.dates import date_words
from services.portal.scoring.improvement_list import count_late, late
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def to_ask_about(t: Transaction, desk: Desk) -> Subject | None:
    """Until they are recorded as done or dropped."""
    if not desk.may("scoring.finish_improvement"):
        return None
    lines = [_line(**row) for row in late(t, desk.day, *desk.part)]
    all_at = url_for("office_today.all_of", subject="rencana-perbaikan")
    return Subject("Rencana perbaikan yang lewat tenggat", count_late(t, desk.day), lines, all_at)


def _line(*, assessment: str, text: str, due: str, name: str) -> Line:
    there = url_for("improving.show", assessment=assessment)
    return Line(f"{name}: {text}", there, f"sudah lewat: {date_words(due)}", due)

"""Later last days of terms that are over: another person compares the evidence."""

from flask import url_for

from services.portal.boards.leadership import later_ends_waiting
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def to_compare(t: Transaction, desk: Desk) -> Subject | None:
    """For who may decide them."""
    if not desk.may("registry.decide_later_end"):
        return None
    waiting = later_ends_waiting(t)
    size, before = desk.part
    lines = [
        Line(
            each["name"],
            url_for("leading.board", ormas=each["ormas"], _anchor=f"akhir-{each['board']}"),
            f"kepengurusan ke-{each['board']}",
        )
        for each in waiting[before : before + size]
    ]
    whole = url_for("office_today.all_of", subject="akhir-masa-bakti")
    return Subject("Akhir masa bakti yang menunggu orang kedua", len(waiting), lines, whole)

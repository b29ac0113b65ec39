"""What Forkopimda directed and is not done yet."""

from flask import url_for

from contracts.telling.dates import date_words
from contracts.telling.monev_words import FORKOPIMDA
from contracts.telling.words import word
from services.portal.monev.expose_list import open_directions
from services.portal.waiting.desk import Desk, Line, Subject, count
from shared.database import Transaction


def to_carry_out(t: Transaction, desk: Desk) -> Subject | None:
    """Until they are recorded as done."""
    if not desk.may("scoring.finish_direction"):
        return None
    lines = [_line(desk, **row) for row in open_directions(t, *desk.part)]
    total = count(t, "SELECT COUNT(*) FROM expose_direction WHERE state = 'open'")
    return Subject("Arahan Forkopimda", total, lines, url_for("office_today.all_of", subject="arahan"))


def _line(desk: Desk, *, expose: str, forkopimda: str, text: str, due: str, **_: object) -> Line:
    said = "sudah lewat:" if due < desk.today.isoformat() else "sampai"
    there = url_for("exposing.show", expose=expose)
    return Line(f"{word(FORKOPIMDA, forkopimda)}: {text}", there, f"{said} {date_words(due)}", due)

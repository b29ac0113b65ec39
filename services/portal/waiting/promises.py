"""What the office promised its guests."""

from flask import url_for

from contracts.telling.dates import date_words
from services.portal.guests.guest_list import open_promises
from services.portal.waiting.desk import Desk, Line, Subject, count
from shared.database import Transaction


def to_keep(t: Transaction, desk: Desk) -> Subject | None:
    """Until they are kept or lifted with a reason."""
    if not desk.may("clusters.fulfil_promise"):
        return None
    lines = [_line(desk, **row) for row in open_promises(t, *desk.part)]
    total = count(t, "SELECT COUNT(*) FROM audience WHERE promise_state = 'open'")
    return Subject("Janji kepada tamu", total, lines, url_for("office_today.all_of", subject="janji"))


def _line(desk: Desk, *, id: str, name: str, promise: str, due: str, **_: object) -> Line:
    said = "sudah lewat:" if due < desk.today.isoformat() else "sampai"
    return Line(
        f"{name}: {promise}", url_for("guest_book.show", audience=id), f"{said} {date_words(due)}", due
    )

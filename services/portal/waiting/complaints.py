"""Complaints that go on."""

from flask import url_for

from contracts.telling.complaint_words import COMPLAINT_MATTERS
from contracts.telling.dates import date_words
from services.portal.oversight.complaint_list import (
    PROPOSED,
    answer_by,
    complaints,
    first_answer_by,
    how_many,
)
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def to_end(t: Transaction, desk: Desk) -> Subject | None:
    """Until they are closed with a result, the oldest first."""
    if not desk.may("registry.close_complaint"):
        return None
    return Subject(
        "Pengaduan yang berjalan",
        how_many(t, "open"),
        [_line(**each) for each in complaints(t, "open", *desk.part)],
        url_for("complaining.all_"),
        "Pelapor sebaiknya diberi tahu dalam 14 hari. Lewat hari itu tidak berakibat apa-apa di sini.",
        PROPOSED,
        first_answer_by(t),
    )


def _line(*, id: str, complaint_about: str, received_on: str, acknowledged_on: str, **_: object) -> Line:
    told = (
        "pelapor sudah diberi tahu"
        if acknowledged_on
        else f"beri tahu sampai {date_words(answer_by(received_on))}"
    )
    text = f"Pengaduan {date_words(received_on)}: {COMPLAINT_MATTERS.get(complaint_about, complaint_about)}"
    due = "" if acknowledged_on else answer_by(received_on)
    return Line(text, url_for("complaining.show", complaint=id), told, due)

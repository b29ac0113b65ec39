"""Reported changes that somebody else has to verify."""

from flask import url_for

from contracts.telling.dates import date_words
from contracts.telling.words import CHANGES_TO_REPORT, word
from services.portal.changes import change_list
from services.portal.waiting.desk import SHOWN, Desk, Line, Subject
from shared.database import Transaction


def to_verify(t: Transaction, desk: Desk) -> Subject | None:
    """For verifiers, without those they recorded themselves."""
    if not desk.may("registry.verify_change"):
        return None
    rows = change_list.waiting(t, 1, SHOWN, desk.today, besides=desk.account, inside=True)
    lines = [
        Line(
            f"{row['name']}: {word(CHANGES_TO_REPORT, row['change'])}",
            url_for("changing.report", ormas=row["ormas"], number=row["report"]),
            f"surat diterima {date_words(row['reported_on'])}",
        )
        for row in rows
    ]
    total = change_list.count_waiting(t, besides=desk.account, inside=True)
    return Subject("Laporan perubahan yang menunggu verifikasi", total, lines, url_for("changing.waiting"))

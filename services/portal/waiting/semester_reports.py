"""Semester reports that somebody has to read, and ormas that owe one."""

from flask import url_for

from contracts.telling.dates import date_words
from contracts.telling.report_periods import PERIODS
from services.portal.reports.compliance import owing
from services.portal.reports.report_list import waiting
from services.portal.waiting.desk import OF_OFFICE, Desk, Line, Subject
from shared.database import Transaction


def to_read(t: Transaction, desk: Desk) -> Subject | None:
    """Handed in and neither accepted nor sent back, the oldest first."""
    if not desk.may("requests.accept_semester_report"):
        return None
    lines = [
        Line(
            f"{each['name']}: {PERIODS[each['period']]}",
            url_for("reporting.show", report=each["id"]),
            f"diterima kantor {date_words(each['received_on'])}",
        )
        for each in waiting(t)
    ]
    return _subject(desk, "Laporan semester yang menunggu diperiksa", lines, "laporan-masuk")


def owed(t: Transaction, desk: Desk) -> Subject | None:
    """Who owes most first; how many is a matter of the office's own days."""
    if not desk.may("requests.begin_semester_report"):
        return None
    lines = [
        Line(
            each.name,
            url_for("report_data.one", ormas=each.id),
            f"menunggak {len(each.owed)} semester: {', '.join(period.words for period in each.owed)}",
        )
        for each in owing(t, desk.today.isoformat())
    ]
    whole = url_for("reporting.all_", keadaan="owed")
    info = "Batas laporan ditetapkan kantor; ormas tanpa surat keterangan melapor tidak dihitung."
    return Subject.of("Laporan semester yang belum disampaikan", lines, desk, whole, info, OF_OFFICE)


def _subject(desk: Desk, title: str, lines: list[Line], address: str) -> Subject:
    return Subject.of(title, lines, desk, url_for("office_today.all_of", subject=address))

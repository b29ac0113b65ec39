"""Semester reports that somebody has to read, and ormas that owe one."""

from flask import url_for

from contracts.telling.dates import date_words
from contracts.telling.report_periods import PERIODS
from services.portal.reports.compliance import owing
from services.portal.reports.report_list import reports, waiting
from services.portal.waiting.desk import OF_OFFICE, Desk, Line, Subject
from shared.database import Transaction

_MOST = 1000


def to_read(t: Transaction, desk: Desk) -> Subject | None:
    """Handed in and neither accepted nor sent back, the oldest first; who typed it does not accept it."""
    if not desk.may("requests.accept_semester_report"):
        return None
    lines = [
        Line(
            f"{each['name']}: {PERIODS[each['period']]}",
            url_for("reporting.show", report=each["id"]),
            f"diterima kantor {date_words(each['received_on'])}",
        )
        for each in waiting(t, besides=desk.account)
    ]
    return _subject(desk, "Laporan semester yang menunggu diperiksa", lines, "laporan-masuk")


def mending(t: Transaction, desk: Desk) -> Subject | None:
    """Sent back and not handed in again, what came back first before the others."""
    if not desk.may("requests.submit_semester_report"):
        return None
    found = sorted(reports(t, "returned", "", _MOST, 1), key=lambda each: str(each["judged_on"]))
    lines = [
        Line(
            f"{each['name']}: {PERIODS[each['period']]}",
            url_for("reporting.show", report=each["id"]),
            f"dikembalikan {date_words(each['judged_on'])}",
        )
        for each in found
    ]
    whole = url_for("reporting.all_", keadaan="returned")
    return Subject.of("Laporan semester yang dikembalikan", lines, desk, whole)


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

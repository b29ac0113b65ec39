"""Cases that are due, that wait for their applicant, and that wait for a head."""

from datetime import timedelta
from typing import Any, Final

from flask import url_for

from contracts.telling.case_words import BY_LAW, DUE_BY
from contracts.telling.dates import date_words
from services.portal.cases.case_list import running, visits_ordered
from services.portal.cases.reach import DECIDING, READING
from services.portal.waiting.desk import OF_OFFICE, Desk, Line, Subject
from shared.database import Transaction

AHEAD: Final = timedelta(days=7)
"""Days of the calendar that the list of due cases looks ahead."""
_BY_ITSELF: Final = "Program tidak menerbitkan, menggugurkan, atau mengabulkan apa pun dengan sendirinya."


def due(t: Transaction, desk: Desk) -> Subject | None:
    """Late ones and those that are due within a week, the first due first."""
    if not desk.may(READING):
        return None
    until = desk.today + AHEAD
    found = [each for each in running(t, desk.today) if each["due"] and each["due"].day <= until]
    lines = [_line(each, _due_words(desk, each), each["due"].day.isoformat()) for each in found]
    info = f"{_BY_ITSELF} Batas UU AP: {BY_LAW}."
    return _subject(desk, "Berkas yang mendekati atau lewat tenggat", lines, "tenggat-berkas", info)


def mending(t: Transaction, desk: Desk) -> Subject | None:
    """The applicant has to answer, the first last day first."""
    if not desk.may("requests.answer_case"):
        return None
    found = [each for each in running(t, desk.today) if each["state"] == "returned"]
    found.sort(key=lambda each: str(each["answer_by"]))
    lines = [_line(each, _until(desk, each["answer_by"]), str(each["answer_by"])) for each in found]
    return _subject(desk, "Berkas yang menunggu pemohon", lines, "menunggu-pemohon")


def to_visit(t: Transaction, desk: Desk) -> Subject | None:
    """Somebody was sent there and no minutes came yet, the first due first."""
    if not desk.may("requests.record_case_visit"):
        return None
    lines = [
        Line(
            f"{each['name']}: {each['title']}",
            url_for("case_visits.show", case=each["id"]),
            _until(desk, each["visit_by"]),
            str(each["visit_by"]),
        )
        for each in visits_ordered(t)
    ]
    return Subject.of("Kunjungan berkas yang diperintahkan", lines, desk, url_for("case_visits.all_"))


def for_head(t: Transaction, desk: Desk) -> Subject | None:
    """No disposition yet."""
    if not desk.may(DECIDING):
        return None
    found = [each for each in running(t, desk.today) if each["state"] == "agenda" and not each["handed_to"]]
    lines = [_line(each, f"menunggu disposisi sejak {date_words(each['agenda_on'])}") for each in found]
    return _subject(desk, "Berkas yang menunggu pimpinan", lines, "menunggu-pimpinan")


def _subject(desk: Desk, title: str, lines: list[Line], address: str, info: str = "") -> Subject:
    whole = url_for("office_today.all_of", subject=address)
    return Subject.of(title, lines, desk, whole, info, OF_OFFICE if info else "")


def _line(case: dict[str, Any], note: str, due: str = "") -> Line:
    return Line(f"{case['name']}: {case['title']}", url_for("handling.show", case=case["id"]), note, due)


def _due_words(desk: Desk, case: dict[str, Any]) -> str:
    day, by = case["due"]
    words = [_until(desk, day.isoformat()), DUE_BY[by]]
    if by == "law" and timedelta() <= day - desk.today <= timedelta(days=1):
        words.insert(0, "putuskan sekarang")
    return ", ".join(words)


def _until(desk: Desk, day: str) -> str:
    said = "sudah lewat:" if day < desk.today.isoformat() else "sampai"
    return f"{said} {date_words(day)}"

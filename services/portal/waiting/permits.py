"""Permits for attributes that wait for somebody, and what should be down by now."""

from typing import Any, Final

from flask import url_for

from contracts.telling.dates import date_words
from services.portal.permits.permit_list import checked_here, permits_in
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction

HUNG: Final = ("granted", "revoked")
"""States in which an attribute may hang."""


def to_check(t: Transaction, desk: Desk) -> Subject | None:
    """The first to hang first."""
    if not desk.may("requests.check_permit"):
        return None
    lines = [_line(each, _since(each), each["from_day"]) for each in permits_in(t, "asked")]
    return _subject(desk, "Izin atribut yang menunggu pemeriksa", lines, "izin-diperiksa")


def to_decide(t: Transaction, desk: Desk) -> Subject | None:
    """Checked by another, and not handed over."""
    if not desk.may("requests.grant_permit"):
        return None
    lines = [_line(each, _since(each), each["from_day"]) for each in checked_here(t)]
    return _subject(desk, "Izin atribut yang menunggu putusan", lines, "izin-diputus")


def to_take_down(t: Transaction, desk: Desk) -> Subject | None:
    """Later than the last day to take it down, or revoked; the longest overdue first."""
    if not desk.may("requests.look_at_permit"):
        return None
    today = desk.today.isoformat()
    due = {each["id"]: each["ended_on"] or each["removal_due"] for each in permits_in(t, *HUNG)}
    found = [each for each in permits_in(t, *HUNG) if each["ended_on"] or due[each["id"]] < today]
    found.sort(key=lambda each: str(due[each["id"]]))
    lines = [_line(each, _down_by(each), due[each["id"]]) for each in found]
    return _subject(desk, "Atribut yang belum dicatat turun", lines, "atribut-turun")


def _down_by(permit: dict[str, Any]) -> str:
    if permit["ended_on"]:
        return f"izinnya dicabut {date_words(permit['ended_on'])}"
    return f"seharusnya turun {date_words(permit['removal_due'])}"


def _since(permit: dict[str, Any]) -> str:
    return f"dipasang sejak {date_words(permit['from_day'])}"


def _line(permit: dict[str, Any], note: str, due: str) -> Line:
    what = f"{permit['name']}: {permit['kind_title']}, {permit['summary']}"
    return Line(what, url_for("permitting.show", permit=permit["id"]), note, due)


def _subject(desk: Desk, title: str, lines: list[Line], address: str) -> Subject:
    return Subject.of(title, lines, desk, url_for("office_today.all_of", subject=address))

"""Consultations that nobody answered yet, and what was promised in them."""

from flask import url_for

from contracts.telling.dates import date_words
from services.portal.consultations.consultation_list import open_promises
from services.portal.consultations.consultation_list import to_answer as unanswered
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def to_answer(t: Transaction, desk: Desk) -> Subject | None:
    """The longest asked first; who has a slot waits for its day."""
    if not desk.may("requests.advise_consultation"):
        return None
    today = desk.today.isoformat()
    found = [each for each in unanswered(t) if each["state"] == "asked" or _comes(each, today)]
    lines = [
        Line(f"{each['name']}: {each['topic']}", _page(each["id"]), _when(each, today), each["day"])
        for each in found
    ]
    return _subject(desk, "Konsultasi yang menunggu jawaban", lines, "konsultasi")


def to_keep(t: Transaction, desk: Desk) -> Subject | None:
    """Until they are kept or lifted with a reason."""
    if not desk.may("requests.fulfil_consultation_promise"):
        return None
    today = desk.today.isoformat()
    lines = [
        Line(
            f"{each['name']}: {each['promise']}",
            _page(each["consultation"]),
            f"{'sudah lewat:' if each['due'] < today else 'sampai'} {date_words(each['due'])}",
            str(each["due"]),
        )
        for each in open_promises(t)
    ]
    return _subject(desk, "Janji dalam konsultasi", lines, "janji-konsultasi")


def _comes(each: dict[str, str], today: str) -> bool:
    return each["state"] == "scheduled" and each["day"] <= today


def _when(each: dict[str, str], today: str) -> str:
    if _comes(each, today):
        return f"dijadwalkan {date_words(each['day'])} pukul {each['starts'].replace(':', '.')}"
    return f"diminta {date_words(each['asked_on'])}"


def _page(consultation: str) -> str:
    return url_for("consulting.show", consultation=consultation)


def _subject(desk: Desk, title: str, lines: list[Line], address: str) -> Subject:
    return Subject.of(title, lines, desk, url_for("office_today.all_of", subject=address))

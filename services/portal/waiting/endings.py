"""What ended or ends soon: certificates, terms of office, days of a letter; nothing of who was dissolved.

What ends on a day to come stands among the rest by that day. What ended is information, and a certificate of
ten years ago stands before nobody's work; only of a letter also a day that is over is one by which was asked.
"""

from dataclasses import replace
from typing import Final

from flask import url_for

from contracts.telling.dates import date_words
from contracts.telling.words import SANCTION_KINDS, word
from services.portal.documents.lasting import Ending, endings
from services.portal.register.kinds import BESIDES
from services.portal.register.legal_papers import PERMIT, SKT
from services.portal.waiting.desk import OF_OFFICE, PART, SOON, Desk, Line, Subject, count
from services.portal.web.who import OPENS_DOCUMENTS
from shared.database import Transaction

_READ: Final = "registry.reveal"
_AHEAD: Final = f"Sudah lewat, atau dalam {SOON.days} hari. Informasi dari register, bukan teguran"
_THERE: Final = "r.withdrawn = 0 AND r.activity <> 'bubar'"
_CERTIFICATES: Final = (
    f"FROM register r WHERE {_THERE} AND r.basis IN (?, ?, ?) AND r.legal_form <> '{BESIDES}' "
    "AND r.valid_value <> '' AND r.valid_value <= ? AND NOT EXISTS (SELECT 1 FROM sanction s "
    "WHERE s.ormas = r.id AND s.kind = 'pencabutan_skt' AND s.ended_by = '' "
    "AND r.issued_value <= s.decided_on)"
)
"""Of one that was revoked nobody waits for the end."""
_FIRST: Final = f"SELECT MIN(r.valid_value) {_CERTIFICATES}"
_TERMS: Final = (
    f"FROM board b JOIN register r ON r.id = b.ormas WHERE {_THERE} AND b.set_aside = 0 "
    "AND b.ended_on = '' GROUP BY r.id, r.name HAVING MIN(b.ends) <> '' AND MAX(b.ends) <= ?"
)
"""Of the boards that nothing replaced: that the last of their terms ends. One without an end ends never."""
_FIRST_TERM: Final = f"SELECT MIN(ending.ends) FROM (SELECT MAX(b.ends) AS ends {_TERMS}) ending"
_ANSWERS: Final = (
    f"FROM sanction s JOIN register r ON r.id = s.ormas WHERE {_THERE} AND s.ended_by = '' "
    "AND s.answer_by <> '' AND s.answer_by <= ?"
)


def certificates(t: Transaction, desk: Desk) -> Subject | None:
    """SKT and permits of foreign ormas that end: registration is voluntary."""
    if not desk.may(_READ):
        return None
    values = (*SKT, PERMIT, desk.soon)
    sql = f"SELECT r.id, r.name, r.valid_value {_CERTIFICATES} ORDER BY r.valid_value, r.name_key {PART}"
    lines = [_line(desk, ormas, name, day) for ormas, name, day in t.all(sql, (*values, *desk.part))]
    return Subject(
        "Masa berlaku SKT dan izin",
        count(t, f"SELECT COUNT(*) {_CERTIFICATES}", *values),
        lines,
        url_for("office_today.all_of", subject="skt"),
        info=f"{_AHEAD}; pendaftaran bersifat sukarela.",
        mark=OF_OFFICE,
        earliest=_earliest(t, f"{_FIRST} AND r.valid_value >= ?", *values, desk.day),
    )


def terms(t: Transaction, desk: Desk) -> Subject | None:
    """Terms of office of the boards that lead."""
    if not desk.may(_READ):
        return None
    sql = f"SELECT r.id, r.name, MAX(b.ends) {_TERMS} ORDER BY 3, 2, 1 {PART}"
    lines = [
        _line(desk, ormas, name, day, page="leading.board")
        for ormas, name, day in t.all(sql, (desk.soon, *desk.part))
    ]
    return Subject(
        "Masa bakti pengurus",
        count(t, f"SELECT COUNT(*) FROM (SELECT r.id {_TERMS}) ending", desk.soon),
        lines,
        url_for("office_today.all_of", subject="masa-bakti"),
        info=f"{_AHEAD}.",
        mark=OF_OFFICE,
        earliest=_earliest(t, f"{_FIRST_TERM} WHERE ending.ends >= ?", desk.soon, desk.day),
    )


def _earliest(t: Transaction, sql: str, *values: object) -> str:
    """The first day to come on which something ends, also of a line that is not shown."""
    row = t.one(sql, values)
    return str(row[0] or "") if row else ""


def documents(t: Transaction, desk: Desk) -> Subject | None:
    """Accepted documents of which the day written on them, or what the office computes, comes near."""
    if not desk.may(OPENS_DOCUMENTS):
        return None
    lines = [_document(desk, each) for each in endings(t, desk.soon)]
    whole = url_for("office_today.all_of", subject="dokumen")
    return Subject.of("Masa berlaku dokumen", lines, desk, whole, f"{_AHEAD}.", OF_OFFICE)


def _document(desk: Desk, ending: Ending) -> Line:
    line = _line(desk, ending.ormas, f"{ending.name}: {ending.title}", ending.day)
    return replace(line, address=url_for("filing.document", ormas=ending.ormas, code=ending.code))


def answers(t: Transaction, desk: Desk) -> Subject | None:
    """The last day that a letter names, of sanctions that nothing ended."""
    if not desk.may("registry.record_sanction"):
        return None
    order = "s.answer_by, s.decided_on, r.id, s.sanction"
    sql = f"SELECT r.id, r.name, s.answer_by, s.kind {_ANSWERS} ORDER BY {order} {PART}"
    lines = [
        replace(
            _line(desk, ormas, f"{name}: {word(SANCTION_KINDS, kind)}", day, page="sanctioning.sanctions"),
            due=day,
        )
        for ormas, name, day, kind in t.all(sql, (desk.soon, *desk.part))
    ]
    return Subject(
        "Batas waktu menurut surat sanksi",
        count(t, f"SELECT COUNT(*) {_ANSWERS}", desk.soon),
        lines,
        url_for("office_today.all_of", subject="sanksi"),
        info=f"{_AHEAD}. Batas waktunya menurut surat penerbit; kantor hanya mencatat.",
        mark=OF_OFFICE,
    )


def _line(desk: Desk, ormas: str, text: str, day: str, page: str = "pages.record") -> Line:
    over = day < desk.day
    said = "berakhir" if over else "sampai"
    return Line(text, url_for(page, ormas=ormas), f"{said} {date_words(day)}", "" if over else day)

"""Ormas that were asked to take part in an agency's activity and of whom no answer is recorded."""

from typing import Final

from flask import url_for

from contracts.telling.dates import date_words
from services.portal.waiting.desk import PART, Desk, Line, Subject, count
from services.portal.web.rows import marks
from shared.database import Transaction

_SILENT: Final = (
    "FROM involvement_ormas a JOIN involvement i ON i.id = a.involvement JOIN register r ON r.id = a.ormas "
    "WHERE i.state <> 'cancelled' AND a.answer = '' AND a.participation = '' AND a.answer_by < ? "
    "AND r.withdrawn = 0"
)
_UNASKED: Final = (
    "FROM involvement i WHERE i.state = 'open' AND i.day >= ? AND NOT EXISTS "
    "(SELECT 1 FROM involvement_ormas a WHERE a.involvement = i.id)"
)
"""Nobody is asked any more for a day that is over."""


def to_ask(t: Transaction, desk: Desk) -> Subject | None:
    """For who may ask ormas: what an agency requested and nobody was asked for, the first day first."""
    if not desk.may("clusters.ask_ormas"):
        return None
    today = desk.today.isoformat()
    sql = f"SELECT i.id, i.agency, i.activity, i.day {_UNASKED} ORDER BY i.day, i.position {PART}"
    lines = [
        Line(
            f"{agency}: {activity}",
            url_for("involving.show", involvement=involvement),
            f"kegiatan {date_words(day)}: belum ada ormas yang diminta",
            day,
        )
        for involvement, agency, activity, day in t.all(sql, (today, *desk.part))
    ]
    return Subject(
        "Permintaan OPD yang menunggu kantor meminta ormas",
        count(t, f"SELECT COUNT(*) {_UNASKED}", today),
        lines,
        url_for("office_today.all_of", subject="permintaan-opd"),
    )


def for_agency(t: Transaction, desk: Desk) -> Subject | None:
    """For an Admin OPD: the activity of the own agency is over and not evaluated, the oldest first."""
    if not (desk.agencies and desk.may("clusters.evaluate_involvement")):
        return None
    own = (*desk.agencies, *desk.agencies.values())
    sql = (
        "SELECT i.id, i.activity, i.day FROM involvement i WHERE i.state = 'open' AND i.day < ? "
        f"AND i.agency IN {marks(own)} ORDER BY i.day, i.position"
    )
    lines = [
        Line(
            activity,
            url_for("involving.show", involvement=involvement),
            f"kegiatan {date_words(day)}: keikutsertaan dan penilaian OPD",
        )
        for involvement, activity, day in t.all(sql, (desk.day, *own))
    ]
    return Subject.of("Pelibatan ormas yang menunggu OPD Anda", lines, desk, url_for("involving.all_"))


def to_hear_of(t: Transaction, desk: Desk) -> Subject | None:
    """Once the day has passed by which an answer was hoped for, the first day first."""
    if not desk.may("clusters.record_answer"):
        return None
    today = desk.today.isoformat()
    columns, order = "i.id, i.activity, r.name, a.answer_by", "a.answer_by, r.name_key, r.id"
    sql = f"SELECT {columns} {_SILENT} ORDER BY {order} {PART}"
    lines = [
        Line(
            f"{name}: {activity}",
            url_for("involving.show", involvement=involvement),
            f"jawaban ditunggu sampai {date_words(day)}",
            day,
        )
        for involvement, activity, name, day in t.all(sql, (today, *desk.part))
    ]
    return Subject(
        "Jawaban ormas untuk kegiatan OPD yang belum tercatat",
        count(t, f"SELECT COUNT(*) {_SILENT}", today),
        lines,
        url_for("office_today.all_of", subject="jawaban-pelibatan"),
    )

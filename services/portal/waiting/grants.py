"""Hibah that waits: at the office, for its proposer, and for a report whose day is over."""

from typing import Any

from flask import current_app, url_for

from contracts.telling.dates import date_words, day_in
from contracts.telling.grant_words import GRANT_STATES
from contracts.telling.money import rupiah
from services.portal.grants.grant_list import DUE, LATE, OWED, evaluated_by
from services.portal.grants.granting import READING
from services.portal.waiting.desk import OF_OFFICE, Desk, Line, Subject, count
from services.portal.web.authors import actor_like, caused, caused_last
from services.portal.web.reach import NOT_HANDED
from services.portal.web.rows import marks
from shared.database import Transaction

_OFFICE = ("submitted", "verified", "recommended", "considered", "budgeted", "awarded", "agreement")
_LATE = f"FROM office_grant g JOIN grant_stage s ON s.grant_id = g.id WHERE {LATE}"
_AT_OFFICE = f"FROM office_grant g WHERE g.state IN ({', '.join('?' * len(_OFFICE))})"
_STAGES = (
    "FROM office_grant g JOIN grant_stage s ON s.grant_id = g.id WHERE g.state = 'agreed' AND s.state = ?"
)
_NEXT = {
    "requested": ("requests.verify_grant_stage", "requested_on", "diajukan"),
    "checked": ("requests.disburse_grant_stage", "requested_on", "diajukan"),
    "reported": ("requests.accept_grant_report", "reported_on", "diterima"),
}
"""Of a stage in this state the next step, the day since which it waits, and how that is told."""
_MENDING = "FROM office_grant g WHERE g.state = 'returned'"
_REPORTED, _HANDED = "requests.GrantReported", "requests.GrantGoodsHandedOver"
_BY_ANOTHER = f"AND NOT {caused_last('g.id', _REPORTED)} AND NOT {caused('g.id', (_HANDED,))}"
_HERE = f"AND {NOT_HANDED.format('g.id')}"
"""What the office itself judges."""
_OF_AGENCY = {
    "submitted": ("requests.verify_grant", "menunggu tinjauan lapangan"),
    "verified": ("requests.recommend_grant", "menunggu rekomendasi"),
}
"""Of a proposal in this state the next step of the agency that evaluates it."""


def late_reports(t: Transaction, desk: Desk) -> Subject | None:
    """What was received and is not accounted for although its day is over, the oldest first."""
    if not desk.may(READING):
        return None
    size, before = desk.part
    owed = (*OWED, desk.today.isoformat())
    sql = f"SELECT g.id, g.name, s.stage, s.amount, {DUE} AS due {_LATE}"
    rows = t.all(f"{sql} ORDER BY due, g.id, s.stage LIMIT ? OFFSET ?", (*owed, size, before))
    lines = [
        _line(grant, f"{name}, tahap {stage}: {rupiah(amount)}", f"LPJ jatuh tempo {date_words(due)}", due)
        for grant, name, stage, amount, due in rows
    ]
    whole = url_for("office_today.all_of", subject="lpj-hibah")
    many = count(t, f"SELECT COUNT(*) {_LATE}", *owed)
    return Subject("LPJ hibah yang lewat waktu", many, lines, whole, "", OF_OFFICE)


def to_check(t: Transaction, desk: Desk) -> Subject | None:
    """Stages that were asked for."""
    only = (_HERE, ())
    return _stages(t, desk, "Pencairan hibah yang perlu diperiksa", "requested", "hibah-diperiksa", only)


def to_pay(t: Transaction, desk: Desk) -> Subject | None:
    """Stages whose papers were found right."""
    return _stages(t, desk, "Pencairan hibah yang perlu dibayar", "checked", "hibah-dibayar")


def to_accept(t: Transaction, desk: Desk) -> Subject | None:
    """Reports that came and that nobody read; who recorded one, or handed the goods over, does not."""
    own = actor_like(desk.account)
    others = (f"{_BY_ANOTHER} {_HERE}", (_REPORTED, own, _HANDED, own))
    return _stages(t, desk, "LPJ hibah yang perlu diperiksa", "reported", "lpj-hibah-diperiksa", others)


def reports_to_mend(t: Transaction, desk: Desk) -> Subject | None:
    """Sent back with a day of its own, the first due first."""
    if not desk.may("requests.report_grant_stage"):
        return None
    sql = f"SELECT g.id, g.name, s.stage, s.amount, s.answer_by {_STAGES} ORDER BY s.answer_by, g.id"
    lines = [
        _line(grant, f"{name}, tahap {stage}: {rupiah(amount)}", f"diperbaiki sampai {date_words(day)}", day)
        for grant, name, stage, amount, day in t.all(sql, ("mending",))
    ]
    whole = url_for("office_today.all_of", subject="lpj-hibah-dikembalikan")
    return Subject.of("LPJ hibah yang dikembalikan", lines, desk, whole)


def for_agency(t: Transaction, desk: Desk) -> Subject | None:
    """For an Admin OPD: what the own agency evaluates, what waits longest first."""
    if not desk.agencies:
        return None
    states = [state for state, (command, _) in _OF_AGENCY.items() if desk.may(command)]
    of_whom, these = evaluated_by([*desk.agencies])
    sql = "SELECT id, name, title, state, since FROM office_grant"
    where = f"WHERE {of_whom} AND state IN {marks(states)} ORDER BY since, id" if states else "WHERE 1 = 0"
    lines = [
        _line(grant, f"{name}: {what}", f"{_OF_AGENCY[state][1]}, sejak {_day_of(since)}")
        for grant, name, what, state, since in t.all(f"{sql} {where}", (*these, *states) if states else ())
    ]
    return Subject.of("Usulan hibah yang menunggu OPD Anda", lines, desk, url_for("granting.all_"))


def _stages(
    t: Transaction,
    desk: Desk,
    title: str,
    state: str,
    address: str,
    only: tuple[str, tuple[str, ...]] = ("", ()),
) -> Subject | None:
    """Of whoever may take the next step, what waits longest first; ``only``: what else a query asks for."""
    command, day, words = _NEXT[state]
    if not desk.may(command):
        return None
    size, before = desk.part
    sql = (
        f"SELECT g.id, g.name, s.stage, s.amount, s.{day} {_STAGES} {only[0]} "
        f"ORDER BY s.{day}, g.id, s.stage LIMIT ? OFFSET ?"
    )
    lines = [
        _line(grant, f"{name}, tahap {stage}: {rupiah(amount)}", f"{words} {date_words(since)}")
        for grant, name, stage, amount, since in t.all(sql, (state, *only[1], size, before))
    ]
    whole = url_for("office_today.all_of", subject=address)
    many = count(t, f"SELECT COUNT(*) {_STAGES} {only[0]}", state, *only[1])
    return Subject(title, many, lines, whole)


def at_the_office(t: Transaction, desk: Desk) -> Subject | None:
    """Whose next step is the office's, what waits longest first."""
    if not desk.may(READING):
        return None
    return _subject(t, desk, "Usulan hibah yang menunggu kantor", _AT_OFFICE, _OFFICE, "hibah-di-kantor")


def mending(t: Transaction, desk: Desk) -> Subject | None:
    """The proposer has to answer."""
    if not desk.may("requests.revise_grant"):
        return None
    return _subject(t, desk, "Usulan hibah yang menunggu pengusul", _MENDING, (), "hibah-di-pengusul")


def _subject(
    t: Transaction, desk: Desk, title: str, which: str, values: tuple[Any, ...], address: str
) -> Subject:
    size, before = desk.part
    sql = f"SELECT g.id, g.name, g.title, g.state, g.since, g.answer_by {which} ORDER BY g.since, g.id"
    lines = [
        _line(
            grant,
            f"{name}: {what}",
            note_of(state, since, answer_by),
            answer_by if state == "returned" else "",
        )
        for grant, name, what, state, since, answer_by in t.all(
            f"{sql} LIMIT ? OFFSET ?", (*values, size, before)
        )
    ]
    whole = url_for("office_today.all_of", subject=address)
    many = count(t, f"SELECT COUNT(*) {which}", *values)
    earliest = t.one(f"SELECT MIN(g.answer_by) {which} AND g.state = 'returned'", values)
    return Subject(title, many, lines, whole, earliest=str(earliest[0] or "") if earliest else "")


def note_of(state: str, since: str, answer_by: str) -> str:
    """Since when it waits, on the calendar of the office."""
    if state == "returned":
        return f"diperbaiki sampai {date_words(answer_by)}"
    return f"{GRANT_STATES[state]}, sejak {_day_of(since)}"


def _day_of(since: str) -> str:
    return date_words(day_in(since, current_app.config["ZONE"]))


def _line(grant: str, text: str, note: str, due: str = "") -> Line:
    return Line(text, url_for("granting.show", grant=grant), note, due)

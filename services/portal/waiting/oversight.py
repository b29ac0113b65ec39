"""Supervisions that are planned, findings that are not closed, what was agreed with other institutions."""

from flask import url_for

from contracts.telling.dates import date_words
from contracts.telling.oversight_words import FINDING_KINDS
from services.portal.oversight.coordination_list import OPEN_TASKS, open_tasks
from services.portal.oversight.supervision_list import first_finding_due, open_findings, planned
from services.portal.waiting.desk import Desk, Line, Subject, count
from shared.database import Transaction


def to_carry_out(t: Transaction, desk: Desk) -> Subject | None:
    """Until they are carried out or dropped with a reason, the first due first."""
    if not desk.may("registry.carry_out_supervision"):
        return None
    lines = [_planned(desk, **row) for row in planned(t, *desk.part)]
    total = count(t, "SELECT COUNT(*) FROM supervision WHERE state = 'planned'")
    whole = url_for("office_today.all_of", subject="pengawasan")
    return Subject("Pengawasan yang direncanakan", total, lines, whole)


def to_settle(t: Transaction, desk: Desk) -> Subject | None:
    """Until they are closed: first what nobody has to do yet, then by the day they are due."""
    if not desk.may("registry.close_finding"):
        return None
    lines = [_open(desk, **row) for row in open_findings(t, *desk.part)]
    total = count(t, "SELECT COUNT(*) FROM supervision_finding WHERE state = 'open'")
    whole = url_for("office_today.all_of", subject="temuan")
    return Subject("Temuan pengawasan yang terbuka", total, lines, whole, earliest=first_finding_due(t))


def to_agree(t: Transaction, desk: Desk) -> Subject | None:
    """What a coordination meeting agreed, until it is done; of a limited one no word."""
    if not desk.may("registry.settle_coordination"):
        return None
    lines = [_agreed(desk, **row) for row in open_tasks(t, *desk.part)]
    total = count(t, f"SELECT COUNT(*) {OPEN_TASKS}")
    whole = url_for("office_today.all_of", subject="koordinasi")
    return Subject("Tindak lanjut rapat koordinasi", total, lines, whole)


def _agreed(desk: Desk, *, coordination: str, held_on: str, follow_up: str, due_on: str, **_: object) -> Line:
    there = url_for("coordinating.show", coordination=coordination)
    return Line(f"Rapat {date_words(held_on)}: {follow_up}", there, _due(desk, due_on), due_on)


def _planned(desk: Desk, *, id: str, name: str, team_name: str, due_on: str, **_: object) -> Line:
    there = url_for("supervising.show", supervision=id)
    return Line(f"{name}, oleh {team_name}", there, _due(desk, due_on), due_on)


def _open(desk: Desk, *, supervision: str, kind: str, name: str, due_on: str, **_: object) -> Line:
    note = _due(desk, due_on) if due_on else "tindak lanjut belum ditetapkan"
    there = url_for("supervising.show", supervision=supervision)
    return Line(f"{name}: {FINDING_KINDS.get(kind, kind)}", there, note, due_on)


def _due(desk: Desk, day: str) -> str:
    said = "sudah lewat:" if day < desk.today.isoformat() else "sampai"
    return f"{said} {date_words(day)}"

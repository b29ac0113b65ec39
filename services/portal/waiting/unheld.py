"""Roles that reminders go to and that nobody has: what falls due would be read by nobody."""

from flask import url_for

from contracts.telling.dates import number_words
from services.portal.reminders.unheld_roles import unheld_roles
from services.portal.waiting.desk import Desk, Line, Subject
from services.portal.web.who import role_words
from shared.database import Transaction


def to_give(t: Transaction, desk: Desk) -> Subject | None:
    """Until somebody has the role, or the table names another; for who may change the table."""
    if not desk.may("notifications.set_obligation"):
        return None
    there = url_for("reminder_table.all_")
    lines = [
        Line(role_words(role), there, f"{number_words(many)} ketentuan mengingatkan peran ini")
        for role, many in unheld_roles(t, desk.day).items()
    ]
    info = "Tidak ada akun terbuka dengan peran ini, jadi pengingatnya tidak dibaca siapa pun."
    return Subject.of("Pengingat kepada peran tanpa pemegang", lines, desk, there, info)

"""What somebody is told and did not open yet."""

from flask import url_for

from contracts.telling.dates import date_words, number_words
from services.portal.reminders.message_list import unread_of
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def to_open(t: Transaction, desk: Desk) -> Subject:
    """Of the account, and of each of its roles: whoever opens one of a role opens it for all who have it."""
    recipients = (f"account:{desk.account}", *(f"role:{role}" for role in sorted(desk.roles)))
    total, found = unread_of(t, recipients, *desk.part)
    lines = [
        Line(
            f"{each['first']}{f' dan {number_words(more)} lagi' if (more := each['total'] - 1) else ''}",
            url_for("inbox.show", message=each["id"]),
            f"sejak {date_words(each['day'])}",
        )
        for each in found
    ]
    return Subject("Pesan yang belum dibuka", total, lines, url_for("inbox.all_"))

"""Letters with reminders for those who have neither an account nor an address, until they are printed."""

from flask import url_for

from contracts.telling.dates import date_words
from services.portal.reminders.message_list import how_many_letters, letters
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def to_print(t: Transaction, desk: Desk) -> Subject | None:
    """The oldest first; for who may print them."""
    if not desk.may("notifications.print_letters"):
        return None
    there, (size, before) = url_for("letters_to_print.all_"), desk.part
    lines = [
        Line(each["name"] or "Catatan ormas", there, f"sejak {date_words(each['day'])}")
        for each in letters(t, printed=False, size=size, before=before)
    ]
    return Subject("Surat pengingat yang belum dicetak", how_many_letters(t, printed=False), lines, there)

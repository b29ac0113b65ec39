"""The own address at which mail does not arrive any more."""

from flask import current_app, url_for

from contracts.telling.dates import date_words, day_in
from contracts.telling.delivery_words import SENDING_FAILURES
from services.portal.preferences.preference_list import preferences_of
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def not_reached(t: Transaction, desk: Desk) -> Subject | None:
    """Until another one, or the same, is confirmed."""
    own = preferences_of(t, desk.account)
    if not own["bounced"]:
        return None
    since = date_words(day_in(own["bounced_at"], current_app.config["ZONE"]))
    there = url_for("own_notices.show")
    note = f"{SENDING_FAILURES[own['bounced']]} sejak {since}"
    return Subject("Surel ke alamat sendiri tidak sampai", 1, [Line("Konfirmasi alamat lagi", there, note)])

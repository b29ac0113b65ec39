"""The own address at which mail does not arrive any more."""

from flask import current_app, url_for

from contracts.telling.dates import date_words, day_in
from contracts.telling.delivery_words import SENDING_FAILURES
from services.portal.preferences.preference_list import preferences_of
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def not_reached(t: Transaction, desk: Desk) -> Subject:
    """Until another one, or the same, is confirmed."""
    own, there, lines = preferences_of(t, desk.account), url_for("own_notices.show"), list[Line]()
    if own["bounced"]:
        since = date_words(day_in(own["bounced_at"], current_app.config["ZONE"]))
        lines.append(
            Line("Konfirmasi alamat lagi", there, f"{SENDING_FAILURES[own['bounced']]} sejak {since}")
        )
    return Subject.of("Surel ke alamat sendiri yang tidak sampai", lines, desk, there)

"""Ormas of whose data nobody made sure for a long time."""

from datetime import timedelta
from typing import Final

from flask import url_for

from contracts.telling.dates import date_words
from services.portal.register.checks import last_verified
from services.portal.register.legal_checks import OLD_AFTER
from services.portal.waiting.desk import OF_OFFICE, PART, Desk, Line, Subject, count
from shared.database import Transaction

_SINCE: Final = f"""
    SELECT r.id, r.name, r.name_key, {last_verified(looked_up=True)} AS verified,
      (SELECT MAX(k.day) FROM checked k WHERE k.ormas = r.id) AS told
    FROM register r WHERE r.withdrawn = 0 AND r.activity <> 'bubar'
"""
_OLD: Final = f"FROM ({_SINCE}) s WHERE COALESCE(NULLIF(s.verified, ''), s.told) < ?"
"""What nobody ever verified is as old as the newest word about it."""


def to_confirm(t: Transaction, desk: Desk) -> Subject | None:
    """For who may record what an ormas confirms, the oldest first."""
    if not desk.may("registry.confirm_entry"):
        return None
    before = (desk.today - timedelta(OLD_AFTER)).isoformat()
    order = f"ORDER BY COALESCE(NULLIF(s.verified, ''), s.told), s.name_key, s.id {PART}"
    rows = t.all(f"SELECT s.id, s.name, s.verified, s.told {_OLD} {order}", (before, *desk.part))
    return Subject(
        "Data yang lama tidak dipastikan",
        count(t, f"SELECT COUNT(*) {_OLD}", before),
        [Line(name, url_for("confirming.form", ormas=id), _since(*days)) for id, name, *days in rows],
        url_for("pages.register", urut="diperiksa", arah="naik"),
        "Lebih dari setahun tidak ada yang memastikan datanya: tanyakan kepada ormas, lalu konfirmasi.",
        OF_OFFICE,
    )


def _since(verified: str, told: str) -> str:
    if verified:
        return f"terakhir dipastikan {date_words(verified)}"
    return f"belum pernah dipastikan, terakhir dicatat {date_words(told)}"

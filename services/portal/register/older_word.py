"""Whether what a correction rests on is older than what somebody has made sure of since."""

from collections.abc import Mapping
from datetime import date, tzinfo
from typing import Final, NamedTuple

from contracts.telling.dates import as_date, date_words, moment
from contracts.telling.words import VERIFIED_BY, word
from services.portal.register.legal_checks import IN_ORDER, LOOKED_UP
from shared.database import Transaction

THINGS: Final[Mapping[str, str]] = {
    "nama": "name",
    "dasar-hukum": "legal_basis",
    "bentuk-hukum": "legal_form",
    "bidang": "activity_field",
    "keaktifan": "activity",
    "alamat": "secretariat",
    "kontak": "contact",
}
"""What each correction speaks of, as ``checked`` calls it."""
OBSERVED: Final = "diamati"
WRITTEN: Final = "tanggal_dasar"
STANDS: Final = "tetap"
"""Fields of the page: the day that a statement speaks of, that of a paper, and that it holds all the same."""
NO_DAY: Final = "Tanggal ini tidak terbaca. Tulis seperti 2026-03-02."
NOT_YET: Final = "Tanggal ini belum tiba."


class Verified(NamedTuple):
    """The newest word that was verified: of which day, and how."""

    day: str
    how: str


def day_field(kind: str) -> str:
    """Where the page of a kind asks of which day its ground is."""
    return OBSERVED if kind == "keaktifan" else WRITTEN


def newest_verified(t: Transaction, ormas: str, kind: str, zone: tzinfo) -> Verified | None:
    """Of the day that counts, not of when it was recorded, where a day was said."""
    sql = "SELECT told_on, how FROM checked_word WHERE ormas = ? AND thing = ? AND how <> '' AND stands = 1"
    words = [Verified(_day(told_on, zone), how) for told_on, how in t.all(sql, (ormas, THINGS[kind]))]
    if THINGS[kind] == "legal_basis":
        seen = "SELECT checked_on FROM legal_check WHERE ormas = ? AND struck = '' AND check_result = ?"
        words += [Verified(day, LOOKED_UP) for (day,) in t.all(seen, (ormas, IN_ORDER))]
    return max(words, default=None)


def questions(
    kind: str, typed: Mapping[str, str], verified: Verified | None, today: date
) -> list[tuple[str, str]]:
    """What has to be answered first, each with its field: nothing where no day was said, or none is older."""
    place = day_field(kind)
    said = typed.get(place, "").strip()
    day = as_date(said)
    if place == WRITTEN and said and (day is None or day > today):
        return [(place, NO_DAY if day is None else NOT_YET)]
    if day is None or verified is None or said >= verified.day or typed.get(STANDS):
        return []
    return [(STANDS, _older(said, verified))]


def with_day(ground: str, kind: str, typed: Mapping[str, str]) -> str:
    """The ground, and of which day it is; a statement about activity says its day by itself."""
    day = typed.get(WRITTEN, "").strip()
    return f"{ground} (tertanggal {date_words(day)})" if ground and day and kind != "keaktifan" else ground


def _older(day: str, verified: Verified) -> str:
    how = word(VERIFIED_BY, verified.how).lower()
    return (
        f"Keterangan {date_words(day)} lebih lama daripada yang sudah diperiksa: {how}, "
        f"{date_words(verified.day)}. Centang di bawah bila tetap berlaku."
    )


def _day(told_on: str, zone: tzinfo) -> str:
    return moment(told_on).astimezone(zone).date().isoformat() if "T" in told_on else told_on

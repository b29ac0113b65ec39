"""Dates and numbers as an Indonesian office writes them, in the office's own time zone."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WIB, WITA, WIT = (timezone(timedelta(hours=h), n) for h, n in ((7, "WIB"), (8, "WITA"), (9, "WIT")))
_WITA_PROVINCES: Final = frozenset("51 52 53 63 64 65 71 72 73 74 75 76".split())
_WIT_PROVINCES: Final = frozenset("81 82 91 92 93 94 95 96".split())


def zone_of(kode_wilayah: str) -> timezone:
    """The legal time of a region by its province (Keppres 41/1987)."""
    province = kode_wilayah[:2]
    if province in _WITA_PROVINCES:
        return WITA
    return WIT if province in _WIT_PROVINCES else WIB


def moment(recorded_at: str) -> datetime:
    """The moment of a ledger row."""
    return datetime.strptime(recorded_at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def moment_words(recorded_at: str, zone: timezone) -> str:
    """“22 November 2026 pukul 13.45 WIB”; empty for an empty text."""
    if not recorded_at:
        return ""
    local = moment(recorded_at).astimezone(zone)
    return f"{_day(local)} pukul {local:%H.%M} {local.tzname()}"


def as_date(text: object) -> date | None:
    """The date in ``YYYY-MM-DD``, or None for anything else."""
    try:
        return date.fromisoformat(text) if isinstance(text, str) and len(text) == 10 else None
    except ValueError:
        return None


def date_words(text: str) -> str:
    """“2 Januari 2031” for ``2031-01-02``; any other text unchanged."""
    day = as_date(text)
    return _day(day) if day else text


def number_words(number: int) -> str:
    """“1.204” for 1204."""
    return f"{number:,}".replace(",", ".")


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

"""Dates and numbers as an Indonesian office writes them, in the office's own time zone."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
ZONES: Final = {
    "Asia/Jakarta": timezone(timedelta(hours=7), "WIB"),
    "Asia/Pontianak": timezone(timedelta(hours=7), "WIB"),
    "Asia/Makassar": timezone(timedelta(hours=8), "WITA"),
    "Asia/Jayapura": timezone(timedelta(hours=9), "WIT"),
}
"""Indonesia has three fixed times; a machine without a time zone database knows them too."""
_EAST_OF_UTC: Final = timedelta(hours=8)
"""Indonesia is seven to nine hours ahead of UTC; this is the middle one."""
NO_DAY: Final = frozenset(("tidak ada", "tdk ada", "belum ada", "blm ada", "nihil", "n/a"))
"""How sheets say that there is no date."""
_TIME: Final = re.compile(r"\d\d:\d\d")


def zone_of(time_zone: str) -> tzinfo:
    """The zone of an office."""
    return ZONES.get(time_zone) or ZoneInfo(time_zone)


def moment(recorded_at: str) -> datetime:
    """The moment of a ledger row."""
    return datetime.strptime(recorded_at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def day_in(recorded_at: str, zone: tzinfo) -> str:
    """The day of a ledger row where the office is: after midnight there it is another one than in UTC."""
    return moment(recorded_at).astimezone(zone).date().isoformat()


def indonesian_day(recorded_at: str) -> str:
    """The day of a ledger row where no office is asked; a day is wrong around midnight alone."""
    return (moment(recorded_at) + _EAST_OF_UTC).date().isoformat()


def moment_words(recorded_at: str, zone: tzinfo) -> str:
    """“22 November 2026 pukul 13.45 WIB”; empty for an empty text."""
    if not recorded_at:
        return ""
    local = moment(recorded_at).astimezone(zone)
    return f"{_day(local)} pukul {local:%H.%M} {local.tzname()}"


def as_date(text: object) -> date | None:
    """The date in ``YYYY-MM-DD``, or None for anything else, also for the name of a week."""
    if not isinstance(text, str):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def first_day(reading: Mapping[str, Any]) -> str:
    """The first day that a reading can mean: the year 2021 begins on 1 January. Empty when none was read."""
    return _day_of(reading, "-01-01")


def last_day(reading: Mapping[str, Any]) -> str:
    """The last day that a reading can mean; empty for “seumur hidup” and when none was read."""
    return _day_of(reading, "-12-31")


def date_words(text: str) -> str:
    """“2 Januari 2031” for ``2031-01-02``; any other text unchanged."""
    day = as_date(text)
    return _day(day) if day else text


def weekday_words(text: str) -> str:
    """“Kamis, 2 Januari 2031” for ``2031-01-02``; any other text unchanged."""
    day = as_date(text)
    return f"{WEEKDAYS[day.weekday()]}, {_day(day)}" if day else text


def is_left_open(text: str) -> bool:
    """Whether a date was left open: nothing, a dash, or words for that there is none."""
    return not any(c.isalnum() for c in text) or text.strip(" .").casefold() in NO_DAY


def time_words(text: str) -> str:
    """“09.00” for ``09:00``; any other text unchanged."""
    return text.replace(":", ".") if _TIME.fullmatch(text) else text


def number_words(number: int) -> str:
    """“1.204” for 1204."""
    return f"{number:,}".replace(",", ".")


def count_words(text: str, count: int) -> str:
    """“2.370” for a count typed as 2370; what was typed stays beside it when it says more."""
    words = number_words(count)
    return words if text.strip() in ("", str(count), words) else f"{words} (tertulis “{text.strip()}”)"


def _day_of(reading: Mapping[str, Any], of_year: str) -> str:
    value = reading.get("value")
    if not isinstance(value, str):
        return ""
    return f"{value}{of_year}" if len(value) == 4 else value


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

"""Fields that several commands have, each with its complaint (hidden characters are refused for all)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from contracts.telling import letters
from contracts.telling.dates import as_date

FIRST_YEAR: Final = 1800
"""Older than any organisation that can be in a register; earlier years are slips of the finger."""
LAST_YEAR: Final = 2199
NAME: Final = validate.Length(min=1, max=300, error="Isi 1 sampai 300 huruf.")
REQUIRED: Final[dict[str, Any]] = {"required": "Wajib diisi."}
STREAM = validate.Regexp(r"^ormas-[0-9a-f]{32}$", error="Nomor ormas tidak dikenal.")


def says_something(text: str) -> None:
    if not letters.says_something(text):
        raise ValidationError("Isi dengan huruf.")


def a_day_that_was(text: str) -> None:
    """Empty, or a day up to today anywhere in Indonesia (nine hours ahead of UTC at most)."""
    day = as_date(text)
    if text and day is None:
        raise ValidationError("Tulis tahun-bulan-hari, misalnya 2026-03-31.")
    if day and day.year < FIRST_YEAR:
        raise ValidationError(f"Tulis tahun {FIRST_YEAR} atau sesudahnya.")
    if day and day > (datetime.now(UTC) + timedelta(hours=9)).date():
        raise ValidationError("Tanggal ini belum terjadi.")


_LONG_ENOUGH = validate.Length(min=5, error="Tuliskan alasan, paling sedikit 5 huruf.")
_SHORT_ENOUGH = validate.Length(max=1000, error="Tuliskan paling banyak 1000 huruf.")
_A_FIELD: Final = validate.Length(max=120, error="Isi paling banyak 120 huruf.")
REASON: Final[list[Any]] = [_LONG_ENOUGH, _SHORT_ENOUGH, says_something]


class OfOrmas(Schema):
    """Whatever is said of one organisation."""

    ormas = fields.String(required=True, validate=STREAM, error_messages=REQUIRED)


def a_day(text: str) -> None:
    """A day of a year in which something can be said of an organisation, also one to come."""
    day = as_date(text)
    if day is None:
        raise ValidationError("Tulis tahun-bulan-hari, misalnya 2026-03-31.")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(f"Tulis tahun antara {FIRST_YEAR} dan {LAST_YEAR}.")


def some_text(longest: int, **more: Any) -> fields.String:
    """A line, by default one that may be empty."""
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(validate=length, **more)


def said_text(longest: int) -> fields.String:
    """A line that says something."""
    length = validate.Length(min=1, max=longest, error=f"Isi 1 sampai {longest} huruf.")
    checks: list[Any] = [length, says_something]
    return fields.String(required=True, validate=checks, error_messages=REQUIRED)


def past_day() -> fields.String:
    """A day up to today."""
    filled = validate.Length(min=1, error="Tulis tahun-bulan-hari, misalnya 2026-03-31.")
    return fields.String(required=True, validate=[filled, a_day_that_was], error_messages=REQUIRED)


def day_or_none() -> fields.String:
    """Any day, or an empty text."""
    return fields.String(load_default="", validate=lambda text: a_day(text) if text else None)


def ground() -> fields.String:
    """On what the office rests."""
    return fields.String(required=True, validate=REASON, error_messages=REQUIRED)


def one_of(codes: Sequence[str]) -> fields.String:
    """One of these codes."""
    chosen = validate.OneOf(codes, error="Pilih salah satu.")
    return fields.String(required=True, validate=chosen, error_messages=REQUIRED)


def seen() -> fields.Integer:
    """Up to which version of its stream a thing was read before it is changed; None: nobody says so."""
    return fields.Integer(load_default=None, allow_none=True, strict=True)


def a_field_of_the_list() -> fields.String:
    """A field of activity; whether the office offers it is asked where its list is known."""
    filled = validate.Length(min=1, error="Bidang ini tidak ada dalam daftar bidang.")
    return fields.String(required=True, validate=[filled, _A_FIELD], error_messages=REQUIRED)


def a_field_of_the_list_or_none() -> fields.String:
    """The same, or an empty text where nobody said yet what the organisation does."""
    return fields.String(load_default="", validate=_A_FIELD)


def offices() -> fields.List[Any]:
    """Roles in our words or titles as the bylaws write them."""
    told = validate.Length(min=1, max=12, error="Sebutkan 1 sampai 12 jabatan.")
    office = some_text(80, required=True, error_messages=REQUIRED)
    return fields.List(office, required=True, validate=told, error_messages=REQUIRED)

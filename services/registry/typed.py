"""Kinds of fields that commands have in common: a line, a day that was, a ground, offices that sign."""

from typing import Any, Final

from marshmallow import ValidationError, fields, validate

from contracts.telling.dates import as_date
from services.registry.schemas import FIRST_YEAR, REASON, REQUIRED, a_day_that_was, no_control_characters

LAST_YEAR: Final = 2199


def a_day(text: str) -> None:
    """A day of a year in which an organisation can have had a board."""
    day = as_date(text)
    if day is None:
        raise ValidationError("Tulis tahun-bulan-hari, misalnya 2026-03-31.")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(f"Tulis tahun antara {FIRST_YEAR} dan {LAST_YEAR}.")


def a_line(longest: int, **more: Any) -> fields.String:
    """A line of text."""
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(validate=[length, no_control_characters], **more)


def a_past_day() -> fields.String:
    """A day that has come, anywhere in Indonesia."""
    return fields.String(required=True, validate=[a_day, a_day_that_was], error_messages=REQUIRED)


def a_ground() -> fields.String:
    """On what it rests, or why."""
    return fields.String(required=True, validate=REASON, error_messages=REQUIRED)


def offices() -> fields.List[Any]:
    """Roles in our words or titles as the bylaws write them."""
    told = validate.Length(min=1, max=12, error="Sebutkan 1 sampai 12 jabatan.")
    office = a_line(80, required=True, error_messages=REQUIRED)
    return fields.List(office, required=True, validate=told, error_messages=REQUIRED)

"""Fields that commands of several services have, each with its complaint."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from marshmallow import ValidationError, fields, validate

from contracts.telling import letters
from contracts.telling.dates import as_date

REQUIRED: Final[dict[str, Any]] = {"required": "Wajib diisi."}
_LONG_ENOUGH = validate.Length(min=5, error="Tuliskan alasan, paling sedikit 5 huruf.")
_SHORT_ENOUGH = validate.Length(max=1000, error="Tuliskan paling banyak 1000 huruf.")
FIRST_DAY: Final = "2000-01-01"
LAST_DAY: Final = "2099-12-31"


def says_something(text: str) -> None:
    """A text of spaces and signs says nothing."""
    if not letters.says_something(text):
        raise ValidationError("Isi dengan huruf.")


def a_day_of_this_century(text: str) -> None:
    """``YYYY-MM-DD`` from 2000 to 2099."""
    if as_date(text) is None:
        raise ValidationError("Tulis tahun-bulan-hari, misalnya 2026-03-31.")
    if not FIRST_DAY <= text <= LAST_DAY:
        raise ValidationError("Tulis tanggal antara tahun 2000 dan 2099.")


def day() -> fields.String:
    """A day of this century, also one to come."""
    return fields.String(required=True, validate=a_day_of_this_century, error_messages=REQUIRED)


def past_day() -> fields.String:
    """A day up to today anywhere in Indonesia (nine hours ahead of UTC at most)."""
    return fields.String(required=True, validate=[a_day_of_this_century, has_come], error_messages=REQUIRED)


def said(longest: int) -> fields.String:
    """A line that says something."""
    length = validate.Length(min=1, max=longest, error=f"Isi 1 sampai {longest} huruf.")
    checks: list[Any] = [length, says_something]
    return fields.String(required=True, validate=checks, error_messages=REQUIRED)


def reason() -> fields.String:
    """Why, in words that somebody else can check: also the ground on which the office rests."""
    checks: list[Any] = [_LONG_ENOUGH, _SHORT_ENOUGH, says_something]
    return fields.String(required=True, validate=checks, error_messages=REQUIRED)


def reason_or_none(longest: int = 1000) -> fields.String:
    """Why, where that has to be said only sometimes: empty, or something that can be read."""
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    checks: list[Any] = [length, _nothing_or_words]
    return fields.String(load_default="", validate=checks)


def one_of(codes: Iterable[str]) -> fields.String:
    """One of these codes."""
    chosen = validate.OneOf([*codes], error="Pilih salah satu.")
    return fields.String(required=True, validate=chosen, error_messages=REQUIRED)


def _nothing_or_words(text: str) -> None:
    if text:
        says_something(text)


def has_come(text: str) -> None:
    """Today anywhere in Indonesia, or before."""
    if text > (datetime.now(UTC) + timedelta(hours=9)).date().isoformat():
        raise ValidationError("Tanggal ini belum terjadi.")

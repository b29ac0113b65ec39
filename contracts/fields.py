"""Fields that commands of several services have, each with its complaint."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from unicodedata import category, normalize

from marshmallow import ValidationError, fields, validate

from contracts.telling import letters
from contracts.telling.dates import as_date

REQUIRED: Final[dict[str, Any]] = {"required": "Wajib diisi."}
_LONG_ENOUGH = validate.Length(min=5, error="Tuliskan alasan, paling sedikit 5 huruf.")
_SHORT_ENOUGH = validate.Length(max=1000, error="Tuliskan paling banyak 1000 huruf.")
_A_NUMBER: Final = re.compile(
    r"(?<![\w/])\(?(?:\+?62[ .-]?|0)[2-9]\d\)?(?:[ .()-]{0,3}\d){5,10}(?![\w/])"
    r"|(?<![\w/])(?:\d{4}[ .-]?){3}\d{4}(?![\w/])"
)
"""Of a telephone in Indonesia, or of an identity card; no day and no number of a letter."""
_AN_ADDRESS: Final = re.compile(r"\w\s?@\s?[^\s@]+\.\w")
_DASHES: Final = re.compile(r"[\u2010-\u2015\u2212]")
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


def names_no_contact(text: str) -> None:
    """No number of a telephone or a person and no address of mail: what is typed here stays for good."""
    plain = _DASHES.sub("-", "".join(c for c in normalize("NFKC", text) if category(c) != "Cf"))
    if _A_NUMBER.search(plain) or _AN_ADDRESS.search(plain):
        raise ValidationError(
            "Tanpa nomor telepon, NIK, atau alamat surel: tulis siapa menurut jabatannya. Yang tercatat di "
            "sini tidak dapat dihapus."
        )


def ground_without_contact() -> fields.String:
    """A ground that may speak of a person by the office held alone."""
    checks: list[Any] = [_LONG_ENOUGH, _SHORT_ENOUGH, says_something, names_no_contact]
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

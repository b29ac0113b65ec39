"""Fields that several commands have, each with its complaint."""

from collections.abc import Iterable
from typing import Any, Final

from marshmallow import ValidationError, fields, validate

from contracts.telling.dates import as_date
from services.clusters.seed.fields import resolve_activity_field

_FIRST_DAY: Final = "2000-01-01"
_LAST_DAY: Final = "2099-12-31"
MOST_ORMAS: Final = 500
LONGEST_FIELD: Final = 120
_STREAMS: Final = {
    "ormas": "Nomor ormas tidak dikenal.",
    "meeting": "Nomor pertemuan tidak dikenal.",
    "programme": "Nomor program tidak dikenal.",
    "involvement": "Nomor permintaan tidak dikenal.",
    "audience": "Nomor catatan tamu tidak dikenal.",
    "offer": "Nomor tawaran tidak dikenal.",
    "facilitation": "Nomor fasilitasi tidak dikenal.",
    "activity": "Nomor kegiatan tidak dikenal.",
    "ordercase": "Nomor kasus tidak dikenal.",
}


def _no_control_characters(text: str) -> None:
    if any(ord(c) < 32 or ord(c) == 127 for c in text):
        raise ValidationError("Mengandung huruf kendali yang tidak tampak. Ketik ulang.")


def said(longest: int, shortest: int = 1) -> fields.String:
    """A line that says something."""
    length = validate.Length(shortest, longest, error=f"Isi {shortest} sampai {longest} huruf.")
    return fields.String(required=True, validate=[length, _no_control_characters])


def text_or_none(longest: int) -> fields.String:
    """A line that may be empty."""
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(load_default="", validate=[length, _no_control_characters])


def _matching(pattern: str, error: str) -> fields.String:
    return fields.String(required=True, validate=validate.Regexp(pattern, error=error))


def cluster() -> fields.String:
    """The number of a cluster."""
    return _matching(r"cluster-[a-z0-9]+(-[a-z0-9]+)*\Z", "Nomor klaster tidak dikenal.")


def code() -> fields.String:
    """A name for programs."""
    return _matching(r"[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,5}\Z", "Pakai huruf kecil, angka dan tanda hubung.")


class Day(fields.Date):
    """A day in this century, as ``YYYY-MM-DD`` text."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        day = super()._deserialize(value, attr, data, **kwargs).isoformat()
        if as_date(value) is None:
            raise ValidationError("Tulis tahun-bulan-hari, misalnya 2026-03-31.")
        if not _FIRST_DAY <= day <= _LAST_DAY:
            raise ValidationError("Tulis tanggal antara tahun 2000 dan 2099.")
        return day


class DayOrNone(Day):
    """A day, or "" where none is told."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        return "" if value == "" else super()._deserialize(value, attr, data, **kwargs)


class ActivityField(fields.String):
    """A bidang of the shipped list in its one spelling, whatever the case or alias; any other as typed.

    An office has bidang of its own, which the register keeps: a name that no ormas has places nobody.
    """

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        typed = " ".join(super()._deserialize(value, attr, data, **kwargs).split())
        if not 1 <= len(typed) <= LONGEST_FIELD:
            raise ValidationError(f"Isi 1 sampai {LONGEST_FIELD} huruf.")
        _no_control_characters(typed)
        return resolve_activity_field(typed) or typed


def stream(kind: str) -> fields.String:
    """The number of an ormas, a meeting or another thing that ``_STREAMS`` knows."""
    return _matching(rf"{kind}-[0-9a-f]{{32}}\Z", _STREAMS[kind])


def day() -> Day:
    """Any day of this century."""
    return Day(required=True)


def clock() -> fields.String:
    """A time of the day in the office's zone."""
    return _matching(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z", "Tulis jam dan menit, misalnya 09:30.")


def one_of(codes: Iterable[str]) -> fields.String:
    """One of these codes."""
    return fields.String(required=True, validate=validate.OneOf([*codes], error="Pilih salah satu."))


def texts(most: int, longest: int, least: int = 0) -> fields.List[Any]:
    """Several different lines, none of them empty."""
    length = validate.Length(least, most, error=f"Sebutkan {least} sampai {most} hal.")
    return fields.List(said(longest), required=True, validate=[length, different])


def count(most: int, least: int = 0) -> fields.Integer:
    """How many."""
    said_range = validate.Range(least, most, error=f"Tulis bilangan {least} sampai {most}.")
    in_digits: dict[str, Any] = {"null": "Tulis dengan angka, misalnya 2."}
    return fields.Integer(strict=True, required=True, validate=said_range, error_messages=in_digits)


def seen() -> fields.Integer:
    """Up to which version of its stream a thing was read before it is changed; None: nobody says so."""
    return fields.Integer(load_default=None, allow_none=True, strict=True)


def different(values: list[Any]) -> None:
    """Nothing stands in a list twice."""
    if len(set(values)) != len(values):
        raise ValidationError("Ada yang disebut dua kali.")

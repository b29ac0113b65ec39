"""What commands about permits for attributes look like at the border."""

from datetime import date
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, pre_load, validate, validates_schema

from contracts.fields import REQUIRED, day, one_of, past_day, reason, reason_or_none, said
from contracts.telling.letters import says_something
from contracts.telling.permit_words import FIELD_FINDINGS, PLACE_KINDS
from contracts.telling.service_words import BASIS_KINDS

MOST_PLACES: Final = 40
MOST_KINDS: Final = 60
MOST_DAYS: Final = 366
_PERMIT: Final = validate.Regexp(r"permit-[0-9a-f]{32}\Z", error="Nomor izin tidak dikenal.")
_ORMAS: Final = validate.Regexp(r"ormas-[0-9a-f]{32}\Z", error="Nomor ormas tidak dikenal.")
_CASE: Final = validate.Regexp(r"(case-[0-9a-f]{32})?\Z", error="Nomor berkas tidak dikenal.")
_LETTER: Final = validate.Regexp(r"letter-[0-9a-f]{32}\Z", error="Pilih suratnya.")
LARGEST_PHOTO: Final = 20 * 1024 * 1024
_FILE: Final = validate.Regexp(r"([0-9a-f]{64})?\Z", error="Fotonya tidak dikenal.")
_KEY: Final = validate.Regexp(r"[a-z0-9][a-z0-9_-]{0,39}\Z", error="Jenis atribut tidak dikenal.")
_AREA: Final = validate.Regexp(
    r"\d\d\.\d\d(\.\d\d(\.\d{4})?)?\Z", error="Tulis kode wilayah, misalnya 32.71 atau 32.71.01.1003."
)


def _matching(pattern: validate.Regexp) -> fields.String:
    return fields.String(required=True, validate=pattern, error_messages=REQUIRED)


def _words(longest: int) -> fields.String:
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(load_default="", validate=length)


def _count(least: int, most: int) -> fields.Integer:
    between = validate.Range(least, most, error=f"Tulis bilangan {least} sampai {most}.")
    words: dict[str, Any] = REQUIRED | {"invalid": "Tulis dengan angka.", "null": "Tulis dengan angka."}
    return fields.Integer(strict=True, required=True, validate=between, error_messages=words)


def _seen() -> fields.Integer:
    return fields.Integer(load_default=None, allow_none=True, strict=True)


def _many(kind: type[Schema], most: int, least: int = 0) -> fields.List[Any]:
    length = validate.Length(least, most, error=f"Tulis {least} sampai {most} baris.")
    return fields.List(fields.Nested(kind), required=True, validate=length, error_messages=REQUIRED)


class _NotTooMany(Schema):
    """Counted before each is looked at: a hundred thousand places are refused at once."""

    MOST: Final = {"places": MOST_PLACES, "forbidden": MOST_KINDS, "kinds": MOST_KINDS}

    @pre_load
    def _counted(self, told: Any, **_: Any) -> Any:
        for name, most in self.MOST.items() if isinstance(told, dict) else ():
            if isinstance(told.get(name), list) and len(told[name]) > most:
                raise ValidationError(f"Paling banyak {most} baris; ini {len(told[name])}.", name)
        return told


class Street(Schema):
    """A street in an area, the whole of it or a section."""

    street = said(120)
    section = _words(160)
    area = _matching(_AREA)


class Place(Street):
    """Where it hangs."""

    place_kind = one_of(PLACE_KINDS)

    @validates_schema
    def _a_point_is_somewhere(self, told: dict[str, Any], **_: Any) -> None:
        if told["place_kind"] == "point" and not says_something(told["section"]):
            raise ValidationError("Titik memerlukan keterangan, misalnya: depan balai kota.", "section")


class Forbidden(Street):
    """Where nothing hangs, and on what ground."""

    basis = one_of(BASIS_KINDS)
    basis_text = said(300)


class Kind(Schema):
    """A kind of attribute."""

    kind_code = _matching(_KEY)
    title = said(80)


class SetPermitTerms(_NotTooMany):
    """On which terms from a day on."""

    effective_from = day()
    kinds = _many(Kind, MOST_KINDS, 1)
    longest_days = _count(0, MOST_DAYS)
    removal_days = _count(0, MOST_DAYS)
    forbidden = _many(Forbidden, MOST_KINDS)
    legal_basis = said(300)
    ground = reason()
    seen = _seen()

    @validates_schema
    def _each_kind_once(self, told: dict[str, Any], **_: Any) -> None:
        if len({each["kind_code"] for each in told["kinds"]}) < len(told["kinds"]):
            raise ValidationError("Ada jenis yang tertulis dua kali.", "kinds")


class AdoptPermitTerms(Schema):
    """The shipped proposal, from a day on."""

    effective_from = day()
    ground = reason()
    seen = _seen()


class _Wanted(_NotTooMany):
    """What is to hang where and when. ``last_day`` is the last day on which it hangs."""

    kind_code = _matching(_KEY)
    pieces = _count(1, 100_000)
    places = _many(Place, MOST_PLACES, 1)
    from_day = day()
    last_day = day()
    ground = reason()

    @validates_schema
    def _days_follow_each_other(self, told: dict[str, Any], **_: Any) -> None:
        first, last = date.fromisoformat(told["from_day"]), date.fromisoformat(told["last_day"])
        if last < first:
            raise ValidationError("Tidak boleh sebelum hari pertama.", "last_day")
        if (last - first).days >= MOST_DAYS:
            raise ValidationError(f"Paling lama {MOST_DAYS} hari.", "last_day")


class AskPermit(_Wanted):
    """For an ormas of the register."""

    organisation = _matching(_ORMAS)
    case = fields.String(load_default="", validate=_CASE)
    applied_on = past_day()


class OfPermit(Schema):
    """Whatever is said of one permit."""

    permit = _matching(_PERMIT)


class RevisePermit(OfPermit, _Wanted):
    """What is asked for now."""

    revised_on = past_day()


class ReturnPermit(OfPermit):
    """To be mended."""

    reason = reason()
    seen = _seen()


class CheckPermit(OfPermit):
    """It was looked at."""

    note = said(500)
    seen = _seen()


class GrantPermit(OfPermit):
    """Yes; with a reason where a policy speaks against it."""

    reason = reason_or_none()
    seen = _seen()


class RejectPermit(OfPermit):
    """No."""

    reason = reason()
    legal_basis = said(300)
    seen = _seen()


class RevokePermit(OfPermit):
    """No more."""

    reason = reason()
    legal_basis = said(300)
    seen = _seen()


class WithdrawPermit(OfPermit):
    """The applicant wants it no more."""

    reason = reason()


class StrikePermit(OfPermit):
    """Typed by mistake."""

    reason = reason_or_none()


class LapsePermit(OfPermit):
    """Its days are over."""

    reason = reason()
    seen = _seen()


class LinkPermitLetter(OfPermit):
    """The letter that tells of it."""

    letter = _matching(_LETTER)


class LookAtPermit(OfPermit):
    """What was found in the street."""

    looked_on = past_day()
    field_finding = one_of(FIELD_FINDINGS)
    note = _words(500)


class ConfirmPermitRemoval(OfPermit):
    """It is down."""

    removed_on = past_day()
    document = fields.Integer(
        strict=True,
        load_default=0,
        validate=validate.Range(0, 1_000_000, error="Nomor dokumen tidak dikenal."),
    )
    file = fields.String(load_default="", validate=_FILE)
    size = fields.Integer(load_default=0, strict=True, validate=validate.Range(0, LARGEST_PHOTO))
    media_type = fields.String(load_default="", validate=validate.OneOf(("", "image/jpeg", "image/png")))
    note = _words(500)

    @validates_schema
    def _says_what_the_file_is(self, told: dict[str, Any], **_: Any) -> None:
        if bool(told["file"]) != bool(told["size"] and told["media_type"]):
            raise ValidationError("Fotonya tidak dikenal.", "file")


class OpenPermitPhoto(OfPermit):
    """The photograph of a removal."""

"""What commands about letters look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, a_day_of_this_century, day, one_of, reason, reason_or_none, said
from contracts.telling.documents import MEDIA_TYPES
from contracts.telling.letter_words import (
    CAPACITIES,
    FOR_ANOTHER,
    LOGO_BYTES,
    PLACE_WORDS,
    SIGNED_WITH,
    TEXT_MARKS,
    unknown_places,
)
from contracts.telling.service_words import SERVICES

LARGEST: Final = 20 * 1024 * 1024
"""Bytes; larger than any page of the office takes."""
MOST_PARAGRAPHS: Final = 40
PAPERS: Final = ("a4", "f4")
FOUND: Final = ("", "trusted", "intact", "broken", "none", "other", "unchecked")
"""What a file can show of a signature (``shared/signed_pdf.py``)."""
MARKS: Final = ("{nomor}", "{bulan}", "{tahun}")
_FILE = validate.Regexp(r"[0-9a-f]{64}\Z", error="Berkasnya tidak dikenal.")
_ADDRESS = validate.Regexp(
    r"https?://[a-z0-9.-]+(:[0-9]{1,5})?\Z",
    error="Tulis alamat portal tanpa garis miring di ujungnya, misalnya https://ormas.kota.go.id.",
)
_PLACE_ONLY: Final = "Tulis nama tempatnya saja, misalnya Bogor; tanggal surat ditambahkan program."
_SIZE = validate.Range(min=1, max=LARGEST, error="Berkasnya kosong atau terlalu besar.")


def _stream(kind: str, error: str, required: bool = True) -> fields.String:
    pattern = rf"{kind}-[0-9a-f]{{32}}\Z" if required else rf"({kind}-[0-9a-f]{{32}})?\Z"
    check = validate.Regexp(pattern, error=error)
    if required:
        return fields.String(required=True, validate=check, error_messages=REQUIRED)
    return fields.String(load_default="", validate=check)


def _letter() -> fields.String:
    return _stream("letter", "Nomor surat tidak dikenal.")


def _until(text: str | None) -> None:
    if text:
        a_day_of_this_century(text)


def _day_or_none() -> fields.String:
    return fields.String(load_default="", validate=_until)


def _line_or_none(longest: int) -> fields.String:
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(load_default="", validate=length)


def _paragraphs(least: int, longest: int) -> "fields.List[str]":
    """Lines that say something; not longer than so many letters together."""

    def together(lines: list[str]) -> None:
        if not least <= len(lines) <= MOST_PARAGRAPHS:
            raise ValidationError(f"Isi {least} sampai {MOST_PARAGRAPHS} alinea.")
        if sum(len(line) for line in lines) > longest:
            raise ValidationError(f"Isi paling banyak {longest} huruf.")

    return fields.List(said(longest), required=True, validate=together, error_messages=REQUIRED)


class SetLetterhead(Schema):
    """The head of every letter."""

    government = said(120)
    agency = said(160)
    address = said(240)
    place = said(60)
    check_address = fields.String(required=True, validate=_ADDRESS, error_messages=REQUIRED)
    ground = reason()

    @validates_schema
    def _leaves_the_day_out(self, told: dict[str, Any], **_: Any) -> None:
        if any(sign.isdigit() or sign == "," for sign in told["place"]):
            raise ValidationError(_PLACE_ONLY, "place")


class PlaceLetterLogo(Schema):
    """The coat of arms on letters."""

    file = fields.String(required=True, validate=_FILE, error_messages=REQUIRED)
    size = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=LOGO_BYTES, error="Logo paling besar 1 MB."),
        error_messages=REQUIRED,
    )
    media_type = one_of(("image/png", "image/jpeg"))
    ground = reason()


class RemoveLetterLogo(Schema):
    """Letters without a coat of arms."""

    reason = reason()


class SetLetterTemplate(Schema):
    """What letters of a service are written from."""

    service = one_of(SERVICES)
    title = said(120)
    body = _paragraphs(1, 6000)
    paper = one_of(PAPERS)
    number_pattern = _line_or_none(80)
    persons = fields.Integer(
        strict=True,
        required=True,
        validate=validate.OneOf([2, 3], error="Pilih 2 atau 3 orang."),
        error_messages=REQUIRED | {"invalid": "Pilih 2 atau 3 orang."},
    )
    ground = reason()

    @validates_schema
    def _every_place_is_filled_in(self, told: dict[str, Any], **_: Any) -> None:
        if unknown := unknown_places(told["body"]):
            known = ", ".join(TEXT_MARKS)
            raise ValidationError(f"Tidak dikenal: {', '.join(unknown)}. Yang diisi: {known}.", "body")

    @validates_schema
    def _counts_its_letters(self, told: dict[str, Any], **_: Any) -> None:
        pattern = told["number_pattern"]
        rest = pattern
        for mark in MARKS:
            rest = rest.replace(mark, "")
        if pattern and ("{nomor}" not in pattern or "{" in rest or "}" in rest):
            raise ValidationError(
                "Pola memuat {nomor}, boleh {bulan} dan {tahun}, tanpa kurung lain.", "number_pattern"
            )


class AppointSignatory(Schema):
    """Somebody signs in a capacity."""

    capacity = one_of(CAPACITIES)
    office = said(160)
    on_behalf_of = _line_or_none(160)
    through = _line_or_none(160)
    decree = said(200)
    valid_from = day()
    valid_until = _day_or_none()
    account = fields.String(
        load_default="", validate=validate.Regexp(r"[0-9A-Za-z.-]{0,64}\Z", error="Akun ini tidak dikenal.")
    )
    name = said(120)
    rank = _line_or_none(80)
    employee_number = fields.String(
        load_default="", validate=validate.Regexp(r"[0-9 ]{0,30}\Z", error="Tulis NIP dengan angka.")
    )

    @validates_schema
    def _says_for_whom(self, told: dict[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["valid_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "valid_until")
        if (told["capacity"] in FOR_ANOTHER) != bool(told["on_behalf_of"]):
            raise ValidationError("Untuk a.n. dan u.b. saja: jabatan yang diatasnamakan.", "on_behalf_of")
        if (told["capacity"] == "for_the_deputy") != bool(told["through"]):
            raise ValidationError("Untuk u.b. saja: jabatan yang menerima a.n.", "through")


class RecordSignatoryCertificate(Schema):
    """The certificate of a signatory."""

    signatory = _stream("signatory", "Pilih penanda tangannya.")
    fingerprint = fields.String(
        required=True,
        validate=validate.Regexp(
            r"[0-9a-f]{64}\Z", error="Tulis sidik jari SHA-256: 64 angka atau huruf a sampai f."
        ),
        error_messages=REQUIRED,
    )
    valid_from = day()
    valid_until = _day_or_none()
    ground = reason()

    @validates_schema
    def _ends_after_it_begins(self, told: dict[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["valid_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "valid_until")


class CorrectSignatoryTerm(Schema):
    """The days of a capacity as they should have been typed."""

    signatory = _stream("signatory", "Pilih penanda tangannya.")
    valid_from = day()
    valid_until = _day_or_none()
    reason = reason()

    @validates_schema
    def _ends_after_it_began(self, told: dict[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["valid_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "valid_until")


class EndSignatory(Schema):
    """A capacity ends."""

    signatory = _stream("signatory", "Penanda tangan ini tidak dikenal.")
    last_day = day()
    reason = reason()


def _place(longest: int) -> fields.String:
    """Braces would be read as another place when the letter is printed."""
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    plain = validate.ContainsNoneOf("{}", error="Tulis tanpa kurung kurawal.")
    return fields.String(load_default="", validate=[length, plain])


class _Places(Schema):
    """What the text asks about the ormas; ``left_out``: what it does not have."""

    legal_number = _place(160)
    legal_date = _place(60)
    address = _place(240)
    village = _place(120)
    district = _place(120)
    field = _place(160)
    chair = _place(120)
    term = _place(120)
    left_out = fields.List(one_of(PLACE_WORDS), load_default=list)


class _Draft(_Places):
    case_number = _line_or_none(60)
    addition = _paragraphs(0, 2000)
    valid_from = day()
    valid_until = _day_or_none()

    @validates_schema
    def _begins_before_it_ends(self, told: dict[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["valid_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "valid_until")


class DraftLetter(_Draft):
    """A letter for an ormas."""

    service = one_of(SERVICES)
    organisation = _stream("ormas", "Nomor ormas tidak dikenal.")
    replaces = _stream("letter", "Nomor surat tidak dikenal.", required=False)


class DraftCaseLetter(_Places):
    """The letter of a complete case: what else it says is known from the case."""

    case = _stream("case", "Nomor berkas tidak dikenal.")
    addition = _paragraphs(0, 2000)
    valid_from = day()
    valid_until = fields.String(load_default=None, allow_none=True, validate=_until)
    replaces = _stream("letter", "Nomor surat tidak dikenal.", required=False)

    @validates_schema
    def _begins_before_it_ends(self, told: dict[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["valid_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "valid_until")


class RedraftLetter(_Draft):
    """A letter that came back, written again."""

    letter = _letter()


class CheckLetter(Schema):
    """A draft that is right."""

    letter = _letter()


class ReturnLetter(Schema):
    """A draft that goes back."""

    letter = _letter()
    reason = reason()


class NumberLetter(Schema):
    """The numbers of a letter, its day and its signatory."""

    letter = _letter()
    signatory = _stream("signatory", "Pilih penanda tangannya.")
    letter_number = _line_or_none(80)
    dated = day()
    late_reason = reason_or_none()


class _ShowsSignature(Schema):
    """The file that shows a signature, and what was found in it."""

    letter = _letter()
    file = fields.String(required=True, validate=_FILE, error_messages=REQUIRED)
    size = fields.Integer(strict=True, required=True, validate=_SIZE, error_messages=REQUIRED)
    media_type = one_of(tuple(MEDIA_TYPES))
    signature = fields.String(load_default="", validate=validate.OneOf(FOUND, error="Pilih salah satu."))
    certificate = fields.String(load_default="", validate=validate.Regexp(r"([0-9a-f]{64})?\Z"))


class SignLetter(_ShowsSignature):
    """How a letter was signed, with the file that shows it."""

    signed_with = one_of(SIGNED_WITH)
    signed_on = day()
    late_reason = reason_or_none()


class ReplaceLetterScan(_ShowsSignature):
    """Another file instead of a wrong one."""

    reason = reason()


class CorrectLetterNumber(Schema):
    """The number of the agenda that stands on a letter, as it should have been typed."""

    letter = _letter()
    letter_number = said(80)
    reason = reason()


class LeaveLetterUnsigned(Schema):
    """A letter that is not signed."""

    letter = _letter()
    reason = reason()


class DropLetter(Schema):
    """A draft that is given up."""

    letter = _letter()
    reason = reason()


class IssueLetter(Schema):
    """A letter that was handed over."""

    letter = _letter()
    issued_on = day()
    late_reason = reason_or_none()


class RevokeLetter(Schema):
    """A letter that the office takes back."""

    letter = _letter()
    revoked_on = day()
    reason = reason()
    basis = said(400)


class EraseLetterNames(Schema):
    """Nobody reads any more who chaired the ormas and where it was."""

    letter = _letter()
    ground = reason()
    reason = reason()


class ReadLetterNames(Schema):
    """What is sealed in the newest draft of a letter."""

    letter = _letter()
    purpose = fields.String(required=True, validate=validate.Length(min=3, max=200), error_messages=REQUIRED)


class OpenLetter(Schema):
    """Which file of a letter is looked at."""

    letter = _letter()
    which = one_of(("printed", "signed"))

"""What commands about the looks of letters and about who signs them look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, day, one_of, reason, said
from contracts.telling.letter_words import (
    CAPACITIES,
    FOR_ANOTHER,
    LOGO_BYTES,
    TEXT_MARKS,
    unknown_places,
)
from contracts.telling.service_words import SERVICES
from services.requests.schemas.letter_fields import FILE, day_or_none, line_or_none, paragraphs, stream

PAPERS: Final = ("a4", "f4")
MARKS: Final = ("{nomor}", "{bulan}", "{tahun}")
_ADDRESS: Final = validate.Regexp(
    r"https?://[a-z0-9.-]+(:[0-9]{1,5})?\Z",
    error="Tulis alamat portal tanpa garis miring di ujungnya, misalnya https://ormas.kota.go.id.",
)
_PLACE_ONLY: Final = "Tulis nama tempatnya saja, misalnya Bogor; tanggal surat ditambahkan program."


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

    file = fields.String(required=True, validate=FILE, error_messages=REQUIRED)
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
    body = paragraphs(1, 6000)
    paper = one_of(PAPERS)
    number_pattern = line_or_none(80)
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
    on_behalf_of = line_or_none(160)
    through = line_or_none(160)
    decree = said(200)
    valid_from = day()
    valid_until = day_or_none()
    account = fields.String(
        load_default="", validate=validate.Regexp(r"[0-9A-Za-z.-]{0,64}\Z", error="Akun ini tidak dikenal.")
    )
    name = said(120)
    rank = line_or_none(80)
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

    signatory = stream("signatory", "Pilih penanda tangannya.")
    fingerprint = fields.String(
        required=True,
        validate=validate.Regexp(
            r"[0-9a-f]{64}\Z", error="Tulis sidik jari SHA-256: 64 angka atau huruf a sampai f."
        ),
        error_messages=REQUIRED,
    )
    valid_from = day()
    valid_until = day_or_none()
    ground = reason()

    @validates_schema
    def _ends_after_it_begins(self, told: dict[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["valid_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "valid_until")


class CorrectSignatoryTerm(Schema):
    """The days of a capacity as they should have been typed."""

    signatory = stream("signatory", "Pilih penanda tangannya.")
    valid_from = day()
    valid_until = day_or_none()
    reason = reason()

    @validates_schema
    def _ends_after_it_began(self, told: dict[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["valid_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "valid_until")


class EndSignatory(Schema):
    """A capacity ends."""

    signatory = stream("signatory", "Penanda tangan ini tidak dikenal.")
    last_day = day()
    reason = reason()

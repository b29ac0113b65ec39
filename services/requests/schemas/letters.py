"""What commands about letters look like at the border, from the draft to the end."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, day, one_of, reason, reason_or_none, said
from contracts.telling.documents import MEDIA_TYPES
from contracts.telling.letter_words import PLACE_WORDS, SIGNED_WITH
from contracts.telling.service_words import SERVICES
from services.requests.schemas.letter_fields import (
    FILE,
    day_or_none,
    line_or_none,
    paragraphs,
    stream,
    until,
)

LARGEST: Final = 20 * 1024 * 1024
"""Bytes; larger than any page of the office takes."""
FOUND: Final = ("", "trusted", "intact", "broken", "none", "other", "unchecked")
"""What a file can show of a signature (``shared/signed_pdf.py``)."""
_SIZE: Final = validate.Range(min=1, max=LARGEST, error="Berkasnya kosong atau terlalu besar.")


def _letter() -> fields.String:
    return stream("letter", "Nomor surat tidak dikenal.")


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
    case_number = line_or_none(60)
    addition = paragraphs(0, 2000)
    valid_from = day()
    valid_until = day_or_none()

    @validates_schema
    def _begins_before_it_ends(self, told: dict[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["valid_from"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "valid_until")


class DraftLetter(_Draft):
    """A letter for an ormas."""

    service = one_of(SERVICES)
    organisation = stream("ormas", "Nomor ormas tidak dikenal.")
    replaces = stream("letter", "Nomor surat tidak dikenal.", required=False)


class DraftCaseLetter(_Places):
    """The letter of a complete case: what else it says is known from the case."""

    case = stream("case", "Nomor berkas tidak dikenal.")
    addition = paragraphs(0, 2000)
    valid_from = day()
    valid_until = fields.String(load_default=None, allow_none=True, validate=until)
    replaces = stream("letter", "Nomor surat tidak dikenal.", required=False)

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
    signatory = stream("signatory", "Pilih penanda tangannya.")
    letter_number = line_or_none(80)
    dated = day()
    late_reason = reason_or_none()


class _ShowsSignature(Schema):
    """The file that shows a signature, and what was found in it."""

    letter = _letter()
    file = fields.String(required=True, validate=FILE, error_messages=REQUIRED)
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

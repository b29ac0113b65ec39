"""What commands about an entry look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from contracts.telling.dates import as_date
from services.registry.domain import (
    ACTIVITY_SOURCES,
    ACTIVITY_STATUSES,
    DUPLICATE_VERDICTS,
    LEGAL_BASES,
    LEGAL_FORMS,
)
from services.registry.schemas.parts import (
    NAME,
    REASON,
    REQUIRED,
    STREAM,
    OfOrmas,
    a_day_that_was,
    a_field_of_the_list,
    a_field_of_the_list_or_none,
    said_text,
    says_something,
    seen,
    some_text,
)
from services.registry.schemas.places import Coordinates, VillageCode
from services.registry.sheet.phones import as_one_text, read_phones

_NUMBERS: Final = validate.Length(max=200, error="Isi paling banyak 200 huruf.")
_MAILBOX: Final = validate.Email(error="Bukan alamat surel yang benar, misalnya surat@forum-ibu.example.")


def _a_mailbox_or_none(text: str) -> None:
    if text:
        _MAILBOX(text)


def _telephones_or_none(text: str) -> None:
    """One or several; a number that lost its area code is a number, words are none."""
    if any(each.problem == "phone-unreadable" for each in read_phones(text)):
        raise ValidationError("Tulis nomor telepon dengan angka, misalnya 0251-8000000.")


class RegisterOrmas(Schema):
    """Enter an organisation by hand; what is left empty can be told later."""

    name = fields.String(required=True, validate=[NAME, says_something], error_messages=REQUIRED)
    abbreviation = fields.String(load_default="", validate=validate.Length(max=50))
    legal_form = fields.String(load_default="unknown", validate=validate.OneOf(LEGAL_FORMS))
    activity_field = a_field_of_the_list_or_none()
    village = some_text(100, load_default="")
    district = some_text(100, load_default="")
    region_code = VillageCode(load_default="")
    address = some_text(300, load_default="")
    coordinates = Coordinates(load_default="")
    phones = fields.String(load_default="", validate=[_NUMBERS, _telephones_or_none])
    email = fields.String(load_default="", validate=_a_mailbox_or_none)
    ground = fields.String(required=True, validate=REASON, error_messages=REQUIRED)
    seen = seen()

    @validates_schema
    def _a_district_or_a_code_has_a_village(self, said: dict[str, Any], **_: Any) -> None:
        if (said["district"] or said["region_code"]) and not said["village"]:
            raise ValidationError("Sebutkan juga kelurahan atau desanya.", "village")

    @post_load
    def _read(self, said: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Telephones as typed and as read, in one text that can be sealed."""
        return said | {"phones": as_one_text(read_phones(said["phones"]))}


class CorrectName(OfOrmas):
    """Put a wrong name right."""

    name = fields.String(required=True, validate=[NAME, says_something], error_messages=REQUIRED)
    abbreviation = fields.String(load_default="", validate=validate.Length(max=50))
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)
    expected_version = fields.Integer(load_default=None, allow_none=True)


class Reading(Schema):
    """What stands in the paper, and what it means where that is certain."""

    text = fields.String(required=True, validate=validate.Length(max=300), error_messages=REQUIRED)
    value = fields.String(load_default=None, allow_none=True, validate=validate.Length(max=300))


def _a_day_or_none(text: str) -> None:
    if text and as_date(text) is None:
        raise ValidationError("Tulis tahun-bulan-hari, misalnya 2026-03-31.")


class DateReading(Reading):
    """A date as written, and as it is meant."""

    value = fields.String(load_default=None, allow_none=True, validate=_a_day_or_none)


def _a_day_or_forever(value: object) -> None:
    if value == {"forever": True}:
        return
    if not isinstance(value, str) or (value and as_date(value) is None):
        raise ValidationError("Tulis tahun-bulan-hari, misalnya 2026-03-31.")


class EndReading(Schema):
    """Until when a paper is good, as written and as meant; ``{"forever": true}`` for one without an end."""

    text = fields.String(required=True, validate=validate.Length(max=300), error_messages=REQUIRED)
    value = fields.Raw(load_default=None, allow_none=True, validate=_a_day_or_forever)


class Correction(OfOrmas):
    """A better reading, and what it rests on."""

    ground = fields.String(required=True, validate=REASON, error_messages=REQUIRED)
    expected_version = fields.Integer(load_default=None, allow_none=True)


class CorrectSecretariat(Correction):
    """Where the secretariat is: village, district where two villages have one name, code, street, point."""

    village = said_text(100)
    district = some_text(100, load_default="")
    region_code = VillageCode(load_default="")
    address = some_text(300, load_default="")
    coordinates = Coordinates(load_default="")


class CorrectContact(Correction):
    """How it is reached: telephones and mailbox, all of them; both are sealed."""

    phones = fields.String(load_default="", validate=[_NUMBERS, _telephones_or_none])
    email = fields.String(load_default="", validate=_a_mailbox_or_none)

    @validates_schema
    def _says_how(self, said: dict[str, Any], **_: Any) -> None:
        if not (said["phones"].strip() or said["email"]):
            raise ValidationError("Isi telepon atau surelnya.", "phones")

    @post_load
    def _read(self, said: dict[str, Any], **_: Any) -> dict[str, Any]:
        return said | {"phones": as_one_text(read_phones(said["phones"]))}


class CorrectLegalBasis(Correction):
    """On what the organisation stands in law."""

    basis = fields.String(required=True, validate=validate.OneOf(LEGAL_BASES), error_messages=REQUIRED)
    number = fields.Nested(Reading, required=True, error_messages=REQUIRED)
    issued_on = fields.Nested(DateReading, required=True, error_messages=REQUIRED)
    valid_until = fields.Nested(EndReading, required=True, error_messages=REQUIRED)


class CorrectLegalForm(Correction):
    """What kind of organisation it is in law."""

    legal_form = fields.String(
        required=True,
        validate=validate.OneOf(LEGAL_FORMS, error="Pilih salah satu bentuk hukum."),
        error_messages=REQUIRED,
    )


class CorrectActivityField(Correction):
    """What the organisation does, in the shared spelling and as written."""

    activity_field = a_field_of_the_list()
    text = fields.String(required=True, validate=validate.Length(max=300), error_messages=REQUIRED)


class CorrectActivityStatus(Correction):
    """Whether the organisation is active, as somebody stated it: how it is known and of which day it is."""

    status = fields.String(required=True, validate=validate.OneOf(ACTIVITY_STATUSES), error_messages=REQUIRED)
    known_by = fields.String(load_default="unknown", validate=validate.OneOf(ACTIVITY_SOURCES))
    observed_on = fields.String(load_default="", validate=a_day_that_was)


class ReviewDuplicate(OfOrmas):
    """Say what a suspected duplicate is."""

    other = fields.String(required=True, validate=STREAM, error_messages=REQUIRED)
    verdict = fields.String(
        required=True, validate=validate.OneOf(DUPLICATE_VERDICTS), error_messages=REQUIRED
    )
    reason = fields.String(
        load_default="", validate=validate.Length(max=1000, error="Tuliskan paling banyak 1000 huruf.")
    )
    seen = seen()


class TakeBackVerdict(OfOrmas):
    """Why what was said of a pair does not hold."""

    other = fields.String(required=True, validate=STREAM, error_messages=REQUIRED)
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class WithdrawOrmas(OfOrmas):
    """Take a mistaken entry out."""

    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class ErasePerson(OfOrmas):
    """Erase one person's data."""

    subject_id = fields.String(
        required=True, validate=validate.Length(min=1, max=64), error_messages=REQUIRED
    )
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class RevealPersonal(OfOrmas):
    """Read what is sealed about the people of one organisation."""

    purpose = fields.String(required=True, validate=validate.Length(min=3, max=200), error_messages=REQUIRED)

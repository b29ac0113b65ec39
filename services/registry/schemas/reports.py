"""What commands about reported changes look like at the border."""

from collections.abc import Mapping
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from services.registry.domain import CHANGES_TO_REPORT
from services.registry.schemas.parts import (
    NAME,
    REQUIRED,
    OfOrmas,
    a_field_of_the_list,
    ground,
    offices,
    past_day,
    said_text,
    says_something,
    some_text,
)
from services.registry.sheet.counts import read_tax_id
from services.registry.sheet.personal import hidden


def _of_the_organisation(typed: str) -> None:
    """A tax number of today may be the number of a person; such a one is not kept openly."""
    if hidden(typed) != typed:
        raise ValidationError("Tulis NPWP organisasi, bukan nomor pribadi.")
    if read_tax_id(typed).problem:
        raise ValidationError("NPWP terdiri atas 15 atau 16 angka.")


class NameAfter(Schema):
    """The new name, with its abbreviation or without one."""

    name = fields.String(required=True, validate=[NAME, says_something], error_messages=REQUIRED)
    abbreviation = some_text(50, load_default="")


class FieldAfter(Schema):
    """The new field of activity, in the shared spelling and as written."""

    activity_field = a_field_of_the_list()
    text = said_text(300)


class TaxIdAfter(Schema):
    """The new tax number of the organisation, as written."""

    tax_id = fields.String(required=True, validate=_of_the_organisation, error_messages=REQUIRED)

    @post_load
    def _read(self, said: dict[str, Any], **_: Any) -> dict[str, Any]:
        return {"tax_id": {"text": said["tax_id"], "value": read_tax_id(said["tax_id"]).value}}


class AddressAfter(Schema):
    """The new secretariat; ``address`` is its street, which is sealed."""

    village = said_text(100)
    district = some_text(100, load_default="")
    address = said_text(300)


class BylawsAfter(Schema):
    """The deed or decision that holds the new bylaws, its day, and the organ that decided them."""

    deed = said_text(120)
    dated = past_day()
    organ = said_text(120)


AFTER: Final[Mapping[str, type[Schema]]] = {
    "name": NameAfter,
    "activity_field": FieldAfter,
    "tax_id": TaxIdAfter,
    "address": AddressAfter,
    "bylaws": BylawsAfter,
}


class ReportChange(OfOrmas):
    """What the board reports: what is to be (``after``, by the kind of change), and who signed the letter."""

    change = fields.String(
        required=True,
        validate=validate.OneOf(
            CHANGES_TO_REPORT, error="Pilih yang berubah. Pengurus dicatat dengan SK-nya."
        ),
        error_messages=REQUIRED,
    )
    after = fields.Dict(keys=fields.String(), required=True, error_messages=REQUIRED)
    decided_on = past_day()
    reported_on = past_day()
    signed_by = offices()
    evidence = ground()
    ground = ground()

    @validates_schema
    def _reported_after_it_was_decided(self, said: dict[str, Any], **_: Any) -> None:
        if said["reported_on"] < said["decided_on"]:
            raise ValidationError("Dilaporkan sebelum diputuskan.", "reported_on")

    @post_load
    def _by_its_kind(self, said: dict[str, Any], **_: Any) -> dict[str, Any]:
        """The street goes beside what is open."""
        try:
            after = AFTER[said["change"]]().load(said["after"])
        except ValidationError as error:
            raise ValidationError({"after": error.messages}) from None
        return said | {"after": after, "address": after.pop("address", "")}


class _OfReport(OfOrmas):
    report = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10_000, error="Nomor laporan tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomor laporan."},
    )


class VerifyChange(_OfReport):
    """``despite``: since which version the register says what it says now, from who saw that it changed."""

    ground = ground()
    despite = fields.Integer(
        strict=True,
        load_default=None,
        allow_none=True,
        error_messages={"invalid": "Centang bahwa Anda sudah melihat isi register sekarang."},
    )


class DecideAgainstChange(_OfReport):
    """Turned down, or taken back, with the reason."""

    reason = ground()

"""What commands about reported changes look like at the border."""

from collections.abc import Mapping
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from services.registry.domain import CHANGES_TO_REPORT
from services.registry.schemas import NAME, REQUIRED, OfOrmas, no_control_characters, says_something
from services.registry.sheet.counts import read_tax_id
from services.registry.sheet.personal import hidden
from services.registry.typed import a_ground, a_line, a_past_day, offices


def _said(longest: int) -> fields.String:
    """A line that says something."""
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    checks: list[Any] = [length, says_something, no_control_characters]
    return fields.String(required=True, validate=checks, error_messages=REQUIRED)


def _of_the_organisation(typed: str) -> None:
    """A tax number of today may be the number of a person; such a one is not kept openly."""
    if hidden(typed) != typed:
        raise ValidationError("Tulis NPWP organisasi, bukan nomor pribadi.")
    if read_tax_id(typed).problem:
        raise ValidationError("NPWP terdiri atas 15 atau 16 angka.")


class NameAfter(Schema):
    """The new name, with its abbreviation or without one."""

    name = fields.String(
        required=True, validate=[NAME, says_something, no_control_characters], error_messages=REQUIRED
    )
    abbreviation = a_line(50, load_default="")


class FieldAfter(Schema):
    """The new field of activity, in the shared spelling and as written."""

    activity_field = _said(100)
    text = _said(300)


class TaxIdAfter(Schema):
    """The new tax number of the organisation, as written."""

    tax_id = fields.String(required=True, validate=_of_the_organisation, error_messages=REQUIRED)

    @post_load
    def _read(self, said: dict[str, Any], **_: Any) -> dict[str, Any]:
        return {"tax_id": {"text": said["tax_id"], "value": read_tax_id(said["tax_id"]).value}}


class AddressAfter(Schema):
    """The new secretariat; ``address`` is its street, which is sealed."""

    village = _said(100)
    district = a_line(100, load_default="")
    address = _said(300)


class BylawsAfter(Schema):
    """The deed or decision that holds the new bylaws, its day, and the organ that decided them."""

    deed = _said(120)
    dated = a_past_day()
    organ = _said(120)


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
    decided_on = a_past_day()
    reported_on = a_past_day()
    signed_by = offices()
    evidence = a_ground()
    ground = a_ground()

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
    """``despite``: what the register says now, from who saw that it changed after the report."""

    ground = a_ground()
    despite = fields.String(load_default=None, allow_none=True, validate=validate.Length(max=1000))


class DecideAgainstChange(_OfReport):
    """Turned down, or taken back, with the reason."""

    reason = a_ground()

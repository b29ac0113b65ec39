"""What commands about villages look like at the border."""

from marshmallow import Schema, ValidationError, fields, validate

from contracts.telling.village_list import MOST_LISTED, Listed, twice, village_code
from services.registry.domain import VILLAGE_KINDS
from services.registry.schemas.parts import (
    REASON,
    REQUIRED,
    a_day,
    ground,
    one_of,
    said_text,
    seen,
    some_text,
)

MOST_VILLAGES = 50


def _a_code(text: str) -> None:
    if village_code(text) != text:
        raise ValidationError("Tulis kode seperti 32.71.01.1001.")


class FormerVillage(Schema):
    """A village that a regulation changed."""

    village = said_text(80)
    district = some_text(80, load_default="")


class ChangeVillages(Schema):
    """What a regulation made of which villages, from which day on."""

    before = fields.List(
        fields.Nested(FormerVillage),
        required=True,
        validate=validate.Length(min=1, max=MOST_VILLAGES, error=f"Sebutkan 1 sampai {MOST_VILLAGES} nama."),
        error_messages=REQUIRED,
    )
    kind = one_of(VILLAGE_KINDS)
    village = said_text(80)
    district = some_text(80, load_default="")
    valid_from = fields.String(required=True, validate=a_day, error_messages=REQUIRED)
    legal_basis = said_text(200)
    ground = ground()


class ListedVillage(Schema):
    """A village with its code."""

    code = fields.String(required=True, validate=_a_code, error_messages=REQUIRED)
    village = said_text(80)
    district = said_text(80)


def _each_once(villages: list[dict[str, str]]) -> None:
    if wrong := twice([Listed(**each) for each in villages]):
        raise ValidationError(wrong)


class ListVillages(Schema):
    """The villages of the region, as a whole."""

    villages = fields.List(
        fields.Nested(ListedVillage),
        required=True,
        validate=[
            validate.Length(min=1, max=MOST_LISTED, error=f"Sebutkan 1 sampai {MOST_LISTED} nama."),
            _each_once,
        ],
        error_messages=REQUIRED,
    )
    source = said_text(200)
    ground = ground()
    seen = seen()


class TakeBackVillageChange(Schema):
    """A change that was recorded by mistake."""

    change = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10_000, error="Nomor perubahan tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomor perubahan."},
    )
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)

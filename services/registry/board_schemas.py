"""What commands about boards, their dispute and their signatures look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from services.registry.domain import BOARD_ROLES, DISPUTE_ENDINGS, MEDIATION_OUTCOMES
from services.registry.schemas import REQUIRED, OfOrmas, no_control_characters, says_something
from services.registry.typed import a_day, a_ground, a_line, a_past_day, offices

MOST_OFFICERS: Final = 80
_NUMBER: Final[dict[str, Any]] = REQUIRED | {"invalid": "Tulis nomor kepengurusan."}


def _board_number(least: int) -> fields.Integer:
    known = validate.Range(min=least, max=10_000, error="Nomor kepengurusan tidak dikenal.")
    return fields.Integer(strict=True, required=True, validate=known, error_messages=_NUMBER)


class Officer(Schema):
    """One place on a board: the role in our words, the title in its own, the person as written."""

    role = fields.String(required=True, validate=validate.OneOf(BOARD_ROLES), error_messages=REQUIRED)
    own_title = a_line(80, load_default="")
    division = a_line(80, load_default="")
    name = fields.String(
        required=True,
        validate=[
            validate.Length(min=1, max=150, error="Isi 1 sampai 150 huruf."),
            says_something,
            no_control_characters,
        ],
        error_messages=REQUIRED,
    )


class ReplaceBoard(OfOrmas):
    """A whole board with its decree. ``replaces``: the number of the board it names before it, 0 for none."""

    replaces = _board_number(0)
    decree = fields.String(
        required=True,
        validate=[
            validate.Length(max=120, error="Isi paling banyak 120 huruf."),
            says_something,
            no_control_characters,
        ],
        error_messages=REQUIRED,
    )
    decided_on = a_past_day()
    starts = fields.String(required=True, validate=a_day, error_messages=REQUIRED)
    ends = fields.String(load_default="", validate=lambda text: a_day(text) if text else None)
    officers = fields.List(
        fields.Nested(Officer),
        required=True,
        validate=validate.Length(min=1, max=MOST_OFFICERS, error=f"Isi 1 sampai {MOST_OFFICERS} orang."),
        error_messages=REQUIRED,
    )
    ground = a_ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)

    @validates_schema
    def _ends_after_it_starts(self, said: dict[str, Any], **_: Any) -> None:
        if said["ends"] and said["ends"] < said["starts"]:
            raise ValidationError("Masa bakti berakhir sebelum mulai.", "ends")


class RecordMediation(OfOrmas):
    """A mediation that the parties asked for; ``ground``: their request."""

    held_on = a_past_day()
    requested_by = fields.List(
        _board_number(1),
        required=True,
        validate=validate.Length(min=1, max=100, error="Pilih para pihak yang meminta."),
        error_messages=REQUIRED,
    )
    outcome = fields.String(
        required=True, validate=validate.OneOf(MEDIATION_OUTCOMES), error_messages=REQUIRED
    )
    ground = a_ground()


class CloseDispute(OfOrmas):
    """How a dispute ended. ``recognised``: the board that holds office after it, 0 for none."""

    closed_by = fields.String(
        required=True, validate=validate.OneOf(DISPUTE_ENDINGS), error_messages=REQUIRED
    )
    decided_on = a_past_day()
    recognised = _board_number(0)
    ground = a_ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)


class RecordSignatureRule(OfOrmas):
    """Who signs and how many of them, as the bylaws say."""

    signatories = offices()
    signatures = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=12, error="Isi 1 sampai 12 tanda tangan."),
        error_messages=REQUIRED | {"invalid": "Tulis jumlah tanda tangan."},
    )
    ground = a_ground()

    @validates_schema
    def _enough_of_them(self, said: dict[str, Any], **_: Any) -> None:
        offices = {" ".join(each.casefold().split()) for each in said["signatories"]}
        if said["signatures"] > len(offices):
            raise ValidationError("Jumlah tanda tangan melebihi jabatan yang disebut.", "signatures")
        if len(offices) < len(said["signatories"]):
            raise ValidationError("Satu jabatan disebut dua kali.", "signatories")

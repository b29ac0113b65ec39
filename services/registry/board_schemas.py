"""What commands about boards, their dispute and their signatures look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.telling.dates import as_date
from services.registry.domain import BOARD_ROLES, CHANGES_TO_REPORT, DISPUTE_ENDINGS, MEDIATION_OUTCOMES
from services.registry.schemas import (
    FIRST_YEAR,
    REASON,
    REQUIRED,
    OfOrmas,
    a_day_that_was,
    no_control_characters,
    says_something,
)

MOST_OFFICERS: Final = 80
LAST_YEAR: Final = 2199
_NUMBER: Final[dict[str, Any]] = REQUIRED | {"invalid": "Tulis nomor kepengurusan."}


def _a_day(text: str) -> None:
    """A day of a year in which an organisation can have had a board."""
    day = as_date(text)
    if day is None:
        raise ValidationError("Tulis tahun-bulan-hari, misalnya 2026-03-31.")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(f"Tulis tahun antara {FIRST_YEAR} dan {LAST_YEAR}.")


def _text(longest: int, **more: Any) -> fields.String:
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(validate=[length, no_control_characters], **more)


def _past_day() -> fields.String:
    return fields.String(required=True, validate=[_a_day, a_day_that_was], error_messages=REQUIRED)


def _ground() -> fields.String:
    return fields.String(required=True, validate=REASON, error_messages=REQUIRED)


def _board_number(least: int) -> fields.Integer:
    known = validate.Range(min=least, max=10_000, error="Nomor kepengurusan tidak dikenal.")
    return fields.Integer(strict=True, required=True, validate=known, error_messages=_NUMBER)


class Officer(Schema):
    """One place on a board: the role in our words, the title in its own, the person as written."""

    role = fields.String(required=True, validate=validate.OneOf(BOARD_ROLES), error_messages=REQUIRED)
    own_title = _text(80, load_default="")
    division = _text(80, load_default="")
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
    decided_on = _past_day()
    starts = fields.String(required=True, validate=_a_day, error_messages=REQUIRED)
    ends = fields.String(load_default="", validate=lambda text: _a_day(text) if text else None)
    officers = fields.List(
        fields.Nested(Officer),
        required=True,
        validate=validate.Length(min=1, max=MOST_OFFICERS, error=f"Isi 1 sampai {MOST_OFFICERS} orang."),
        error_messages=REQUIRED,
    )
    ground = _ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)

    @validates_schema
    def _ends_after_it_starts(self, said: dict[str, Any], **_: Any) -> None:
        if said["ends"] and said["ends"] < said["starts"]:
            raise ValidationError("Masa bakti berakhir sebelum mulai.", "ends")


class RecordMediation(OfOrmas):
    """A mediation that the parties asked for; ``ground``: their request."""

    held_on = _past_day()
    requested_by = fields.List(
        _board_number(1),
        required=True,
        validate=validate.Length(min=1, max=100, error="Pilih para pihak yang meminta."),
        error_messages=REQUIRED,
    )
    outcome = fields.String(
        required=True, validate=validate.OneOf(MEDIATION_OUTCOMES), error_messages=REQUIRED
    )
    ground = _ground()


class CloseDispute(OfOrmas):
    """How a dispute ended. ``recognised``: the board that holds office after it, 0 for none."""

    closed_by = fields.String(
        required=True, validate=validate.OneOf(DISPUTE_ENDINGS), error_messages=REQUIRED
    )
    decided_on = _past_day()
    recognised = _board_number(0)
    ground = _ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)


def _offices() -> fields.List[Any]:
    """Roles in our words or titles as the bylaws write them."""
    told = validate.Length(min=1, max=12, error="Sebutkan 1 sampai 12 jabatan.")
    office = _text(80, required=True, error_messages=REQUIRED)
    return fields.List(office, required=True, validate=told, error_messages=REQUIRED)


class RecordSignatureRule(OfOrmas):
    """Who signs and how many of them, as the bylaws say."""

    signatories = _offices()
    signatures = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=12, error="Isi 1 sampai 12 tanda tangan."),
        error_messages=REQUIRED | {"invalid": "Tulis jumlah tanda tangan."},
    )
    ground = _ground()

    @validates_schema
    def _enough_of_them(self, said: dict[str, Any], **_: Any) -> None:
        offices = {" ".join(each.casefold().split()) for each in said["signatories"]}
        if said["signatures"] > len(offices):
            raise ValidationError("Jumlah tanda tangan melebihi jabatan yang disebut.", "signatures")
        if len(offices) < len(said["signatories"]):
            raise ValidationError("Satu jabatan disebut dua kali.", "signatories")


class ReportChange(OfOrmas):
    """What the board reports, and who signed the letter."""

    change = fields.String(required=True, validate=validate.OneOf(CHANGES_TO_REPORT), error_messages=REQUIRED)
    decided_on = _past_day()
    reported_on = _past_day()
    signed_by = _offices()
    ground = _ground()

    @validates_schema
    def _reported_after_it_was_decided(self, said: dict[str, Any], **_: Any) -> None:
        if said["reported_on"] < said["decided_on"]:
            raise ValidationError("Dilaporkan sebelum diputuskan.", "reported_on")

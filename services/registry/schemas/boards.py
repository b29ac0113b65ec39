"""What commands about boards, their dispute and their signatures look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from services.registry.domain import BOARD_ROLES, DISPUTE_ENDINGS, MEDIATION_OUTCOMES
from services.registry.schemas.parts import (
    REQUIRED,
    OfOrmas,
    a_day,
    day_or_none,
    ground,
    offices,
    one_of,
    past_day,
    said_text,
    some_text,
)

MOST_OFFICERS: Final = 80
LARGEST_BOARD: Final = 10_000
_NUMBER: Final[dict[str, Any]] = REQUIRED | {"invalid": "Tulis nomor kepengurusan."}


def _board_number(least: int) -> fields.Integer:
    known = validate.Range(min=least, max=10_000, error="Nomor kepengurusan tidak dikenal.")
    return fields.Integer(strict=True, required=True, validate=known, error_messages=_NUMBER)


class Officer(Schema):
    """One place on a board: the role in our words, the title in its own, the person as written."""

    role = one_of(BOARD_ROLES)
    own_title = some_text(80, load_default="")
    division = some_text(80, load_default="")
    name = said_text(150)


class ReplaceBoard(OfOrmas):
    """A whole board with its decree. ``replaces``: the number of the board it names before it, 0 for none;
    ``rivals``: both say that they lead.
    """

    replaces = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=0, max=10_000, error="Pilih salah satu."),
        error_messages=dict.fromkeys(("required", "null", "invalid"), "Pilih salah satu."),
    )
    rivals = fields.Boolean(load_default=False)
    decree = said_text(120)
    decided_on = past_day()
    starts = fields.String(required=True, validate=a_day, error_messages=REQUIRED)
    ends = day_or_none()
    officers = fields.List(
        fields.Nested(Officer),
        required=True,
        validate=validate.Length(min=1, max=MOST_OFFICERS, error=f"Isi 1 sampai {MOST_OFFICERS} orang."),
        error_messages=REQUIRED,
    )
    ground = ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)

    @validates_schema
    def _ends_after_it_starts(self, said: dict[str, Any], **_: Any) -> None:
        if said["ends"] and said["ends"] < said["starts"]:
            raise ValidationError("Masa bakti berakhir sebelum mulai.", "ends")


class CorrectBoard(OfOrmas):
    """The decree and the term of one board, all of it as it should have been written."""

    board = _board_number(1)
    decree = said_text(120)
    decided_on = past_day()
    starts = fields.String(required=True, validate=a_day, error_messages=REQUIRED)
    ends = day_or_none()
    reason = ground()
    evidence = some_text(300, load_default="")
    expected_version = fields.Integer(load_default=None, allow_none=True)

    @validates_schema
    def _ends_after_it_starts(self, said: dict[str, Any], **_: Any) -> None:
        if said["ends"] and said["ends"] < said["starts"]:
            raise ValidationError("Masa bakti berakhir sebelum mulai.", "ends")


class DecideLaterEnd(OfOrmas):
    """What another person found of the evidence for a later last day; ``ground`` says it."""

    board = _board_number(1)
    accepted = fields.Boolean(required=True, error_messages=REQUIRED | {"invalid": "Pilih salah satu."})
    ground = ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)


class CorrectOfficer(OfOrmas):
    """One place on a board as it should have been written; without a ``name`` the sealed one stays."""

    board = _board_number(1)
    subject_id = fields.String(
        required=True, validate=validate.Length(1, 64, error="Pilih orangnya."), error_messages=REQUIRED
    )
    role = one_of(BOARD_ROLES)
    own_title = some_text(80, load_default="")
    division = some_text(80, load_default="")
    name = some_text(150, load_default="")
    reason = ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)


class RecordMediation(OfOrmas):
    """A mediation that the parties asked for; ``ground``: their request."""

    held_on = past_day()
    requested_by = fields.List(
        _board_number(1),
        required=True,
        validate=validate.Length(min=1, max=100, error="Pilih para pihak yang meminta."),
        error_messages=REQUIRED,
    )
    outcome = one_of(MEDIATION_OUTCOMES)
    ground = ground()


class CloseDispute(OfOrmas):
    """How a dispute ended. ``recognised``: the board that holds office after it, 0 for none; ``since``: from
    when where it is a claim, the day of the decision where nobody says it.
    """

    closed_by = one_of(DISPUTE_ENDINGS)
    decided_on = past_day()
    recognised = _board_number(0)
    since = day_or_none()
    ground = ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)

    @post_load
    def _since_the_decision(self, said: dict[str, Any], **_: Any) -> dict[str, Any]:
        return said | {"since": said["since"] or said["decided_on"]}


class UndoDisputeStep(OfOrmas):
    """What this version of the organisation says of a mediation or of the end of a dispute."""

    version = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=0, max=10**9, error="Nomor perubahan tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomornya."},
    )


class TakeBackDisputeStep(UndoDisputeStep):
    """The same, later and with a reason."""

    reason = ground()


class TakeBackClaim(OfOrmas):
    """A claim that was a slip. ``replaces``: the board that it really follows, 0 for none at all."""

    board = _board_number(1)
    replaces = _board_number(0)
    reason = ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)


class TakeBackBoard(OfOrmas):
    """A board that should not have been recorded."""

    board = _board_number(1)
    reason = ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)


def _people(least: int) -> fields.Integer:
    fits = validate.Range(min=least, max=LARGEST_BOARD, error=f"Tulis bilangan bulat mulai dari {least}.")
    whole = REQUIRED | dict.fromkeys(("null", "invalid"), "Tulis bilangan bulat.")
    return fields.Integer(strict=True, required=True, validate=fits, error_messages=whole)


class StrikeBoardYouth(OfOrmas):
    """A count of young people that was noted wrongly."""

    board = _board_number(1)
    told_on = past_day()
    ground = ground()


class TellBoardYouth(OfOrmas):
    """How many of all on a board are from 16 to 30 years old; numbers, never dates of birth."""

    board = _board_number(1)
    told_on = past_day()
    size = _people(1)
    youth = _people(0)
    ground = ground()

    @validates_schema
    def _they_fit(self, said: dict[str, Any], **_: Any) -> None:
        if said["youth"] > said["size"]:
            raise ValidationError("Pemuda melebihi jumlah pengurus.", "youth")


class RecordSignatureRule(OfOrmas):
    """Who signs and how many of them, as the bylaws say."""

    signatories = offices()
    signatures = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=12, error="Isi 1 sampai 12 tanda tangan."),
        error_messages=REQUIRED | {"invalid": "Tulis jumlah tanda tangan."},
    )
    ground = ground()
    expected_version = fields.Integer(load_default=None, allow_none=True)

    @validates_schema
    def _enough_of_them(self, said: dict[str, Any], **_: Any) -> None:
        offices = {" ".join(each.casefold().split()) for each in said["signatories"]}
        if said["signatures"] > len(offices):
            raise ValidationError("Jumlah tanda tangan melebihi jabatan yang disebut.", "signatures")
        if len(offices) < len(said["signatories"]):
            raise ValidationError("Satu jabatan disebut dua kali.", "signatories")

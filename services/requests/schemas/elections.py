"""What commands about the election calendar look like at the border."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, day, one_of, reason, said
from contracts.telling.election_words import ELECTION_MARKS, ELECTION_PERIODS


def _number() -> fields.Integer:
    return fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10_000, error="Nomor ini tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Pilih salah satu."},
    )


class EnterElectionPeriod(Schema):
    """A period and the text that sets it."""

    election = said(100)
    period_kind = one_of(ELECTION_PERIODS)
    first_day = day()
    last_day = day()
    legal_basis = said(200)
    mark = one_of(ELECTION_MARKS)
    ground = reason()

    @validates_schema
    def _in_order(self, told: dict[str, Any], **_: object) -> None:
        if told["last_day"] < told["first_day"]:
            raise ValidationError("Tidak boleh sebelum hari pertama.", "last_day")


class EndElectionPeriod(Schema):
    """An earlier last day."""

    number = _number()
    last_day = day()
    reason = reason()


class StrikeElectionPeriod(Schema):
    """A period that was entered by mistake."""

    number = _number()
    reason = reason()

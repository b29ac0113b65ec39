"""What commands about service times from papers look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, one_of, reason, reason_or_none, said
from contracts.telling.service_words import SERVICES

MOST_DAYS: Final = 2000
MOST_PAPERS: Final = 100_000
_YEAR: Final = validate.Regexp(r"(19[89]|20[0-9])[0-9]\Z", error="Tulis tahun, misalnya 2019.")


def _count(least: int, most: int) -> fields.Integer:
    within = validate.Range(least, most, error=f"Tulis bilangan {least} sampai {most}.")
    words: dict[str, Any] = REQUIRED | {"invalid": "Tulis dengan angka.", "null": "Tulis dengan angka."}
    return fields.Integer(strict=True, required=True, validate=within, error_messages=words)


class TellServiceBaseline(Schema):
    """How long a service took in a year, and which papers say so."""

    service = one_of(SERVICES)
    year = fields.String(required=True, validate=_YEAR, error_messages=REQUIRED)
    median_days = _count(0, MOST_DAYS)
    p90_days = _count(0, MOST_DAYS)
    papers = _count(1, MOST_PAPERS)
    source = said(200)
    ground = reason()
    reason = reason_or_none(500)

    @validates_schema
    def _nine_of_ten_take_no_less_than_half(self, told: dict[str, Any], **_: Any) -> None:
        if told["p90_days"] < told["median_days"]:
            raise ValidationError("p90 tidak lebih kecil daripada median.", "p90_days")

"""What commands about the calendar look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from contracts.fields import REQUIRED, day, one_of, past_day, reason, said
from contracts.telling.working_days import DAY_KINDS
from services.requests.proposal import FIRST_YEAR, LAST_YEAR

MOST_DAYS: Final = 200
MARKS: Final = ("decree", "proposal")
"""What the days rest on: a decree that somebody read, or a list that nobody compared with one."""
_A_NUMBER: Final[dict[str, Any]] = {"invalid": "Tulis dengan angka."}


class OneDay(Schema):
    """A day and what becomes of it."""

    day = day()
    kind = one_of(DAY_KINDS)
    name = said(100)


def _each_day_once(days: list[dict[str, str]]) -> None:
    seen: set[str] = set()
    for each in days:
        if each["day"] in seen:
            raise ValidationError(f"Tanggal {each['day']} disebut dua kali.")
        seen.add(each["day"])


class DecreeDays(Schema):
    """What a decree says of days."""

    days = fields.List(
        fields.Nested(OneDay),
        required=True,
        validate=[
            validate.Length(1, MOST_DAYS, error=f"Sebutkan 1 sampai {MOST_DAYS} hari."),
            _each_day_once,
        ],
        error_messages=REQUIRED,
    )
    legal_basis = said(200)
    known_on = past_day()
    replaces = fields.Integer(
        strict=True,
        load_default=0,
        validate=validate.Range(min=0, max=10_000, error="Nomor keputusan tidak dikenal."),
        error_messages=_A_NUMBER,
    )
    mark = one_of(MARKS)
    ground = reason()


class TakeBackDecree(Schema):
    """A decree that was recorded by mistake."""

    decree = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10_000, error="Nomor keputusan tidak dikenal."),
        error_messages=REQUIRED | _A_NUMBER,
    )
    reason = reason()


def _different(weekdays: list[int]) -> None:
    if len(set(weekdays)) != len(weekdays):
        raise ValidationError("Ada hari yang disebut dua kali.")


class SetWorkingWeek(Schema):
    """The weekdays that are worked, 1 for Monday."""

    weekdays = fields.List(
        fields.Integer(strict=True, validate=validate.Range(1, 7, error="Pilih hari Senin sampai Minggu.")),
        required=True,
        validate=[validate.Length(1, 7, error="Pilih paling sedikit satu hari."), _different],
        error_messages=REQUIRED,
    )
    valid_from = day()
    known_on = past_day()
    legal_basis = said(200)
    ground = reason()


class ProposeDays(Schema):
    """The year for which days are proposed."""

    year = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(FIRST_YEAR, LAST_YEAR, error=f"Tulis tahun {FIRST_YEAR} sampai {LAST_YEAR}."),
        error_messages=REQUIRED | _A_NUMBER,
    )

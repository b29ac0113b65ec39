"""What commands about an exposé look like at the border."""

from typing import Final

from marshmallow import Schema, fields, validate

from contracts.fields import REQUIRED, day, one_of, reason, said
from contracts.telling.monev_words import FORKOPIMDA

_YEAR: Final = validate.Regexp(r"20[0-9]{2}\Z", error="Tulis tahun, misalnya 2026.")


def _stream(kind: str, error: str) -> fields.String:
    matching = validate.Regexp(rf"{kind}-[0-9a-f]{{32}}\Z", error=error)
    return fields.String(required=True, validate=matching, error_messages=REQUIRED)


def _number() -> fields.Integer:
    said_wrong = {"invalid": "Pilih arahannya.", "null": "Pilih arahannya."}
    inside = validate.Range(1, 9999, error="Arahan itu tidak ada.")
    return fields.Integer(strict=True, required=True, validate=inside, error_messages=REQUIRED | said_wrong)


class PlanExpose(Schema):
    """Of a year, on a day, somewhere."""

    year = fields.String(required=True, validate=_YEAR, error_messages=REQUIRED)
    day = day()
    place = said(200)
    ground = reason()


class OfExpose(Schema):
    """Whatever is said of one."""

    expose = _stream("expose", "Nomor paparan tidak dikenal.")


class OfPresenter(OfExpose):
    """One ormas of it."""

    organisation = _stream("ormas", "Pilih ormas dari register.")


class NamePresenter(OfPresenter):
    """It presents."""

    ground = reason()


class DropPresenter(OfPresenter):
    """It does not."""

    reason = reason()


class GiveDirection(OfExpose):
    """By office, with a day until which it is done."""

    forkopimda = one_of(FORKOPIMDA)
    text = reason()
    due = day()


class FinishDirection(OfExpose):
    """What was done."""

    direction = _number()
    result = reason()


class ReopenDirection(OfExpose):
    """Why it is not done after all."""

    direction = _number()
    reason = reason()

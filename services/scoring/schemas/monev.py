"""What commands about the pack of a year look like at the border."""

from typing import Any, Final

from marshmallow import Schema, fields, validate

from contracts.fields import REQUIRED, reason, reason_or_none

MOST_CHAPTERS: Final = 30
MOST_FIGURES: Final = 120
"""Of one chapter: with the longest labels it still is one event."""
_YEAR: Final = validate.Regexp(r"20[0-9]{2}\Z", error="Tulis tahun, misalnya 2026.")
_VALUE: Final = validate.Regexp(r"([0-9]+(,[0-9]+)?)?\Z", error="Bukan angka.")


def _text(longest: int, *, least: int = 0) -> fields.String:
    return fields.String(required=True, validate=validate.Length(least, longest), error_messages=REQUIRED)


class FigureTold(Schema):
    """One figure; ``value`` and ``of`` are numbers as they are written, "" where there is none."""

    code = _text(120, least=3)
    label = _text(400, least=1)
    value = fields.String(required=True, validate=_VALUE)
    unit = _text(40)
    of = fields.String(required=True, validate=_VALUE)
    when = _text(10)
    mark = _text(20)
    why = _text(80)
    public = fields.Boolean(required=True)
    few = fields.Boolean(required=True)


class ChapterTold(Schema):
    """One chapter."""

    code = _text(40, least=1)
    title = _text(100, least=1)
    figures = fields.List(
        fields.Nested(FigureTold), required=True, validate=validate.Length(max=MOST_FIGURES)
    )


class FreezeMonev(Schema):
    """The figures of a year as they were read, and up to which events."""

    year = fields.String(required=True, validate=_YEAR, error_messages=REQUIRED)
    chapters: fields.List[Any] = fields.List(
        fields.Nested(ChapterTold), required=True, validate=validate.Length(1, MOST_CHAPTERS)
    )
    positions = fields.Dict(
        keys=fields.String(), values=fields.Integer(strict=True), required=True, error_messages=REQUIRED
    )
    ground = reason()
    reason = reason_or_none()

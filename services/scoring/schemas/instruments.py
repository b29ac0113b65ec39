"""What commands and questions about instruments look like at the border."""

from typing import Any, Final

from marshmallow import Schema, fields, validate

from contracts.fields import REQUIRED, one_of, reason
from services.scoring.instruments.shipped import SAMPLES
from services.scoring.schemas.numbers import Number

MOST_LINES: Final = 8000
_YEAR: Final = validate.Regexp(r"20[0-9]{2}\Z", error="Tulis tahun, misalnya 2026.")
_STREAM: Final = validate.Regexp(
    r"instrument-20[0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*\Z", error="Nomor instrumen tidak dikenal."
)


def _lines() -> fields.List[Any]:
    """A file, line by line: in one text a new line would be a character that nobody sees."""
    length = validate.Length(1, MOST_LINES, error=f"Berkas berisi 1 sampai {MOST_LINES} baris.")
    return fields.List(fields.String(), required=True, validate=length, error_messages=REQUIRED)


def _seen() -> fields.Integer:
    return fields.Integer(strict=True, load_default=None, allow_none=True)


class DraftInstrument(Schema):
    """Load a file as a draft."""

    lines = _lines()
    ground = reason()


class DraftSampleInstrument(Schema):
    """Load a shipped sample for a year."""

    sample = one_of(SAMPLES)
    year = fields.String(required=True, validate=_YEAR, error_messages=REQUIRED)
    ground = reason()


class OfInstrument(Schema):
    """Whatever is said of one."""

    instrument = fields.String(required=True, validate=_STREAM, error_messages=REQUIRED)


class ReviseInstrument(OfInstrument):
    """Replace the content of the draft."""

    lines = _lines()
    reason = reason()
    seen = _seen()


class PublishInstrument(OfInstrument):
    """The draft as it was read holds."""

    ground = reason()
    seen = _seen()


class WithdrawInstrumentDraft(OfInstrument):
    """Give the draft up."""

    reason = reason()


class OfEdition(OfInstrument):
    """One edition of it."""

    edition = fields.Integer(strict=True, required=True, error_messages=REQUIRED)


class AnswerTold(Schema):
    """``shown``: what was verified of a ladder of evidence, as pairs of level (from 1) and place (from 0)."""

    value = Number(load_default=None, allow_none=True)
    applies = fields.Boolean(load_default=True)
    shown = fields.List(
        fields.List(fields.Integer(strict=True), validate=validate.Length(equal=2)), load_default=list
    )


class Practise(OfEdition):
    """Answers by the code of their indicator; who is not named did not answer."""

    answers = fields.Dict(keys=fields.String(), values=fields.Nested(AnswerTold), required=True)

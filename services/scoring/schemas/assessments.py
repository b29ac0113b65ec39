"""What commands about assessments look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, a_day_of_this_century, day, past_day, reason, said
from services.scoring.schemas.instruments import AnswerTold, OfEdition

LONGEST_NOTE: Final = 300
MOST_OBJECTION_DAYS: Final = 60
SIDES: Final = ("final", "verified", "self")


def stream(kind: str, error: str) -> fields.String:
    """The name of a stream of this kind."""
    matching = validate.Regexp(rf"{kind}-[0-9a-f]{{32}}\Z", error=error)
    return fields.String(required=True, validate=matching, error_messages=REQUIRED)


def period_number() -> fields.String:
    return stream("period", "Nomor masa penilaian tidak dikenal.")


def _a_day_or_none(text: str) -> None:
    if text:
        a_day_of_this_century(text)


class _Days(Schema):
    """The days of a period follow one another."""

    title = said(200)
    opens_on = day()
    self_until = day()
    objection_days = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(0, MOST_OBJECTION_DAYS, error=f"Tulis 0 sampai {MOST_OBJECTION_DAYS} hari."),
        error_messages=REQUIRED | {"invalid": "Tulis dengan angka.", "null": "Tulis dengan angka."},
    )
    counts_from = day()
    counts_until = day()

    @validates_schema
    def _in_order(self, told: dict[str, Any], **_: Any) -> None:
        if told["self_until"] < told["opens_on"]:
            raise ValidationError("Hari terakhir pengisian tidak sebelum hari dibuka.", "self_until")
        if told["counts_until"] < told["counts_from"]:
            raise ValidationError("Hari terakhir tidak sebelum hari pertama.", "counts_until")


class OpenAssessmentPeriod(_Days, OfEdition):
    """With an edition."""

    ground = reason()


class CorrectAssessmentPeriod(_Days):
    """Its title and days, all of them."""

    period = period_number()
    reason = reason()


class CloseAssessmentPeriod(Schema):
    """No more of it."""

    period = period_number()
    reason = reason()


class InviteToAssessment(Schema):
    """One ormas."""

    period = period_number()
    organisation = stream("ormas", "Nomor ormas tidak dikenal.")
    ground = reason()


class OfAssessment(Schema):
    """Whatever is said of one."""

    assessment = stream("assessment", "Nomor penilaian tidak dikenal.")


class ExplainScore(OfAssessment):
    """``number``: of a published score; 0: the one that was computed last; ``as_of``: as on that day;
    ``side``: with the panel, without it, or what the ormas handed in.
    """

    number = fields.Integer(strict=True, load_default=0, validate=validate.Range(0, 1000))
    as_of = fields.String(load_default="", validate=_a_day_or_none)
    side = fields.String(load_default="final", validate=validate.OneOf(SIDES))


class AnswerWithProof(AnswerTold):
    """``proof``: where it can be seen, such as a number of the document list."""

    proof = fields.String(
        load_default="", validate=validate.Length(max=200, error="Isi paling banyak 200 huruf.")
    )


class AnswerAssessment(OfAssessment):
    """All answers at once, by the code of their indicator; also what was verified."""

    answers = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(AnswerWithProof),
        required=True,
        validate=validate.Length(min=1, error="Jawab sedikitnya satu indikator."),
        error_messages=REQUIRED,
    )
    ground = reason()


class ReturnAssessment(OfAssessment):
    """To be put right until a day. ``notes``: by the code of an indicator, what is missing."""

    until = day()
    reason = reason()
    notes = fields.Dict(keys=fields.String(), values=said(LONGEST_NOTE), load_default=dict)


class ObjectToScore(OfAssessment):
    """On the day of the paper."""

    day = past_day()
    reason = reason()


class AnswerObjection(OfAssessment):
    """What the office answers."""

    reply = reason()


class ForAReason(OfAssessment):
    """A published score looked into again, or left as it is; an invitation taken back."""

    reason = reason()


class OnAGround(OfAssessment):
    """Decided, or told."""

    ground = reason()

"""What commands about the requests of agencies look like at the border."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import reason_or_none
from contracts.telling.meeting_words import ACCOMMODATIONS, ANSWERS, PARTICIPATIONS
from services.clusters.schemas.parts import (
    ActivityField,
    count,
    day,
    different,
    one_of,
    said,
    stream,
    text_or_none,
)

MOST_ASKED = 50


class RequestInvolvement(Schema):
    """An agency looks for ormas."""

    agency = said(200)
    contact = said(200)
    activity = said(200)
    activity_fields = fields.List(
        ActivityField(),
        required=True,
        validate=[validate.Length(1, 10, error="Pilih 1 sampai 10 bidang."), different],
    )
    village = text_or_none(100)
    district = text_or_none(100)
    place = said(200)
    day = day()
    wanted = count(500, least=1)
    needs = fields.List(one_of(ACCOMMODATIONS), required=True, validate=different)
    youth_first = fields.Boolean(load_default=False)
    ground = said(1000, shortest=5)


class OfInvolvement(Schema):
    """Whatever is said of one request."""

    involvement = stream("involvement")


class AskedOrmas(Schema):
    """One ormas, and why it was proposed."""

    ormas = stream("ormas")
    why = said(1500)


class AskOrmas(OfInvolvement):
    """Ask these ormas to take part."""

    asked = fields.List(
        fields.Nested(AskedOrmas),
        required=True,
        validate=validate.Length(1, MOST_ASKED, error=f"Pilih 1 sampai {MOST_ASKED} ormas sekaligus."),
    )
    answer_by = day()

    @validates_schema
    def _each_once(self, told: dict[str, Any], **_: Any) -> None:
        named = [each["ormas"] for each in told["asked"]]
        if len(set(named)) != len(named):
            raise ValidationError("Satu ormas disebut dua kali.", "asked")


class RecordAnswer(OfInvolvement):
    """What an ormas answered."""

    ormas = stream("ormas")
    answer = one_of(ANSWERS)
    reason = text_or_none(1000)


class RecordParticipation(OfInvolvement):
    """Whether an ormas took part."""

    ormas = stream("ormas")
    participation = one_of(PARTICIPATIONS)
    people = count(9999)

    @validates_schema
    def _somebody_took_part(self, told: dict[str, Any], **_: Any) -> None:
        if told["participation"] == "took_part" and not told["people"]:
            raise ValidationError("Sebutkan berapa orang yang ikut.", "people")


class EvaluateInvolvement(OfInvolvement):
    """What the agency says afterwards."""

    rating = count(5, least=1)
    text = said(1000, shortest=5)


class StrikeAskedOrmas(OfInvolvement):
    """This ormas was asked by a slip."""

    ormas = stream("ormas")
    reason = reason_or_none()


class CancelInvolvement(OfInvolvement):
    """The agency needs nobody any more."""

    reason = said(1000, shortest=5)

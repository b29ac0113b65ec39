"""What commands about the guest book look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.telling.meeting_words import ATTENDING, SIDES
from services.clusters.schemas.parts import DayOrNone, count, day, one_of, said, stream, text_or_none

_ORMAS_OR_NONE: Final = validate.Regexp(r"(ormas-[0-9a-f]{32})?\Z", error="Nomor ormas tidak dikenal.")


class ReceiveAudience(Schema):
    """Guests came: an ormas of the register, or somebody else."""

    organisation = fields.String(load_default="", validate=_ORMAS_OR_NONE)
    guest = text_or_none(200)
    day = day()
    represented_by = one_of(ATTENDING)
    people = count(999, least=1)
    matter = said(200)
    input = text_or_none(1000)
    promise = text_or_none(1000)
    promised_by = text_or_none(200)
    due = DayOrNone(load_default="")
    ground = said(1000, shortest=5)

    @validates_schema
    def _somebody_came(self, told: dict[str, Any], **_: Any) -> None:
        if told["organisation"] and told["guest"]:
            raise ValidationError("Sebutkan ormas atau tamu lain, bukan keduanya.", "guest")
        if not told["organisation"] and not told["guest"]:
            raise ValidationError("Sebutkan dari mana tamunya.", "guest")

    @validates_schema
    def _a_promise_is_somebodys_and_has_a_day(self, told: dict[str, Any], **_: Any) -> None:
        if told["promise"] and not told["promised_by"]:
            raise ValidationError("Sebutkan unit yang berjanji.", "promised_by")
        if told["promise"] and not told["due"]:
            raise ValidationError("Sebutkan sampai kapan.", "due")
        if not told["promise"] and (told["promised_by"] or told["due"]):
            raise ValidationError("Tulis apa yang dijanjikan, atau kosongkan unit dan tanggalnya.", "promise")
        if told["due"] and told["due"] < told["day"]:
            raise ValidationError("Tidak lebih awal dari hari kedatangan.", "due")


class OfAudience(Schema):
    """Whatever is said of one audience."""

    audience = stream("audience")


class FulfilPromise(OfAudience):
    """The office did what it promised."""

    result = said(1000, shortest=5)


class LiftPromise(OfAudience):
    """The office will not do it."""

    reason = said(1000, shortest=5)


class UndoPromiseEnd(OfAudience):
    """What this version of the audience says of the end of its promise."""

    version = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=0, max=10**9, error="Nomor perubahan tidak dikenal."),
        error_messages={"required": "Wajib diisi.", "null": "Wajib diisi.", "invalid": "Tulis nomornya."},
    )


class PassOnInput(OfAudience):
    """An agency hears what the guests said."""

    agency = said(200)
    reference = said(200)


class AnswerInput(OfAudience):
    """What the agency answered."""

    answer = said(1000, shortest=5)


class AgreeToPublish(OfAudience):
    """One side agrees, on a paper."""

    side = one_of(SIDES)
    ground = said(1000, shortest=5)


class TakeBackAgreement(OfAudience):
    """One side no longer agrees."""

    side = one_of(SIDES)
    ground = said(1000, shortest=5)

"""What commands about sanctions look like at the border."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from services.registry.domain import SANCTION_ENDINGS, SANCTION_ISSUERS, SANCTION_KINDS
from services.registry.schemas.parts import (
    REQUIRED,
    OfOrmas,
    day_or_none,
    ground,
    one_of,
    past_day,
    said_text,
)


class RecordSanction(OfOrmas):
    """What an issuer decided. ``answer_by``: the last day that its letter names, if it names one."""

    kind = one_of(SANCTION_KINDS)
    issuer = one_of(SANCTION_ISSUERS)
    letter = said_text(120)
    decided_on = past_day()
    answer_by = day_or_none()
    legal_basis = said_text(200)
    ground = ground()

    @validates_schema
    def _answered_after_it_was_decided(self, said: dict[str, Any], **_: Any) -> None:
        if said["answer_by"] and said["answer_by"] < said["decided_on"]:
            raise ValidationError("Batas waktunya sebelum surat itu terbit.", "answer_by")


class EndSanction(OfOrmas):
    """That a sanction stands no longer, and by what paper."""

    sanction = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10_000, error="Nomor sanksi tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomor sanksi."},
    )
    ended_by = one_of(SANCTION_ENDINGS)
    ended_on = past_day()
    ground = ground()

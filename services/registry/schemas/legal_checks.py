"""What commands about checks of a legal basis look like at the border."""

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from contracts.telling.legal_check_words import DIFFERENT
from services.registry.domain.legal_checks import CHECK_RESULTS, CHECK_SOURCES
from services.registry.schemas.parts import (
    REASON,
    REQUIRED,
    OfOrmas,
    ground,
    one_of,
    past_day,
    said_text,
    some_text,
)


class RecordLegalCheck(OfOrmas):
    """What was looked up, where, on which day, and what was seen there."""

    checked_on = past_day()
    check_source = one_of(CHECK_SOURCES)
    check_result = one_of(CHECK_RESULTS)
    searched = said_text(200)
    seen_there = some_text(300, load_default="")
    document = fields.Integer(
        strict=True,
        load_default=0,
        validate=validate.Range(min=0, max=10_000, error="Dokumen ini tidak dikenal."),
        error_messages={"invalid": "Pilih dokumen dari daftar."},
    )
    ground = ground()

    @validates_schema
    def _what_differs_is_told(self, said: dict[str, Any], **_: Any) -> None:
        if said["check_result"] in DIFFERENT and not said["seen_there"].strip():
            raise ValidationError("Tulis nama atau nomor seperti yang tertulis di sana.", "seen_there")


class StrikeLegalCheck(OfOrmas):
    """That a check was recorded by mistake."""

    legal_check = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10_000, error="Nomor cek tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomor cek."},
    )
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)

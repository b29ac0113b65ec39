"""What commands about the programmes of the RPJMD look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from services.registry.schemas.parts import REASON, REQUIRED, a_day, ground, said_text

MOST_THEMES: Final = 200


class RecordRpjmdList(Schema):
    """The programmes of a period, and since when the list holds."""

    period = said_text(100)
    valid_from = fields.String(required=True, validate=a_day, error_messages=REQUIRED)
    legal_basis = said_text(300)
    themes = fields.List(
        said_text(200),
        required=True,
        validate=validate.Length(1, MOST_THEMES, error=f"Tulis 1 sampai {MOST_THEMES} program."),
        error_messages=REQUIRED,
    )
    ground = ground()

    @validates_schema
    def _each_once(self, said: dict[str, Any], **_: Any) -> None:
        if len({each.casefold() for each in said["themes"]}) < len(said["themes"]):
            raise ValidationError("Satu program tertulis dua kali.", "themes")


class StrikeRpjmdList(Schema):
    """That a list was a mistake."""

    number = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(1, 10_000, error="Nomor daftar tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Nomor daftar tidak dikenal."},
    )
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)

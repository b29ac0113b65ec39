"""What commands about rounds of visits look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from services.registry.schemas.parts import REASON, REQUIRED, STREAM, a_day, ground, said_text

AT_ONCE: Final = 50
ROUND: Final = validate.Regexp(r"^round-[0-9a-f]{32}$", error="Nomor putaran tidak dikenal.")


_chosen: Final = validate.Length(min=1, error="Pilih ormasnya.")


class OfRound(Schema):
    """Whatever is said of one round."""

    round = fields.String(required=True, validate=ROUND, error_messages=REQUIRED)


class OpenRound(Schema):
    """The letter that orders it, how many go, and from when until when."""

    round_title = said_text(120)
    letter = said_text(120)
    visitors = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=50, error="Tulis 1 sampai 50 petugas."),
        error_messages=REQUIRED | {"invalid": "Tulis jumlah petugas dengan angka.", "null": "Wajib diisi."},
    )
    from_day = fields.String(required=True, validate=a_day, error_messages=REQUIRED)
    until_day = fields.String(required=True, validate=a_day, error_messages=REQUIRED)

    @validates_schema
    def _ends_after_it_begins(self, said: dict[str, Any], **_: Any) -> None:
        if said["until_day"] < said["from_day"]:
            raise ValidationError("Putaran berakhir sebelum dimulai.", "until_day")


class AddToRound(OfRound):
    """Whom it is to see besides."""

    ormas = fields.List(
        fields.String(validate=STREAM),
        required=True,
        validate=validate.Length(min=1, max=AT_ONCE, error=f"Pilih 1 sampai {AT_ONCE} ormas."),
        error_messages=REQUIRED,
    )
    ground = ground()


class TakeFromRound(OfRound):
    """Whom it is not to see after all."""

    ormas = fields.String(
        required=True,
        validate=lambda text: STREAM(text) if text else _chosen(text),
        error_messages=REQUIRED,
    )
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class CloseRound(OfRound):
    """That it ended."""

    ground = ground()

"""What an undoing looks like at the border."""

from marshmallow import fields, validate

from services.registry.schemas.parts import REQUIRED, OfOrmas


class UndoCorrection(OfOrmas):
    """Take the correction back that this version of the entry tells."""

    version = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=0, max=10**9, error="Nomor perubahan tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomor perubahan."},
    )

"""What an undoing, and the answer to a doubt, look like at the border."""

from marshmallow import fields, validate

from services.registry.domain import DOUBT_OUTCOMES
from services.registry.schemas.parts import REQUIRED, OfOrmas, ground, one_of


class UndoCorrection(OfOrmas):
    """Take the correction back that this version of the entry tells."""

    version = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=0, max=10**9, error="Nomor perubahan tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomor perubahan."},
    )


class _OfDoubt(OfOrmas):
    """The doubt that this version of the entry tells."""

    doubt = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10**9, error="Keraguan tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomor keraguan."},
    )


class SettleDoubt(_OfDoubt):
    """What was found; ``ground`` says it in words."""

    doubt_outcome = one_of(DOUBT_OUTCOMES)
    ground = ground()


class ReopenDoubt(_OfDoubt):
    """Why its answer was a mistake."""

    reason = ground()

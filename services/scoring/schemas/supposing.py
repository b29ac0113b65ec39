"""What questions about other weights, bands and instruments look like at the border."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from marshmallow import Schema, fields, post_load, validate

from services.scoring.schemas.assessments import period_number
from services.scoring.schemas.numbers import Number

MOST: Final = 10_000
_FEW: Final = validate.Length(max=MOST, error="Terlalu banyak sekaligus.")


class OfPeriod(Schema):
    """Whatever is asked of one."""

    period = period_number()


class SupposeScores(OfPeriod):
    """``instrument`` and ``edition``: another one, "" for that of the period; only what changes is told."""

    instrument = fields.String(load_default="", validate=validate.Length(max=100))
    edition = fields.Integer(strict=True, load_default=0)
    weights = fields.Dict(
        keys=fields.String(),
        values=Number(fractions=True, decimals=False, required=True),
        load_default=dict,
        validate=_FEW,
    )
    bands = fields.Dict(keys=fields.String(), values=Number(required=True), load_default=dict, validate=_FEW)

    @post_load
    def _as_decimals(self, told: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Bands lie on a grid of decimals."""
        bands: dict[str, Fraction] = told["bands"]
        return told | {"bands": {code: _decimal(low) for code, low in bands.items()}}


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)

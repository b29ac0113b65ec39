"""What commands about the plan that follows a score look like at the border."""

from marshmallow import fields, validate

from contracts.fields import REQUIRED, day, reason
from services.scoring.schemas.assessments import OfAssessment
from services.scoring.schemas.numbers import code

_LONGEST_MODULE = 100


class AgreeImprovement(OfAssessment):
    """About one indicator, until a day. ``module``: a training that is suggested, "" for none."""

    indicator = code()
    text = reason()
    module = fields.String(
        load_default="",
        validate=validate.Length(max=_LONGEST_MODULE, error=f"Isi paling banyak {_LONGEST_MODULE} huruf."),
    )
    due = day()
    ground = reason()


class OfItem(OfAssessment):
    """Whatever is said of one item."""

    item = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(1, 9999, error="Butir itu tidak ada."),
        error_messages=REQUIRED | {"invalid": "Pilih butirnya.", "null": "Pilih butirnya."},
    )


class FinishImprovement(OfItem):
    """What was done."""

    result = reason()


class EndImprovement(OfItem):
    """Why it is not carried out, or not ended after all."""

    reason = reason()

"""What commands about the panel of an assessment look like at the border."""

from typing import Final

from marshmallow import fields, validate

from contracts.fields import REQUIRED, reason
from contracts.telling.case_words import TIES
from services.scoring.schemas.assessments import AnswerAssessment, OfAssessment
from services.scoring.schemas.numbers import Number, code

INTERESTS: Final = ("none", *TIES)


class DeclarePanelInterest(OfAssessment):
    """How somebody is tied to the ormas, or not at all."""

    tie = fields.String(
        required=True,
        validate=validate.OneOf(INTERESTS, error="Pilih hubungannya, atau tidak ada."),
        error_messages=REQUIRED,
    )
    ground = reason()


class GivePanelAnswers(AnswerAssessment):
    """All that one assessor finds, by the code of the indicator."""


class ModeratePanel(OfAssessment):
    """What the assessors agreed on one indicator."""

    code = code()
    value = Number(load_default=None, allow_none=True)
    applies = fields.Boolean(load_default=True)
    reason = reason()

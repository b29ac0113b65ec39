"""What commands about an Ormas Award look like at the border."""

from typing import Final

from marshmallow import Schema, ValidationError, fields, validate

from contracts.fields import REQUIRED, day, past_day, reason, said
from services.scoring.schemas.assessments import period_number, stream

MOST_CATEGORIES: Final = 20
_CATEGORY: Final = validate.Length(3, 80, error="Isi 3 sampai 80 huruf.")


def _distinct(categories: list[str]) -> None:
    if len({each.casefold() for each in categories}) < len(categories):
        raise ValidationError("Setiap kategori disebut satu kali.")


class CallAward(Schema):
    """Its categories, and the period in which candidates are scored."""

    title = said(200)
    period = period_number()
    categories = fields.List(
        fields.String(validate=_CATEGORY),
        required=True,
        validate=[
            validate.Length(1, MOST_CATEGORIES, error=f"Tulis 1 sampai {MOST_CATEGORIES} kategori."),
            _distinct,
        ],
        error_messages=REQUIRED,
    )
    until = day()
    ground = reason()


class OfAward(Schema):
    """Whatever is said of one."""

    award = stream("award", "Nomor penghargaan tidak dikenal.")


class AnnounceAward(OfAward):
    """Everybody may read it."""

    ground = reason()


class OfCandidate(OfAward):
    """One ormas of it."""

    organisation = stream("ormas", "Pilih ormasnya.")


class OnAGround(OfCandidate):
    """It goes on, or is decided."""

    ground = reason()


class ForAReason(OfCandidate):
    """It goes no further, or somebody votes for it."""

    reason = reason()


class NominateCandidate(OnAGround):
    """In a category."""

    category = fields.String(required=True, validate=_CATEGORY, error_messages=REQUIRED)


class VisitCandidate(OfCandidate):
    """What was seen."""

    day = past_day()
    minutes = reason()

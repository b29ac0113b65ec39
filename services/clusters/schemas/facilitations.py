"""What commands about facilitation look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.telling.facilitation_words import ACHIEVEMENTS, FACILITIES
from services.clusters.schemas.parts import DayOrNone, code, count, day, one_of, said, stream

_TELEPHONE: Final = validate.Regexp(
    r"(?!(\+?62|0)[ .-]?8[ .-]?[1-9])\+?[0-9(][0-9 ().-]{4,30}\Z",
    error="Tulis telepon kantor, misalnya 0251-8000000. Telepon genggam seseorang tidak dicatat.",
)
_OFFER_OR_NONE: Final = validate.Regexp(r"(offer-[0-9a-f]{32})?\Z", error="Nomor tawaran tidak dikenal.")
_AGENCY_OR_NONE: Final = validate.Regexp(
    r"([a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,5})?\Z", error="Pilih perangkat daerahnya."
)
_FACILITY_OR_NONE: Final = validate.OneOf(["", *FACILITIES], error="Pilih salah satu.")


class RecordAgencyContact(Schema):
    """Where an agency is reached: a unit, and the telephone of its office."""

    agency = code()
    unit = said(200)
    telephone = fields.String(required=True, validate=_TELEPHONE)
    ground = said(1000, shortest=5)


class OfferFacilitation(Schema):
    """An agency offers something to ormas."""

    agency = code()
    facility = one_of(FACILITIES)
    description = said(500)
    quantity = count(99999, least=1)
    measure = said(50)
    first_day = day()
    last_day = DayOrNone(load_default="")
    ground = said(1000, shortest=5)

    @validates_schema
    def _begins_before_it_ends(self, told: dict[str, Any], **_: Any) -> None:
        if told["last_day"] and told["last_day"] < told["first_day"]:
            raise ValidationError("Tidak lebih awal dari hari pertama.", "last_day")


class EndOffer(Schema):
    """An offer holds no longer."""

    offer = stream("offer")
    last_day = day()
    reason = said(1000, shortest=5)


class RecordFacilitation(Schema):
    """An ormas was helped: by an offer, or by an agency with something else."""

    organisation = stream("ormas")
    offer = fields.String(load_default="", validate=_OFFER_OR_NONE)
    agency = fields.String(load_default="", validate=_AGENCY_OR_NONE)
    facility = fields.String(load_default="", validate=_FACILITY_OR_NONE)
    day = day()
    what = said(500)
    ground = said(1000, shortest=5)

    @validates_schema
    def _by_an_offer_or_an_agency(self, told: dict[str, Any], **_: Any) -> None:
        if told["offer"] and (told["agency"] or told["facility"]):
            raise ValidationError("Pilih tawaran, atau kosongkan dan sebut OPD serta jenisnya.", "offer")
        if not told["offer"] and not told["agency"]:
            raise ValidationError("Pilih perangkat daerahnya, atau sebuah tawaran.", "agency")
        if not told["offer"] and not told["facility"]:
            raise ValidationError("Pilih jenisnya, atau sebuah tawaran.", "facility")


class RecordFacilitationResult(Schema):
    """What came of it."""

    facilitation = stream("facilitation")
    achieved = one_of(ACHIEVEMENTS)
    text = said(1000, shortest=5)


class StrikeFacilitation(Schema):
    """It was recorded by mistake."""

    facilitation = stream("facilitation")
    reason = said(1000, shortest=5)

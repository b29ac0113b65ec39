"""What commands about cases of public order look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.telling.classifications import CLASSIFICATIONS
from contracts.telling.order_words import (
    APPROACHES,
    CASE_RESULTS,
    PARTY_KINDS,
    STEPS,
    TENSIONS,
)
from services.clusters.schemas.parts import day, one_of, said, stream, text_or_none

_ORMAS_OR_NONE: Final = validate.Regexp(r"(ormas-[0-9a-f]{32})?\Z", error="Nomor ormas tidak dikenal.")


class OpenOrderCase(Schema):
    """The office takes up a matter."""

    approach = one_of(APPROACHES)
    classification = one_of(CLASSIFICATIONS)
    matter = said(300)
    tension = one_of(TENSIONS)
    village = text_or_none(100)
    district = text_or_none(100)
    day = day()
    ground = said(1000, shortest=5)


class OfOrderCase(Schema):
    """Whatever is said of one case."""

    order_case = stream("ordercase")


class AddOrderParty(OfOrderCase):
    """An ormas, a group that is described, or a person."""

    party_kind = one_of(PARTY_KINDS)
    organisation = fields.String(load_default="", validate=_ORMAS_OR_NONE)
    description = text_or_none(300)
    name = text_or_none(200)

    @validates_schema
    def _each_kind_has_what_it_needs(self, told: dict[str, Any], **_: Any) -> None:
        kind = told["party_kind"]
        if (kind == "ormas") != bool(told["organisation"]):
            raise ValidationError("Ormas dicatat sebagai pihak dari halaman ormasnya.", "party_kind")
        if (kind == "ormas") == bool(told["description"]):
            raise ValidationError("Sebutkan siapa pihak itu, tanpa nama orang.", "description")
        if (kind == "person") != bool(told["name"]):
            raise ValidationError("Nama ditulis hanya untuk perorangan, dan wajib baginya.", "name")


class TakeOrderStep(OfOrderCase):
    """Something was done about it."""

    day = day()
    step = one_of(STEPS)
    text = said(1000, shortest=5)
    tension = one_of(TENSIONS)


class CloseOrderCase(OfOrderCase):
    """It ended."""

    day = day()
    case_result = one_of(CASE_RESULTS)
    text = said(1000, shortest=5)


class ReopenOrderCase(OfOrderCase):
    """It goes on."""

    reason = said(1000, shortest=5)


class ReadOrderNames(OfOrderCase):
    """Open the sealed names."""

    purpose = said(200, shortest=3)

"""What commands about the hierarchy look like at the border."""

from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from services.registry.domain import UNIT_LEVELS
from services.registry.schemas.parts import STREAM, OfOrmas, ground, one_of, seen, some_text


class PlaceUnit(OfOrmas):
    """Under a head of the register, or under one outside by its name: one of both."""

    head = fields.String(load_default="", validate=lambda text: STREAM(text) if text else None)
    head_name = some_text(300, load_default="")
    level = one_of(UNIT_LEVELS)
    seen = seen()
    ground = ground()

    @validates_schema
    def _one_head(self, said: dict[str, Any], **_: Any) -> None:
        if bool(said["head"]) == bool(said["head_name"]):
            raise ValidationError("Pilih induknya dari register, atau tulis namanya bila di luar.", "head")


class ReleaseUnit(OfOrmas):
    """A unit of nobody."""

    seen = seen()
    ground = ground()

"""What commands about two entries of one organisation look like at the border."""

from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from services.registry.schemas.parts import REQUIRED, STREAM, OfOrmas, ground


class MergeOrmas(OfOrmas):
    """Which entry stands for this one from now on."""

    survivor = fields.String(required=True, validate=STREAM, error_messages=REQUIRED)
    reason = ground()

    @validates_schema
    def _are_two(self, said: dict[str, Any], **_: Any) -> None:
        if said["ormas"] == said["survivor"]:
            raise ValidationError("Pilih dua catatan yang berbeda.", "survivor")


class SeparateOrmas(OfOrmas):
    """Why the merge does not hold."""

    reason = ground()

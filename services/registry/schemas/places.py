"""Where a secretariat is, as it is typed: the code of its village, its point on the map."""

import re
from decimal import Decimal
from typing import Any, Final

from marshmallow import ValidationError, fields

from services.registry.wilayah import village_code

_POINT: Final = re.compile(r"(-?[0-9]{1,2}(?:\.[0-9]{1,8})?)\s*[,;\s]\s*([0-9]{2,3}(?:\.[0-9]{1,8})?)")
SOUTH, NORTH = Decimal("-11.1"), Decimal("6.1")
WEST, EAST = Decimal("94.9"), Decimal("141.1")
"""Between these lies Indonesia, in degrees of WGS 84."""


class VillageCode(fields.String):
    """A code of a kelurahan or desa with its dots, or an empty text."""

    def _deserialize(self, value: Any, *more: Any, **other: Any) -> str:
        typed = super()._deserialize(value, *more, **other)
        code = village_code(typed)
        if typed.strip() and not code:
            raise ValidationError("Tulis sepuluh angka kode kelurahan/desa, misalnya 32.71.01.1001.")
        return code


class Coordinates(fields.String):
    """Latitude and longitude as maps write them, ``-6.595038,106.816635``, or an empty text.

    A text and no number: what was told is kept with the digits that were told.
    """

    def _deserialize(self, value: Any, *more: Any, **other: Any) -> str:
        typed = super()._deserialize(value, *more, **other).strip()
        if not typed:
            return ""
        point = _POINT.fullmatch(typed)
        if point is None:
            raise ValidationError("Tulis lintang, koma, lalu bujur, misalnya -6.595038, 106.816635.")
        latitude, longitude = point.groups()
        if not (SOUTH <= Decimal(latitude) <= NORTH and WEST <= Decimal(longitude) <= EAST):
            raise ValidationError("Titik ini di luar Indonesia. Tulis lintang dahulu, lalu bujur.")
        return f"{latitude},{longitude}"

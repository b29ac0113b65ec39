"""What the command about programmes of the RPJMD looks like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED

_OF: Final = validate.Regexp(r"(meeting|activity)-[0-9a-f]{32}\Z", error="Kegiatan ini tidak dikenal.")
_CODE: Final = validate.Regexp(
    r"([1-9][0-9]{0,3}\.[1-9][0-9]{0,2})?\Z", error="Pilih program RPJMD dari daftar kantor."
)


class PointToTheme(Schema):
    """A programme by its code and its name, or neither."""

    stream = fields.String(required=True, validate=_OF, error_messages=REQUIRED)
    rpjmd_code = fields.String(load_default="", validate=_CODE)
    rpjmd_theme = fields.String(
        load_default="", validate=validate.Length(max=500, error="Namanya terlalu panjang.")
    )

    @validates_schema
    def _both_or_neither(self, told: dict[str, Any], **_: Any) -> None:
        if bool(told["rpjmd_code"]) != bool(told["rpjmd_theme"].strip()):
            raise ValidationError("Pilih program RPJMD dari daftar kantor.", "rpjmd_code")

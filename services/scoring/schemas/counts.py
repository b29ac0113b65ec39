"""What a count of recorded events looks like in the file of an instrument."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import said
from services.scoring.schemas.numbers import CODE_OR_NONE, code

_TOPIC: Final = validate.Regexp(
    r"([a-z]+\.[A-Z][A-Za-z]+)?\Z", error="Tulis jenis peristiwa, misalnya clusters.AttendanceRecorded."
)
_FIELD: Final = validate.Regexp(r"[a-z_]*\Z", error="Tulis nama isian peristiwa.")


def _topic() -> fields.String:
    return fields.String(load_default="", validate=_TOPIC)


def _field() -> fields.String:
    return fields.String(load_default="", validate=_FIELD)


class CountInFile(Schema):
    """Either ``each`` event of a kind is counted, or two other counts are divided (``of`` / ``among``),
    or several are added (``sum``).

    ``revised_by`` and ``taken_back_by`` speak of the same thing as ``each``: the same stream and the same
    ``key`` fields. ``once``: only in streams where this happened. ``ormas_in``: which event of the stream
    names the ormas in field ``ormas``, when it is not ``each`` itself. ``adds``: the field whose number is
    added; nothing: every event counts one.
    """

    code = code()
    title = said(200)
    each = _topic()
    revised_by = _topic()
    taken_back_by = _topic()
    once = _topic()
    ormas_in = _topic()
    ormas = _field()
    day = _field()
    adds = _field()
    key = fields.List(
        fields.String(validate=_FIELD),
        load_default=list,
        validate=validate.Length(max=4, error="Paling banyak 4 isian."),
    )
    where = fields.Dict(
        keys=fields.String(validate=_FIELD), values=fields.List(fields.Raw()), load_default=dict
    )
    of = fields.String(load_default="", validate=CODE_OR_NONE)
    among = fields.String(load_default="", validate=CODE_OR_NONE)
    sum = fields.List(
        fields.String(validate=CODE_OR_NONE),
        load_default=list,
        validate=validate.Length(max=20, error="Paling banyak 20 hitungan."),
    )

    @validates_schema
    def _one_of_three(self, data: dict[str, Any], **_: Any) -> None:
        ways = [bool(data["each"]), bool(data["of"] or data["among"]), bool(data["sum"])]
        if sum(ways) != 1:
            raise ValidationError("Tulis salah satu: each, atau of dan among, atau sum.", "code")
        if data["each"] and not (data["ormas"] and data["day"]):
            raise ValidationError("Tulis isian mana yang menyebut ormas (ormas) dan tanggal (day).", "each")
        if bool(data["of"]) != bool(data["among"]):
            raise ValidationError("Perbandingan memerlukan of dan among.", "code")

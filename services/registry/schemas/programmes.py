"""What commands about programmes look like at the border."""

from typing import Any, Final

from marshmallow import ValidationError, fields, validate, validates_schema

from services.registry.schemas.parts import (
    REQUIRED,
    OfOrmas,
    a_day,
    day_or_none,
    ground,
    past_day,
    said_text,
    some_text,
)

RPJMD_CODE: Final = validate.Regexp(
    r"^([1-9][0-9]{0,3}\.[1-9][0-9]{0,2})?\Z", error="Pilih program RPJMD dari daftar kantor."
)


def _number() -> fields.Integer:
    return fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10_000, error="Nomor program tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomor program."},
    )


class BeginProgramme(OfOrmas):
    """What the organisation sets out to do, for whom, and how its benefit will be measured."""

    title = said_text(200)
    goal = said_text(1000)
    target_group = said_text(300)
    rpjmd_theme = some_text(200, load_default="")
    rpjmd_code = fields.String(load_default="", validate=RPJMD_CODE)
    benefit = said_text(1000)
    measure = said_text(1000)
    starts = fields.String(required=True, validate=a_day, error_messages=REQUIRED)
    ends = day_or_none()
    ground = ground()

    @validates_schema
    def _ends_after_it_starts(self, said: dict[str, Any], **_: Any) -> None:
        if said["ends"] and said["ends"] < said["starts"]:
            raise ValidationError("Hari terakhirnya sebelum program mulai.", "ends")


class ReviseProgramme(BeginProgramme):
    """The plan of a programme as it is now, all of it."""

    programme = _number()
    expected_version = fields.Integer(load_default=None, allow_none=True)


class EndProgramme(OfOrmas):
    """That a programme is over, and what was seen by its measure."""

    programme = _number()
    ended_on = past_day()
    result = said_text(1000)
    ground = ground()

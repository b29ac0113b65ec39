"""What commands about coordination meetings look like at the border."""

from typing import Final

from marshmallow import Schema, fields, validate

from services.registry.domain import CLASSIFICATIONS
from services.registry.schemas.oversight_teams import MOST_INSTITUTIONS
from services.registry.schemas.parts import (
    REASON,
    REQUIRED,
    a_day,
    ground,
    one_of,
    past_day,
    said_text,
)

COORDINATION: Final = validate.Regexp(
    r"^coordination-[0-9a-f]{32}$", error="Nomor rapat koordinasi tidak dikenal."
)


class RecordCoordination(Schema):
    """Which institutions met when, about what."""

    held_on = past_day()
    institutions = fields.List(
        said_text(120),
        required=True,
        validate=validate.Length(
            min=1, max=MOST_INSTITUTIONS, error=f"Tulis 1 sampai {MOST_INSTITUTIONS} lembaga."
        ),
        error_messages=REQUIRED,
    )
    classification = one_of(CLASSIFICATIONS)
    agenda = ground()
    ground = ground()


class OfCoordination(Schema):
    """Whatever is said of one meeting."""

    coordination = fields.String(required=True, validate=COORDINATION, error_messages=REQUIRED)


class TaskCoordination(OfCoordination):
    """What was agreed, by which office, at the latest when."""

    follow_up = ground()
    follow_up_by = said_text(120)
    due_on = fields.String(required=True, validate=a_day, error_messages=REQUIRED)


class SettleCoordination(OfCoordination):
    """What came of it."""

    follow_up_number = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, error="Pilih tindak lanjutnya."),
        error_messages=REQUIRED | {"invalid": "Pilih tindak lanjutnya.", "null": "Pilih tindak lanjutnya."},
    )
    result = ground()


class StrikeCoordination(OfCoordination):
    """That it was a mistake."""

    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class ReadCoordination(OfCoordination):
    """Open what is sealed in it."""

    purpose = fields.String(required=True, validate=validate.Length(min=3, max=200), error_messages=REQUIRED)

"""What commands about supervisions look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from services.registry.domain import CLASSIFICATIONS, FINDING_KINDS, FINDING_OUTCOMES, SUPERVISION_REASONS
from services.registry.schemas.complaints import COMPLAINT
from services.registry.schemas.oversight_teams import OfTeam
from services.registry.schemas.parts import (
    REASON,
    REQUIRED,
    STREAM,
    a_day,
    ground,
    one_of,
    past_day,
    said_text,
)

SUPERVISION: Final = validate.Regexp(r"^supervision-[0-9a-f]{32}$", error="Nomor pengawasan tidak dikenal.")


def _due() -> fields.String:
    return fields.String(required=True, validate=a_day, error_messages=REQUIRED)


class PlanSupervision(OfTeam):
    """Who is to be supervised, by which team, at the latest when, and why."""

    organisation = fields.String(required=True, validate=STREAM, error_messages=REQUIRED)
    due_on = _due()
    supervision_reason = one_of(SUPERVISION_REASONS)
    complaint = fields.String(load_default="", validate=lambda text: COMPLAINT(text) if text else None)
    ground = ground()

    @validates_schema
    def _a_complaint_is_named_where_it_is_the_reason(self, said: dict[str, Any], **_: Any) -> None:
        if said["supervision_reason"] == "complaint" and not said["complaint"]:
            raise ValidationError("Pilih pengaduannya.", "complaint")
        if said["complaint"] and said["supervision_reason"] != "complaint":
            raise ValidationError("Kosongkan, atau pilih pengaduan sebagai alasan.", "complaint")


class OfSupervision(Schema):
    """Whatever is said of one supervision."""

    supervision = fields.String(required=True, validate=SUPERVISION, error_messages=REQUIRED)


class DropSupervision(OfSupervision):
    """Why it is not carried out."""

    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class CarryOutSupervision(OfSupervision, OfTeam):
    """When, and by which team."""

    carried_out_on = past_day()
    ground = ground()


class NoteFinding(OfSupervision):
    """What was found."""

    finding_kind = one_of(FINDING_KINDS)
    classification = one_of(CLASSIFICATIONS)
    description = ground()


class OfFinding(OfSupervision):
    """Whatever is said of one finding."""

    finding_number = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, error="Pilih temuannya."),
        error_messages=REQUIRED | {"invalid": "Pilih temuannya.", "null": "Pilih temuannya."},
    )


class TaskFinding(OfFinding):
    """What is to be done, by which office, at the latest when."""

    follow_up = ground()
    follow_up_by = said_text(120)
    due_on = _due()


class CloseFinding(OfFinding):
    """How it ended."""

    finding_outcome = one_of(FINDING_OUTCOMES)
    result = ground()


class StrikeFinding(OfFinding):
    """Why it was noted wrongly."""

    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class EraseFindingWords(OfFinding):
    """That what was said of it is erased, why, and on what that rests."""

    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)
    ground = ground()


class ReadSupervision(OfSupervision):
    """Open what is sealed in its findings."""

    purpose = fields.String(required=True, validate=validate.Length(min=3, max=200), error_messages=REQUIRED)

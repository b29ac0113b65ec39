"""What commands about complaints look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from services.registry.domain import (
    CLASSIFICATIONS,
    COMPLAINT_CHANNELS,
    COMPLAINT_MATTERS,
    COMPLAINT_OUTCOMES,
    DEGREES,
)
from services.registry.schemas.parts import REASON, REQUIRED, STREAM, ground, one_of, past_day, some_text

COMPLAINT: Final = validate.Regexp(r"^complaint-[0-9a-f]{32}$", error="Nomor pengaduan tidak dikenal.")


class ReceiveComplaint(Schema):
    """What came in. Who complained may be empty: then it is anonymous."""

    received_on = past_day()
    received_by = one_of(COMPLAINT_CHANNELS)
    complaint_about = one_of(COMPLAINT_MATTERS)
    classification = one_of(CLASSIFICATIONS)
    description = ground()
    reporter = some_text(200, load_default="")
    contact = some_text(200, load_default="")

    @validates_schema
    def _a_contact_is_somebodys(self, said: dict[str, Any], **_: Any) -> None:
        if said["contact"] and not said["reporter"]:
            raise ValidationError("Tulis siapa pelapornya, atau kosongkan kontaknya.", "reporter")


class OfComplaint(Schema):
    """Whatever is said of one complaint."""

    complaint = fields.String(required=True, validate=COMPLAINT, error_messages=REQUIRED)


class AcknowledgeComplaint(OfComplaint):
    """When and how the reporter was told."""

    acknowledged_on = past_day()
    ground = ground()


class LinkComplaint(OfComplaint):
    """Which organisation, how surely, and from where the office knows."""

    organisation = fields.String(
        required=True,
        validate=validate.Regexp(STREAM.regex, error="Pilih ormas."),
        error_messages=dict.fromkeys(("required", "null", "invalid"), "Pilih ormas."),
    )
    degree = one_of(DEGREES)
    ground = ground()


class UnlinkComplaint(OfComplaint):
    """Which organisation it does not concern."""

    organisation = fields.String(required=True, validate=STREAM, error_messages=REQUIRED)
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class TakeComplaintStep(OfComplaint):
    """What the office did."""

    taken_on = past_day()
    step = ground()


class CloseComplaint(OfComplaint):
    """How it ended."""

    complaint_outcome = one_of(COMPLAINT_OUTCOMES)
    result = ground()


class OfComplaintWithReason(OfComplaint):
    """That it is opened again, or that its reporter is erased."""

    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class EraseComplaintWords(OfComplaintWithReason):
    """That what was said is erased, why, and on what that rests."""

    ground = ground()


class ReadComplaint(OfComplaint):
    """Open what is sealed in it."""

    purpose = fields.String(required=True, validate=validate.Length(min=3, max=200), error_messages=REQUIRED)

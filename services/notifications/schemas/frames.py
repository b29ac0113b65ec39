"""What commands about frames of messages look like."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema

from contracts.fields import REQUIRED, day, one_of, reason
from contracts.telling.delivery_words import FRAME_CHANNELS
from contracts.telling.frames import faults_of_frame, parts_of
from services.notifications.schemas.email import TestEmail


def _seen() -> fields.Integer:
    """Up to which version of the frame was read what is changed; None: nobody says so."""
    return fields.Integer(strict=True, load_default=None, allow_none=True)


class SetMessageFrame(Schema):
    """Other words around the reminders of a channel; ``subject`` only where a channel has one."""

    frame_channel = one_of(FRAME_CHANNELS)
    unit = fields.String(required=True, error_messages=REQUIRED)
    subject = fields.String(load_default="")
    greeting = fields.String(load_default="")
    opening = fields.List(fields.String(), load_default=list)
    closing = fields.List(fields.String(), load_default=list)
    effective_from = day()
    ground = reason()
    seen = _seen()

    @validates_schema
    def can_be_filled(self, data: dict[str, Any], **_: object) -> None:
        """Each fault at its field, of a line at its place."""
        found: dict[str, Any] = {}
        for told, message in faults_of_frame(data["frame_channel"], data):
            name, at = told.split("/") if "/" in told else (told, "")
            if at:
                found.setdefault(name, {})[int(at)] = [message]
            else:
                found[name] = [message]
        if found:
            raise ValidationError(found)

    @post_load
    def _apart(self, data: dict[str, Any], **_: object) -> dict[str, Any]:
        """What the channel does not have is empty."""
        kept = parts_of(data["frame_channel"])
        names = ("unit", "subject", "greeting", "opening", "closing")
        frame = {name: data.pop(name) for name in names}
        return {**data, "frame": {**frame, **({} if "subject" in kept else {"subject": ""})}}


class StopMessageFrame(Schema):
    """From a day on as it is shipped."""

    frame_channel = one_of(FRAME_CHANNELS)
    effective_from = day()
    reason = reason()
    seen = _seen()


class DropPlannedFrame(StopMessageFrame):
    """What is planned for this day."""


class TestMessageFrame(TestEmail):
    """An example in the frame that holds on a day, to a typed address that is not kept."""

    __test__ = False
    effective_from = day()

"""What commands about messages look like."""

from typing import Final

from marshmallow import Schema, fields, validate

from contracts.fields import REQUIRED, ground_without_contact, one_of, past_day, reason
from contracts.telling.words import HAND_CHANNELS

MOST: Final = 200
"""Messages of one command."""
_MESSAGE: Final = validate.Regexp(r"message-[0-9a-f]{32}\Z", error="Pesan itu tidak ada.")


def _message() -> fields.String:
    return fields.String(required=True, validate=_MESSAGE, error_messages=REQUIRED)


class ReadMessages(Schema):
    """Which ones were opened."""

    messages = fields.List(
        _message(),
        required=True,
        validate=validate.Length(1, MOST, error=f"Pilih 1 sampai {MOST} pesan."),
        error_messages=REQUIRED,
    )


class PrintLetters(ReadMessages):
    """Which ones are put on paper, and when."""

    printed_on = past_day()


class TellByHand(Schema):
    """How a colleague brought it."""

    message = _message()
    hand_channel = one_of(HAND_CHANNELS)
    told_on = past_day()
    ground = ground_without_contact()


class TakeBackToldByHand(Schema):
    """Why that was wrong."""

    message = _message()
    reason = reason()

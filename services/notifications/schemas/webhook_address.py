"""An address of another system as somebody types it."""

from marshmallow import ValidationError, fields

from contracts.fields import REQUIRED
from services.notifications.webhooks.target import NotAllowed, Target


def webhook_address() -> fields.String:
    """Whether it may be connected to is looked at each time that it is used."""
    return fields.String(required=True, validate=_an_address, error_messages=REQUIRED)


def _an_address(text: str) -> None:
    try:
        Target.of(text)
    except NotAllowed as refused:
        raise ValidationError(str(refused)) from None

"""What commands about messages to telephones look like."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load

from contracts.fields import REQUIRED, reason
from contracts.telephones import mobile
from services.notifications.schemas.carrier import SetCarrier
from services.notifications.schemas.webhook_address import webhook_address


class SetGateway(SetCarrier):
    """Where it is and how it is used."""

    webhook_address = webhook_address()


class RotateGatewaySecret(Schema):
    """Why."""

    reason = reason()


def _is_mobile(typed: str) -> None:
    if not mobile(typed):
        raise ValidationError("Tulis satu nomor seluler, misalnya 0812-3456-7890.")


class TestGateway(Schema):
    """A test to an own telephone; the number is not kept."""

    __test__ = False
    to = fields.String(required=True, validate=_is_mobile, error_messages=REQUIRED)

    @post_load
    def _dialled(self, said: dict[str, Any], **_: Any) -> dict[str, Any]:
        return said | {"to": mobile(said["to"])}

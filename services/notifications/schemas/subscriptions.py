"""What commands about subscriptions of other systems look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from contracts.fields import REQUIRED, one_of, reason, said
from contracts.telling.facts import CATALOGUE
from contracts.telling.subscription_words import OF_SERVICES, STARTS
from services.notifications.schemas.webhook_address import webhook_address

_LONGEST_TITLE: Final = 80
_LAST: Final = 2**53 - 1
_A_NUMBER: Final = "Tulis urutan peristiwa dengan angka."


def _a_topic(text: str) -> None:
    service = text.partition(".")[0]
    if service not in OF_SERVICES or (text != service and text not in CATALOGUE):
        raise ValidationError(f"Jenis peristiwa “{text[:80]}” tidak ada. Lihat docs/events.md.")


def _position() -> fields.Integer:
    return fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(0, _LAST, error="Tulis urutan peristiwa: 0 atau lebih."),
        error_messages=REQUIRED | {"invalid": _A_NUMBER, "null": _A_NUMBER},
    )


class RegisterSubscription(Schema):
    """``starts``: with what is recorded from ``now`` on, or from the ``beginning``."""

    title = said(_LONGEST_TITLE)
    webhook_address = webhook_address()
    topics = fields.List(
        fields.String(validate=_a_topic),
        required=True,
        validate=validate.Length(1, 200, error="Pilih 1 sampai 200 jenis peristiwa."),
        error_messages=REQUIRED,
    )
    starts = one_of(STARTS)
    ground = reason()


class OfSubscription(Schema):
    """About one of them."""

    subscription = fields.String(
        required=True,
        validate=validate.Regexp(r"subscription-[0-9a-f]{32}\Z", error="Langganan itu tidak ada."),
        error_messages=REQUIRED,
    )


class ChangeSubscription(OfSubscription):
    """Why."""

    reason = reason()


class PlaceInSubscription(ChangeSubscription):
    """An event of a service by its position; of a replay: the last one that is not sent again."""

    of_service = one_of(OF_SERVICES)
    position = _position()


def services_of(topics: Any) -> set[str]:
    """Whose events these kinds are."""
    return {str(each).partition(".")[0] for each in topics}

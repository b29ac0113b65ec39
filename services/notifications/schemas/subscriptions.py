"""What commands about subscriptions of other systems look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, one_of, reason, said
from contracts.telling.facts import CATALOGUE
from contracts.telling.subscription_words import OF_SERVICES, STARTS
from services.notifications.schemas.webhook_address import webhook_address

_LONGEST_TITLE: Final = 80
_LAST: Final = 2**53 - 1
_A_NUMBER: Final = "Tulis urutan peristiwa dengan angka."
_OF_ONE: Final = "Sebuah urutan hanya untuk peristiwa dari satu layanan. Daftarkan tiap layanan sendiri."
AFTER: Final = "after"


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
    """``starts``: with what is recorded from ``now`` on, from the ``beginning``, or of one service with what
    comes ``after`` a position.
    """

    title = said(_LONGEST_TITLE)
    webhook_address = webhook_address()
    topics = fields.List(
        fields.String(validate=_a_topic),
        required=True,
        validate=validate.Length(1, 200, error="Pilih 1 sampai 200 jenis peristiwa."),
        error_messages=REQUIRED,
    )
    starts = one_of(STARTS)
    position = fields.Integer(
        strict=True,
        load_default=None,
        allow_none=True,
        validate=validate.Range(0, _LAST, error="Tulis urutan peristiwa: 0 atau lebih."),
        error_messages={"invalid": _A_NUMBER},
    )
    ground = reason()

    @validates_schema
    def _after_what(self, said: dict[str, Any], **_: Any) -> None:
        if said["starts"] == AFTER and said["position"] is None:
            raise ValidationError(_A_NUMBER, "position")
        if said["starts"] == AFTER and len(services_of(said["topics"])) > 1:
            raise ValidationError(_OF_ONE, "position")


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

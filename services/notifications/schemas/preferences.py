"""What commands about the own preferences of an account look like."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, one_of
from contracts.telling.delivery_words import SUMMARIES
from services.notifications.schemas.carrier import HOUR
from services.notifications.schemas.email import address

_CODE: Final = validate.Regexp(r"[0-9]{6}\Z", error="Tulis keenam angka dari surel itu.")
_PAGE: Final = validate.Regexp(r"(https?://[!-~]{1,300})?\Z", error="Alamat halaman itu tidak dapat dipakai.")


def _hour_or_none() -> fields.String:
    return fields.String(load_default="", validate=lambda typed: HOUR(typed) if typed else typed)


class GiveEmailAddress(Schema):
    """Where mail is read; ``page``: of the portal, where this is changed."""

    email = address()
    page = fields.String(load_default="", validate=_PAGE)


class ConfirmEmailAddress(Schema):
    """The code that arrived there."""

    mail_code = fields.String(required=True, validate=_CODE, error_messages=REQUIRED)


class RemoveEmailAddress(Schema):
    """Nothing has to be said."""


class SetOwnNotices(Schema):
    """How often, and between which hours nothing is mailed."""

    summary_every = one_of(SUMMARIES)
    quiet_from = _hour_or_none()
    quiet_until = _hour_or_none()

    @validates_schema
    def _both_or_none(self, data: dict[str, Any], **_: Any) -> None:
        if bool(data.get("quiet_from")) != bool(data.get("quiet_until")):
            empty = "quiet_until" if data.get("quiet_from") else "quiet_from"
            raise ValidationError("Isi kedua jam, atau kosongkan keduanya.", empty)

"""What commands about e-mail look like."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from contracts.fields import REQUIRED, one_of, reason
from contracts.telling.delivery_words import SECURITIES
from services.notifications.mailing.address import usable

_HOST: Final = validate.Regexp(
    r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\Z|::1\Z",
    error="Tulis nama server, misalnya smtp.kota.go.id.",
)
HOUR: Final = validate.Regexp(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z", error="Tulis jam seperti 20:00.")
_PLAIN: Final = validate.Regexp(r"[^\x00-\x1f\x7f]*\Z", error="Tulis satu baris.")


def _is_address(typed: str) -> None:
    if not usable(typed):
        raise ValidationError("Tulis satu alamat surel, misalnya bakesbangpol@kota.go.id.")


def _whole(least: int, most: int) -> fields.Integer:
    span = validate.Range(least, most, error=f"Tulis angka {least} sampai {most}.")
    told: Any = REQUIRED | {"invalid": "Tulis angka."}
    return fields.Integer(required=True, validate=span, error_messages=told)


def _line(longest: int) -> fields.String:
    length = validate.Length(max=longest, error=f"Tulis paling banyak {longest} huruf.")
    checks: list[Any] = [length, _PLAIN]
    return fields.String(load_default="", validate=checks)


def hour() -> fields.String:
    """Of the office's clock."""
    return fields.String(required=True, validate=HOUR, error_messages=REQUIRED)


def address() -> fields.String:
    """One that a server can be given."""
    return fields.String(required=True, validate=_is_address, error_messages=REQUIRED)


class SetEmailServer(Schema):
    """The server and how it is used; ``password`` "" leaves the one there is."""

    host = fields.String(required=True, validate=_HOST, error_messages=REQUIRED)
    port = _whole(1, 65535)
    security = one_of(SECURITIES)
    signs_in_as = _line(200)
    password = _line(200)
    from_address = address()
    quiet_from = hour()
    quiet_until = hour()
    attempts = _whole(1, 20)
    per_minute = _whole(1, 600)
    patience_hours = _whole(12, 240)
    ground = reason()


class SwitchEmailOn(Schema):
    """Messages go out."""

    ground = reason()


class SwitchEmailOff(Schema):
    """Messages wait."""

    reason = reason()


class TestEmail(Schema):
    """A test to an own address; it is not kept."""

    __test__ = False
    to = address()

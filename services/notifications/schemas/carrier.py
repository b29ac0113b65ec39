"""What is told of every server that carries messages: when and how often it may be asked."""

from typing import Any, Final

from marshmallow import Schema, fields, validate

from contracts.fields import REQUIRED, reason

HOUR: Final = validate.Regexp(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z", error="Tulis jam seperti 20:00.")


def whole(least: int, most: int) -> fields.Integer:
    """A number between two."""
    span = validate.Range(least, most, error=f"Tulis angka {least} sampai {most}.")
    told: Any = REQUIRED | {"invalid": "Tulis angka."}
    return fields.Integer(required=True, validate=span, error_messages=told)


def hour() -> fields.String:
    """Of the office's clock."""
    return fields.String(required=True, validate=HOUR, error_messages=REQUIRED)


class SetCarrier(Schema):
    """How it is used."""

    quiet_from = hour()
    quiet_until = hour()
    attempts = whole(1, 20)
    per_minute = whole(1, 600)
    patience_hours = whole(12, 240)
    ground = reason()


class SwitchOn(Schema):
    """Messages go out."""

    ground = reason()


class SwitchOff(Schema):
    """Messages wait."""

    reason = reason()

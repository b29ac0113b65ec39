"""What commands and queries look like at the border."""

from collections.abc import Callable
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from services.audit.works import CONSUMERS

_LONGEST: Final = 1000
_LAST: Final = 2**63 - 1


def _no_control_characters(text: str) -> None:
    if any(ord(c) < 32 or ord(c) == 127 for c in text):
        raise ValidationError("Mengandung huruf kendali yang tidak tampak. Ketik ulang.")


def _reason(*, required: bool) -> fields.String:
    """How short it may be is a rule, and rules answer with a refusal that is recorded."""
    length = validate.Length(max=_LONGEST, error=f"Paling banyak {_LONGEST} huruf.")
    checks: list[Callable[[Any], Any]] = [length, _no_control_characters]
    if required:
        return fields.String(required=True, validate=checks)
    return fields.String(load_default="", validate=checks)


def _named(pattern: str, error: str) -> fields.String:
    return fields.String(required=True, validate=validate.Regexp(pattern, error=error))


def _source() -> fields.String:
    return _named(r"[a-z]{1,40}\Z", "Nama sumber tidak dikenal.")


class _OfParked(Schema):
    work = _named(r"[a-z]{1,40}\.[a-z_-]{1,40}\Z", "Nama bagian seperti portal.register.")
    source = _source()
    position = fields.Integer(
        required=True, strict=True, validate=validate.Range(1, _LAST, error="Nomor mulai dari 1.")
    )


class RetryParked(_OfParked):
    """Have a parked event and its stream tried again."""

    reason = _reason(required=False)


class DiscardParked(_OfParked):
    """Do without a parked event."""

    reason = _reason(required=True)


class ResolveFork(Schema):
    """Go on listening to a source that told two histories."""

    consumer = fields.String(
        required=True, validate=validate.OneOf(CONSUMERS, error="Nama pendengar tidak dikenal.")
    )
    source = _source()
    reason = _reason(required=True)

"""What commands about e-mail look like."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from contracts.fields import REQUIRED, one_of
from contracts.telling.delivery_words import SECURITIES
from services.notifications.mailing.address import usable
from services.notifications.schemas.carrier import SetCarrier, whole

_HOST: Final = validate.Regexp(
    r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\Z|::1\Z",
    error="Tulis nama server, misalnya smtp.kota.go.id.",
)
_PLAIN: Final = validate.Regexp(r"[^\x00-\x1f\x7f]*\Z", error="Tulis satu baris.")


def _is_address(typed: str) -> None:
    if not usable(typed):
        raise ValidationError("Tulis satu alamat surel, misalnya bakesbangpol@kota.go.id.")


def _line(longest: int) -> fields.String:
    length = validate.Length(max=longest, error=f"Tulis paling banyak {longest} huruf.")
    checks: list[Any] = [length, _PLAIN]
    return fields.String(load_default="", validate=checks)


class _Address(fields.String):
    """Read as a server is given it; what is none is left for its check to refuse."""

    def _deserialize(self, value: Any, *rest: Any, **more: Any) -> Any:
        typed = super()._deserialize(value, *rest, **more)
        return usable(typed) or typed


def address() -> fields.String:
    """One that a server can be given."""
    return _Address(required=True, validate=_is_address, error_messages=REQUIRED)


class SetEmailServer(SetCarrier):
    """The server and how it is used; ``password`` "" leaves the one there is."""

    host = fields.String(required=True, validate=_HOST, error_messages=REQUIRED)
    port = whole(1, 65535)
    security = one_of(SECURITIES)
    signs_in_as = _line(200)
    password = _line(200)
    from_address = address()


class TestEmail(Schema):
    """A test to an own address; it is not kept."""

    __test__ = False
    to = address()

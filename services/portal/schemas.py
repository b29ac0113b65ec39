"""What commands about accounts look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from contracts.roles import OFFICE_ROLES
from contracts.telling.letters import says_something

LOGIN: Final = r"[a-z0-9](?:[a-z0-9._-]{1,38})[a-z0-9]\Z"
_REQUIRED: Final[dict[str, Any]] = {"required": "Wajib diisi."}
_LOGIN: Final = "Nama masuk: 3 sampai 40 huruf kecil atau angka, boleh dengan titik, garis, atau garis bawah."


def _readable(text: str) -> None:
    if not says_something(text):
        raise ValidationError("Isi dengan huruf.")


def _text(longest: int, error: str) -> fields.String:
    length = validate.Length(max=longest, error=f"Paling banyak {longest} huruf.")
    return fields.String(required=True, validate=[length, _readable], error_messages={"required": error})


class SetUpOffice(Schema):
    """Open the first account of an office."""

    login = fields.String(
        required=True, validate=validate.Regexp(LOGIN, error=_LOGIN), error_messages=_REQUIRED
    )
    name = _text(100, "Wajib diisi.")


def _role() -> fields.String:
    return fields.String(required=True, validate=validate.OneOf(OFFICE_ROLES, error="Peran tidak dikenal."))


class OpenAccount(SetUpOffice):
    """Open an account for somebody of the office."""

    roles = fields.List(
        _role(),
        required=True,
        validate=validate.Length(min=1, max=len(OFFICE_ROLES), error="Pilih paling sedikit satu peran."),
        error_messages=_REQUIRED,
    )


class OfAccount(Schema):
    """An account by its number."""

    account = fields.String(
        required=True, validate=validate.Regexp(r"[0-9a-f]{12}\Z", error="Nomor akun tidak dikenal.")
    )


class OfRole(OfAccount):
    """Give a role to an account or take it."""

    role = _role()


class WithReason(OfAccount):
    """Close an account or open it again."""

    reason = _text(300, "Tuliskan alasannya.")


class Nothing(Schema):
    """The actor says everything."""

"""What commands about accounts look like at the border."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.roles import OFFICE_ROLES, PARTNER
from contracts.telling.letters import says_something

LOGIN: Final = r"[a-z0-9](?:[a-z0-9._-]{1,38})[a-z0-9]\Z"
AGENCY: Final = r"[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,5}\Z"
ORMAS: Final = r"ormas-[0-9a-f]{32}\Z"
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


class Agency(Schema):
    """An agency (OPD) by its code, with what it is called today."""

    agency = fields.String(required=True, validate=validate.Regexp(AGENCY, error="Kode OPD tidak dikenal."))
    name = _text(200, "Wajib diisi.")


def _agencies(least: int) -> fields.List[Any]:
    length = validate.Length(least, 20, error=f"Pilih {least} sampai 20 OPD.")
    more = {"required": True, "error_messages": _REQUIRED} if least else {"load_default": ()}
    return fields.List(fields.Nested(Agency), validate=[length, _each_once], **more)


def _each_once(agencies: list[dict[str, str]]) -> None:
    if len({each["agency"] for each in agencies}) != len(agencies):
        raise ValidationError("Satu OPD disebut dua kali.")


def _partner_stands_for_somebody(roles: Iterable[str], told: Mapping[str, Any]) -> None:
    if PARTNER in roles and not told["agencies"]:
        raise ValidationError("Admin OPD mewakili sebuah OPD: pilih yang mana.", "agencies")


class OpenAccount(SetUpOffice):
    """Open an account for somebody of the office, or of an agency."""

    roles = fields.List(
        _role(),
        required=True,
        validate=validate.Length(min=1, max=len(OFFICE_ROLES), error="Pilih paling sedikit satu peran."),
        error_messages=_REQUIRED,
    )
    agencies = _agencies(0)

    @validates_schema
    def _stands_for(self, told: dict[str, Any], **_: Any) -> None:
        _partner_stands_for_somebody(told["roles"], told)


class OneOrmas(Schema):
    """An entry of the register, with what it is called today."""

    ormas = fields.String(required=True, validate=validate.Regexp(ORMAS, error="Ormas tidak dikenal."))
    name = _text(300, "Wajib diisi.")


class ForOrmas(Schema):
    """In which position somebody acts for an ormas, and by which paper."""

    ormas = fields.Nested(OneOrmas, required=True, error_messages=_REQUIRED)
    position = _text(100, "Tuliskan jabatannya menurut surat atau AD/ART.")
    ground = _text(300, "Tuliskan surat ormas atau pasal AD/ART.")


class OpenOrmasAccount(SetUpOffice, ForOrmas):
    """Open an account for an ormas."""


class OfAccount(Schema):
    """An account by its number."""

    account = fields.String(
        required=True, validate=validate.Regexp(r"[0-9a-f]{12}\Z", error="Nomor akun tidak dikenal.")
    )


class OfRole(OfAccount):
    """Give a role to an account or take it."""

    role = _role()


class GrantRole(OfRole):
    """Give a role; Admin OPD with the agencies that are meant."""

    agencies = _agencies(0)

    @validates_schema
    def _stands_for(self, told: dict[str, Any], **_: Any) -> None:
        _partner_stands_for_somebody([told["role"]], told)


class BindAccount(OfAccount):
    """For which agencies an Admin OPD acts from now on."""

    agencies = _agencies(1)
    ground = _text(300, "Tuliskan dasarnya.")


class WithReason(OfAccount):
    """Close an account or open it again."""

    reason = _text(300, "Tuliskan alasannya.")


class EntrustOrmas(OfAccount, ForOrmas):
    """One more ormas for an account of an ormas."""


class TakeBackOrmas(WithReason):
    """An account acts for this ormas no longer; ``merged``: nor by other entries of the same ormas."""

    ormas = fields.String(required=True, validate=validate.Regexp(ORMAS, error="Ormas tidak dikenal."))
    merged = fields.List(
        fields.String(validate=validate.Regexp(ORMAS, error="Ormas tidak dikenal.")),
        load_default=list,
        validate=validate.Length(max=100, error="Paling banyak 100 entri sekaligus."),
    )


class Nothing(Schema):
    """The actor says everything."""

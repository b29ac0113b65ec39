"""What commands about services look like at the border."""

from collections.abc import Callable
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, day, one_of, reason, said
from contracts.telling.service_words import BASIS_KINDS, FIELD_TYPES, LEVELS_ASKED, PAPERS, SERVICES, VISITS
from contracts.telling.words import BASES, LEGAL_FORMS

MOST_ITEMS: Final = 60
_KEY: Final = validate.Regexp(
    r"[a-z0-9][a-z0-9_-]{0,39}\Z", error="Pakai huruf kecil dan angka, paling banyak 40."
)
_KIND_OR_NONE: Final = validate.Regexp(
    r"([A-Z][0-9]{2})?\Z", error="Kode dokumen tidak dikenal, misalnya D02."
)


def _key() -> fields.String:
    return fields.String(required=True, validate=_KEY, error_messages=REQUIRED)


def _line(longest: int) -> fields.String:
    """What stands in one line and is written as it will be read."""
    line = said(longest)
    line.validators.append(_in_one_line)
    return line


def _in_one_line(text: str) -> None:
    if text != " ".join(text.split()):
        raise ValidationError("Tulis dalam satu baris, dengan satu spasi di antara kata.")


def _some_of(codes: Any) -> fields.List[Any]:
    chosen = validate.OneOf([code for code in codes if code], error="Pilih yang tersedia.")
    return fields.List(fields.String(validate=chosen), load_default=list)


def _count(most: int, least: int = 0) -> fields.Integer:
    between = validate.Range(least, most, error=f"Tulis bilangan {least} sampai {most}.")
    words: dict[str, Any] = REQUIRED | {"invalid": "Tulis dengan angka.", "null": "Tulis dengan angka."}
    return fields.Integer(strict=True, required=True, validate=between, error_messages=words)


def _seen() -> fields.Integer:
    """Up to which version of the service was read what is changed; None: nobody says so."""
    return fields.Integer(load_default=None, allow_none=True, strict=True)


def _once(name: str) -> Callable[[list[dict[str, Any]]], None]:
    def check(entries: list[dict[str, Any]]) -> None:
        if len({each[name] for each in entries}) < len(entries):
            raise ValidationError("Ada baris yang tertulis dua kali.")

    return check


class ChecklistItem(Schema):
    """Something that is asked for, what it rests on, and of whom it is asked."""

    item = _key()
    title = _line(200)
    document_kind = fields.String(load_default="", validate=_KIND_OR_NONE)
    basis = one_of(BASIS_KINDS)
    basis_text = _line(300)
    legal_forms = _some_of(LEGAL_FORMS)
    levels = _some_of(LEVELS_ASKED)
    legal_bases = _some_of(BASES)
    required = fields.Boolean(required=True, error_messages=REQUIRED)


class FormField(Schema):
    """Something that is told in the application."""

    field = _key()
    label = _line(120)
    type = one_of(FIELD_TYPES)
    choices = fields.List(
        _line(80), load_default=list, validate=validate.Length(max=20, error="Terlalu banyak.")
    )
    required = fields.Boolean(required=True, error_messages=REQUIRED)

    @validates_schema
    def _a_choice_has_choices(self, told: dict[str, Any], **_: Any) -> None:
        if (told["type"] == "choice") != (len(told["choices"]) > 1):
            raise ValidationError("Pilihan ditulis hanya untuk jenis pilihan, paling sedikit dua.", "choices")


class OfService(Schema):
    """Whatever is said of one service."""

    service = one_of(SERVICES)


class ConfigureService(OfService):
    """How it is asked for from a day on."""

    title = said(120)
    short_title = said(60)
    effective_from = day()
    checklist = fields.List(
        fields.Nested(ChecklistItem),
        required=True,
        validate=[
            validate.Length(max=MOST_ITEMS, error=f"Paling banyak {MOST_ITEMS} syarat."),
            _once("item"),
        ],
        error_messages=REQUIRED,
    )
    form = fields.List(
        fields.Nested(FormField),
        required=True,
        validate=[
            validate.Length(max=MOST_ITEMS, error=f"Paling banyak {MOST_ITEMS} isian."),
            _once("field"),
        ],
        error_messages=REQUIRED,
    )
    visit = one_of(VISITS)
    sla_working_days = _count(366)
    validity_months = _count(120)
    paper = one_of(PAPERS)
    revision_days = _count(366, 1)
    ground = reason()
    seen = _seen()


class AdoptService(OfService):
    """The shipped proposal, from a day on."""

    effective_from = day()
    ground = reason()
    seen = _seen()


class WithdrawConfiguration(OfService):
    """A version that has not begun."""

    configuration = _count(10_000, 1)
    reason = reason()


class OpenService(OfService):
    """For new applications."""

    ground = reason()


class CloseService(OfService):
    """To new applications."""

    reason = reason()

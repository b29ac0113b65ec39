"""What commands about the lists of names that the office keeps look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from services.registry.schemas.parts import REQUIRED, ground, past_day, said_text, some_text

LONGEST: Final = 120


class ListActivityField(Schema):
    """One more bidang."""

    activity_field = said_text(LONGEST)
    ground = ground()


class RenameActivityField(ListActivityField):
    """Its new name, since when."""

    new_name = said_text(LONGEST)
    valid_from = past_day()


class RetireActivityField(ListActivityField):
    """That it is offered no longer, and what is chosen instead."""

    replacement = some_text(LONGEST, load_default="")


def _names(of_what: str) -> fields.List[Any]:
    """Names, each once."""
    return fields.List(
        said_text(LONGEST),
        required=True,
        validate=[
            validate.Length(min=1, max=300, error=f"Sebutkan 1 sampai 300 {of_what}."),
            lambda names: None if len(set(names)) == len(names) else _twice(of_what),
        ],
        error_messages=REQUIRED,
    )


def _twice(of_what: str) -> None:
    raise ValidationError(f"Ada {of_what} yang disebut dua kali.")


class OrderActivityFields(Schema):
    """Which come first."""

    activity_fields = _names("bidang")
    ground = ground()


class ListTrait(Schema):
    """One more special trait."""

    trait = said_text(LONGEST)
    ground = ground()


class RenameTrait(ListTrait):
    """Its new name, since when."""

    new_name = said_text(LONGEST)
    valid_from = past_day()


class RetireTrait(ListTrait):
    """That it is offered no longer, and what is chosen instead."""

    replacement = some_text(LONGEST, load_default="")


class OrderTraits(Schema):
    """Which come first."""

    traits = _names("ciri")
    ground = ground()

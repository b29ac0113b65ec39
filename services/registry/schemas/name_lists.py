"""What commands about the lists of names that the office keeps look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from services.registry.schemas.parts import REQUIRED, ground, past_day, said_text, says_something, some_text

LONGEST: Final = 120
OF_THE_FILTERS: Final = "tanpa"
"""In the address of a list it means those without any name."""


class NewName(fields.String):
    """A name as it will be written everywhere: without spaces around it or doubled in it."""

    def _deserialize(self, value: Any, *more: Any, **other: Any) -> str:
        return " ".join(super()._deserialize(value, *more, **other).split())


def new_name() -> NewName:
    """A name that nobody has yet."""
    length = validate.Length(min=1, max=LONGEST, error=f"Isi 1 sampai {LONGEST} huruf.")
    checks: list[Any] = [length, says_something, _is_no_word_of_the_filters]
    return NewName(required=True, validate=checks, error_messages=REQUIRED)


def _is_no_word_of_the_filters(name: str) -> None:
    if name.casefold() == OF_THE_FILTERS:
        raise ValidationError(f"“{name}” dipakai saringan untuk yang tidak tercatat. Pilih nama lain.")


class ListActivityField(Schema):
    """One more bidang."""

    activity_field = new_name()
    ground = ground()


class RenameActivityField(Schema):
    """Its new name, since when."""

    activity_field = said_text(LONGEST)
    new_name = new_name()
    valid_from = past_day()
    ground = ground()


class RetireActivityField(Schema):
    """That it is offered no longer, and what is chosen instead."""

    activity_field = said_text(LONGEST)
    ground = ground()
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

    trait = new_name()
    ground = ground()


class RenameTrait(Schema):
    """Its new name, since when."""

    trait = said_text(LONGEST)
    new_name = new_name()
    valid_from = past_day()
    ground = ground()


class RetireTrait(Schema):
    """That it is offered no longer, and what is chosen instead."""

    trait = said_text(LONGEST)
    ground = ground()
    replacement = some_text(LONGEST, load_default="")


class OrderTraits(Schema):
    """Which come first."""

    traits = _names("ciri")
    ground = ground()

"""What commands about the office's list of bidang look like at the border."""

from marshmallow import Schema, ValidationError, fields, validate

from services.registry.schemas.parts import REQUIRED, ground, past_day, said_text, some_text

LONGEST = 120


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


class OrderActivityFields(Schema):
    """Which come first."""

    activity_fields = fields.List(
        said_text(LONGEST),
        required=True,
        validate=[
            validate.Length(min=1, max=300, error="Sebutkan 1 sampai 300 bidang."),
            lambda names: None if len(set(names)) == len(names) else _twice(),
        ],
        error_messages=REQUIRED,
    )
    ground = ground()


def _twice() -> None:
    raise ValidationError("Ada bidang yang disebut dua kali.")

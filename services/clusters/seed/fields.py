"""Bidang kegiatan: reads the contract and recognises a bidang by its exact name or alias."""

import unicodedata
from functools import cache
from pathlib import Path

from marshmallow import Schema, fields, validate

from shared.data_file import read_list

CONTRACT = Path(__file__).parents[3] / "contracts" / "activity_fields.yaml"


class _Field(Schema):
    name = fields.String(required=True, validate=validate.Length(min=1))
    aliases = fields.List(fields.String(validate=validate.Length(min=1)), required=True)


class _Contract(Schema):
    mark = fields.String(required=True, validate=validate.OneOf(["unofficial"]))
    activity_fields = fields.List(fields.Nested(_Field), required=True)


def activity_fields() -> list[str]:
    """Every bidang in its one spelling, in the order of the contract."""
    return list(dict.fromkeys(_by_key().values()))


def resolve_activity_field(text: str | None) -> str | None:
    """The bidang this text names, in any case and spacing; None for any other text, never a guess."""
    return _by_key().get(_key(text or ""))


@cache
def _by_key() -> dict[str, str]:
    """Names first, so that no alias can take the place of a name."""
    contract = _Contract().load(read_list(CONTRACT))
    found: dict[str, str] = {}
    for field in contract["activity_fields"]:
        _claim(found, field["name"], field["name"])
    for field in contract["activity_fields"]:
        for alias in field["aliases"]:
            _claim(found, alias, field["name"])
    return found


def _claim(found: dict[str, str], text: str, name: str) -> None:
    key = _key(text)
    if key in found:
        raise ValueError(f"{text!r} stands for both {found[key]!r} and {name!r} in {CONTRACT.name}")
    found[key] = name


def _key(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())

"""What an event says of the things whose change an ormas reports, told alike by the register and the pages.

A reading is ``{"text": in words, "value": the open fields of the event that records it}``.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from contracts.telling.dates import date_words

Told = dict[str, Any]
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name", "abbreviation"),
    "activity_field": ("activity_field", "text"),
    "tax_id": ("tax_id",),
    "address": ("subject_id", "village", "district"),
    "bylaws": ("deed", "dated", "organ"),
}
"""The fields of an event that say it, by the kind of change."""
SAID_BY: Final[Mapping[str, str]] = {
    "registry.OrmasRegistered": "name",
    "registry.NameCorrected": "name",
    "registry.OrmasRenamed": "name",
    "registry.ActivityFieldRecorded": "activity_field",
    "registry.TaxIdRecorded": "tax_id",
    "registry.SecretariatRecorded": "address",
    "registry.BylawsRecorded": "bylaws",
}
"""After which of these events the register says something else of which thing."""
NOTHING: Final[Told] = {"text": "", "value": None}
"""What the register says of a thing that nobody recorded."""


def reading_of(change: str, fields: Mapping[str, Any]) -> Told:
    """In words, and as fields; whatever else ``fields`` hold is left out."""
    value = {name: fields[name] for name in FIELDS[change]}
    return {"text": _WORDS[change](value), "value": value}


def _name(value: Mapping[str, Any]) -> str:
    short = value["abbreviation"]
    return f"{value['name']} ({short})" if short else str(value["name"])


def _bylaws(value: Mapping[str, Any]) -> str:
    return f"{value['deed']} tanggal {date_words(value['dated'])}, {value['organ']}"


_WORDS: Final[Mapping[str, Callable[[Mapping[str, Any]], str]]] = {
    "name": _name,
    "activity_field": lambda value: str(value["activity_field"] or value["text"]),
    "tax_id": lambda value: str(value["tax_id"].get("text") or ""),
    "address": lambda value: ", ".join(part for part in (value["village"], value["district"]) if part),
    "bylaws": _bylaws,
}

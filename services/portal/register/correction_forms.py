"""What can be corrected by hand: how a form shows what is recorded, and what it says to the register."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from werkzeug.datastructures import MultiDict

from contracts.telling.dates import is_left_open
from services.portal.projection.register import FOREVER

Form = MultiDict[str, str]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Correction:
    """One kind. ``names``: each field of the command, and what the page calls it; ``shown``: the form as
    the register fills it in; ``said``: the form as the command takes it.
    """

    command: str
    title: str
    names: Mapping[str, str]
    shown: Callable[[Row], dict[str, str]]
    said: Callable[[Form], dict[str, Any]]


PLACE: Final[Mapping[str, str]] = {
    "village": "kelurahan",
    "district": "kecamatan",
    "region_code": "kode",
    "address": "jalan",
    "coordinates": "koordinat",
}
"""The fields of a secretariat, and what every page calls them."""


def line(form: Form, name: str) -> str:
    """What was typed, lines made one."""
    return " ".join(form.get(name, "").split())


def place_of(form: Form) -> dict[str, str]:
    """Where a secretariat is, as typed."""
    return {field: line(form, name) for field, name in PLACE.items()}


def _day(form: Form, name: str) -> dict[str, Any]:
    """A day that was chosen; else what stands in the paper and nobody could read as a day."""
    chosen, unread = line(form, name), line(form, f"{name}_tertulis")
    return {"text": chosen or unread, "value": chosen or None}


def _until(form: Form) -> dict[str, Any]:
    if form.get("selamanya"):
        return {"text": "tanpa batas waktu", "value": {"forever": True}}
    return _day(form, "sampai")


def _unread(row: Row, name: str) -> str:
    """What was typed and is no day yet."""
    text = str(row[f"{name}_text"])
    return "" if row[f"{name}_value"] or is_left_open(text) else text


def _basis_shown(row: Row) -> dict[str, str]:
    forever = row["valid_value"] == FOREVER
    return {
        "landasan": row["basis"],
        "nomor_surat": row["number_text"],
        "terbit": row["issued_value"],
        "terbit_tertulis": _unread(row, "issued"),
        "sampai": "" if forever else row["valid_value"],
        "sampai_tertulis": _unread(row, "valid"),
        "selamanya": "ya" if forever else "",
    }


def _basis_said(form: Form) -> dict[str, Any]:
    number = line(form, "nomor_surat")
    return {
        "basis": line(form, "landasan"),
        "number": {"text": number, "value": number or None},
        "issued_on": _day(form, "terbit"),
        "valid_until": _until(form),
        "ground": line(form, "dasar"),
    }


ADDRESS: Final = "alamat"
REACHED: Final = "kontak"
KINDS: Final[Mapping[str, Correction]] = {
    "nama": Correction(
        "registry.correct_name",
        "nama",
        {"name": "nama", "abbreviation": "singkatan", "reason": "dasar"},
        lambda row: {"nama": row["name"], "singkatan": row["abbreviation"]},
        lambda form: {
            "name": line(form, "nama"),
            "abbreviation": line(form, "singkatan"),
            "reason": line(form, "dasar"),
        },
    ),
    "dasar-hukum": Correction(
        "registry.correct_legal_basis",
        "dasar hukum",
        {
            "basis": "landasan",
            "number": "nomor_surat",
            "issued_on": "terbit",
            "valid_until": "sampai",
            "ground": "dasar",
        },
        _basis_shown,
        _basis_said,
    ),
    "bentuk-hukum": Correction(
        "registry.correct_legal_form",
        "bentuk hukum",
        {"legal_form": "bentuk", "ground": "dasar"},
        lambda row: {"bentuk": row["legal_form"]},
        lambda form: {"legal_form": line(form, "bentuk"), "ground": line(form, "dasar")},
    ),
    "bidang": Correction(
        "registry.correct_activity_field",
        "bidang kegiatan",
        {"activity_field": "bidang", "text": "bidang", "ground": "dasar"},
        lambda row: {"bidang": row["activity_field"]},
        lambda form: {
            "activity_field": line(form, "bidang"),
            "text": line(form, "bidang"),
            "ground": line(form, "dasar"),
        },
    ),
    ADDRESS: Correction(
        "registry.correct_secretariat",
        "alamat sekretariat",
        {**PLACE, "ground": "dasar"},
        lambda row: {
            "kelurahan": row["village"],
            "kecamatan": row["district"],
            "kode": row["region_code"],
        },
        lambda form: {**place_of(form), "ground": line(form, "dasar")},
    ),
    REACHED: Correction(
        "registry.correct_contact",
        "kontak",
        {"phones": "telepon", "email": "surel", "ground": "dasar"},
        lambda _: {},
        lambda form: {
            "phones": line(form, "telepon"),
            "email": line(form, "surel"),
            "ground": line(form, "dasar"),
        },
    ),
    "keaktifan": Correction(
        "registry.correct_activity_status",
        "keaktifan",
        {"status": "keadaan", "known_by": "sumber", "observed_on": "diamati", "ground": "dasar"},
        lambda row: {"keadaan": row["activity"]},
        lambda form: {
            "status": line(form, "keadaan"),
            "known_by": line(form, "sumber"),
            "observed_on": line(form, "diamati"),
            "ground": line(form, "dasar"),
        },
    ),
}
"""By their address."""

"""What was typed about reported changes, for the register's commands; kinds of change by their address."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import yaml
from werkzeug.datastructures import MultiDict

from shared.errors import FieldProblem, Problem

Form = MultiDict[str, str]
_CONTRACT: Final = Path(__file__).parents[2] / "contracts" / "activity_fields.yaml"
_LISTED: Final = yaml.safe_load(_CONTRACT.read_text(encoding="utf-8"))["activity_fields"]
ACTIVITY_FIELDS: Final = tuple(sorted((str(each["name"]) for each in _LISTED), key=str.casefold))
"""In the one spelling that every service shares."""

KINDS: Final = {
    "nama": "name",
    "bidang": "activity_field",
    "npwp": "tax_id",
    "alamat": "address",
    "ad-art": "bylaws",
}
LABELS: Final = {
    "name": "Nama baru",
    "abbreviation": "Singkatan",
    "activity_field": "Bidang baru",
    "text": "Bidang baru",
    "tax_id": "NPWP baru",
    "village": "Kelurahan/desa",
    "district": "Kecamatan",
    "address": "Jalan dan nomor",
    "deed": "Nomor akta atau keputusan",
    "dated": "Tanggal akta/keputusan",
    "organ": "Organ yang memutuskan",
    "change": "Yang berubah",
    "decided_on": "Tanggal diputuskan",
    "reported_on": "Tanggal surat diterima",
    "signed_by": "Yang menandatangani",
    "evidence": "Bukti",
    "ground": "Dasar",
    "reason": "Alasan",
    "report": "Laporan",
    "despite": "Isi register sekarang",
}
"""The name of a field of a command on the page."""


def report_of(form: Form, change: str) -> dict[str, Any]:
    """A report of one kind of change."""
    return {
        "change": change,
        "after": _AFTER[change](form),
        "decided_on": _line(form, "diputuskan"),
        "reported_on": _line(form, "diterima"),
        "signed_by": form.getlist("penanda")[:12],
        "evidence": _line(form, "bukti"),
        "ground": _line(form, "dasar"),
    }


def verdict_of(form: Form) -> dict[str, Any]:
    """That a report was checked; ``despite`` only where the box beside today's register is ticked: it says
    which version of it was seen.
    """
    return {"ground": _line(form, "dasar"), "despite": _version(form.get("meski", ""))}


def reason_of(form: Form) -> dict[str, Any]:
    """Why a report is turned down or taken back."""
    return {"reason": _line(form, "alasan")}


def complaints_of(problem: Problem) -> list[str]:
    """Each with the name that its field has on the page."""
    return [f"{_label(each)}: {each.message}" for each in problem.fields]


def _label(problem: FieldProblem) -> str:
    steps = [step for step in problem.pointer.strip("/").split("/") if step in LABELS]
    return LABELS[steps[-1]] if steps else "Isian"


def _version(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _line(form: Form, name: str) -> str:
    """Lines become one."""
    return " ".join(form.get(name, "").split())


_AFTER: Final[Mapping[str, Callable[[Form], dict[str, str]]]] = {
    "name": lambda form: {"name": _line(form, "nama"), "abbreviation": _line(form, "singkatan")},
    "activity_field": lambda form: {"activity_field": _line(form, "bidang"), "text": _line(form, "bidang")},
    "tax_id": lambda form: {"tax_id": _line(form, "npwp")},
    "address": lambda form: {
        "village": _line(form, "kelurahan"),
        "district": _line(form, "kecamatan"),
        "address": _line(form, "jalan"),
    },
    "bylaws": lambda form: {
        "deed": _line(form, "akta"),
        "dated": _line(form, "tanggal_akta"),
        "organ": _line(form, "organ"),
    },
}

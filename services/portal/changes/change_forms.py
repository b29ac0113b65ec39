"""What was typed about reported changes, for the register's commands; kinds of change by their address."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from werkzeug.datastructures import MultiDict

from services.portal.web.numbers import VERSION_DIGITS, whole_number
from services.portal.web.writing import Places

Form = MultiDict[str, str]
KINDS: Final = {
    "nama": "name",
    "bidang": "activity_field",
    "npwp": "tax_id",
    "alamat": "address",
    "ad-art": "bylaws",
}
REPORTING: Final[Places] = {
    "/after/name": ("nama", "Nama baru"),
    "/after/abbreviation": ("singkatan", "Singkatan"),
    "/after/activity_field": ("bidang", "Bidang baru"),
    "/after/text": ("bidang", "Bidang baru"),
    "/after/tax_id": ("npwp", "NPWP baru"),
    "/after/village": ("kelurahan", "Kelurahan/desa"),
    "/after/district": ("kecamatan", "Kecamatan"),
    "/after/address": ("jalan", "Jalan dan nomor"),
    "/after/deed": ("akta", "Nomor akta atau keputusan"),
    "/after/dated": ("tanggal_akta", "Tanggal akta/keputusan"),
    "/after/organ": ("organ", "Organ yang memutuskan"),
    "/change": ("", "Yang berubah"),
    "/decided_on": ("diputuskan", "Tanggal diputuskan"),
    "/reported_on": ("diterima", "Tanggal surat diterima"),
    "/signed_by": ("penanda", "Yang menandatangani"),
    "/evidence": ("bukti", "Bukti"),
    "/ground": ("dasar", "Dasar"),
}
VERIFYING: Final[Places] = {"/ground": ("v-dasar", "Dasar"), "/despite": ("meski", "Register sekarang")}
TURNING_DOWN: Final[Places] = {"/reason": ("t-alasan", "Alasan")}
TAKING_BACK: Final[Places] = {"/reason": ("k-alasan", "Alasan")}
"""Where the pages ask for what the commands want."""


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
    return {"ground": _line(form, "dasar"), "despite": whole_number(form.get("meski", ""), VERSION_DIGITS)}


def reason_of(form: Form) -> dict[str, Any]:
    """Why a report is turned down or taken back."""
    return {"reason": _line(form, "alasan")}


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

"""The forms of a permit, each by the last word of its address."""

from typing import Any, Final

from flask import request

from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, number_of, one_line
from services.portal.web.receiving import FIELD

ROWS: Final = 5
MORE_ROWS: Final = 40
_NUMBERS: Final = range(1, MORE_ROWS + 1)
_ROW: Final = {"place_kind": "letak", "street": "jalan", "section": "bagian", "area": "wilayah"}
_WANTED: Final = {
    "kind_code": ("jenis", "Jenis atribut"),
    "pieces": ("jumlah", "Jumlah"),
    **{f"places/*/{field}": (f"{name}-{{}}", "Tempat {}") for field, name in _ROW.items()},
    "places": ("jalan-1", "Tempat"),
    "from_day": ("sejak", "Dipasang sejak"),
    "last_day": ("terakhir", "Hari terakhir terpasang"),
    "ground": ("dasar", "Dasar"),
}
ASKING: Final = OneForm(
    "requests.ask_permit",
    {
        "organisation": "ormas",
        "case": "berkas",
        "applied_on": ("tanggal", "Tanggal surat permohonan"),
        **_WANTED,
    },
)
STEPS: Final = {
    "kembalikan": OneForm(
        "requests.return_permit", {"reason": ("perlu", "Yang perlu diperbaiki")}, sees=True
    ),
    "perbaiki": OneForm("requests.revise_permit", {"revised_on": ("diperbaiki", "Diterima pada"), **_WANTED}),
    "periksa": OneForm("requests.check_permit", {"note": ("hasil", "Hasil pemeriksaan")}, sees=True),
    "izinkan": OneForm("requests.grant_permit", {"reason": "pengecualian"}, sees=True),
    "tolak": OneForm(
        "requests.reject_permit",
        {"reason": "alasan_tolak", "legal_basis": ("sandaran", "Menurut aturan")},
        sees=True,
    ),
    "cabut": OneForm(
        "requests.revoke_permit",
        {"reason": "alasan_cabut", "legal_basis": ("sandaran_cabut", "Menurut aturan")},
        sees=True,
    ),
    "keliru": OneForm("requests.strike_permit", {"reason": "alasan_keliru"}),
    "tarik": OneForm("requests.withdraw_permit", {"reason": "alasan_tarik"}),
    "gugur": OneForm("requests.lapse_permit", {"reason": "alasan_gugur"}, sees=True),
    "surat": OneForm("requests.link_permit_letter", {"letter": ("surat", "Surat izin")}),
    "lihat": OneForm(
        "requests.look_at_permit",
        {
            "looked_on": ("dilihat", "Dilihat pada"),
            "field_finding": ("temuan", "Yang dilihat"),
            "note": "catatan_lihat",
        },
    ),
    "turun": OneForm(
        "requests.confirm_permit_removal",
        {
            "removed_on": ("turun", "Diturunkan pada"),
            "document": ("foto", "Atau foto di dokumen ormas"),
            "file": FIELD,
            "note": "catatan_turun",
        },
    ),
}


def typed_in(form: OneForm) -> dict[str, Any]:
    """What was typed, with the rows of places that say something, and counts as numbers."""
    said = {name: value for name, value in form.typed().items() if "/" not in name}
    if "places" in said:
        rows = [{field: _line(f"{name}-{n}") for field, name in _ROW.items()} for n in _NUMBERS]
        said["places"] = [each for each in rows if each["street"] or each["section"]]
        said["pieces"] = number_of(said["pieces"])
    if "document" in said:
        said["document"] = whole_number(said["document"]) or 0
    return said


def rows_wanted(filled: int) -> int:
    """Rows that a form shows: one more than are filled, five at least, as many as asked for."""
    sent = [n for n in _NUMBERS if _line(f"jalan-{n}")]
    asked = whole_number(request.form.get("baris", "")) or 0
    return min(MORE_ROWS, max(ROWS, filled + 1, asked, *sent))


def _line(name: str) -> str:
    return one_line(request.form.get(name, ""))

"""The forms of letters: a new draft, and each step of one."""

from collections.abc import Mapping
from typing import Any, Final

from contracts.telling.letter_words import without
from services.portal.letters.blamed import BLAMED
from services.portal.letters.known_places import PLACE_NAMES
from services.portal.web.one_form import OneForm
from services.portal.web.receiving import FIELD
from services.portal.web.writing import Place


def _form(command: str, names: Mapping[str, Place]) -> OneForm:
    return OneForm(command, names, rules=BLAMED.get(command, {}))


_WORDS: Final = {
    "case_number": ("berkas_nomor", "Nomor berkas"),
    "addition": ("tambahan", "Keterangan tambahan"),
    "valid_from": ("mulai", "Berlaku sejak"),
    "valid_until": ("sampai", "Berlaku sampai"),
    **PLACE_NAMES,
}
DRAFTING: Final = _form(
    "requests.draft_letter",
    {
        "service": ("layanan", "Layanan"),
        "organisation": "ormas",
        "replaces": ("mengganti", "Menggantikan surat"),
        **_WORDS,
    },
)
_WHY_LATE: Final = ("terlambat", "Alasan dicatat sesudah harinya")
STEPS: Final = {
    "susun-ulang": _form("requests.redraft_letter", _WORDS),
    "periksa": _form("requests.check_letter", {}),
    "kembalikan": _form("requests.return_letter", {"reason": ("alasan", "Yang perlu diperbaiki")}),
    "nomori": _form(
        "requests.number_letter",
        {
            "signatory": ("penanda_tangan", "Penanda tangan"),
            "letter_number": ("nomor_surat", "Nomor surat"),
            "dated": ("tanggal", "Tanggal surat"),
            "late_reason": _WHY_LATE,
        },
    ),
    "tanda-tangan": _form(
        "requests.sign_letter",
        {
            "signed_with": ("cara", "Cara"),
            "signed_on": ("ditandatangani", "Ditandatangani pada"),
            "late_reason": _WHY_LATE,
            "file": FIELD,
            "size": FIELD,
            "media_type": FIELD,
        },
    ),
    "perbaiki-nomor": _form(
        "requests.correct_letter_number",
        {"letter_number": ("nomor_benar", "Nomor surat yang benar"), "reason": ("alasan_nomor", "Alasan")},
    ),
    "ganti-pindaian": _form(
        "requests.replace_letter_scan",
        {
            "reason": ("alasan_pindaian", "Alasan"),
            "file": FIELD,
            "size": FIELD,
            "media_type": FIELD,
        },
    ),
    "hentikan": _form("requests.drop_letter", {"reason": ("alasan_henti", "Alasan")}),
    "batalkan": _form("requests.leave_letter_unsigned", {"reason": ("alasan_batal", "Alasan")}),
    "serahkan": _form(
        "requests.issue_letter",
        {"issued_on": ("diserahkan", "Diserahkan pada"), "late_reason": _WHY_LATE},
    ),
    "cabut": _form(
        "requests.revoke_letter",
        {
            "revoked_on": ("dicabut", "Dicabut sejak"),
            "reason": ("alasan_cabut", "Alasan"),
            "basis": ("dasar_cabut", "Dasar"),
        },
    ),
    "hapus-nama": _form(
        "requests.erase_letter_names",
        {"reason": ("alasan_hapus", "Alasan"), "ground": ("dasar_hapus", "Dasar")},
    ),
}
"""Each form of the page by the last word of its address."""


def addition_of(letter: Mapping[str, Any], template: Mapping[str, Any]) -> str | None:
    """The paragraphs that were typed behind those of the template; None where that one changed since, and
    nobody can tell them apart.
    """
    if letter["template"] != template.get("template"):
        return None
    written = without(template["body"].splitlines(), letter["left_out"].split())
    return "\n".join(letter["text"].splitlines()[len(written) :])

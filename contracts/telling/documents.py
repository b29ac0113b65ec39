"""Documents of an ormas: words for what is asked of whom, and the kinds that are proposed to an office."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from shared.data_file import read_list

DEMANDS: Final = {
    "required": "diminta",
    "statement": "surat pernyataan, diminta",
    "if_any": "bila ada",
}
ASKED_OF: Final = {
    "everyone": "semua ormas",
    "heads": "ormas yang bukan cabang",
    "units": "cabang saja",
}
"""A branch has no deed, bylaws or tax number of its own: those are the centre's."""
CHECKED: Final = {
    "clean": "diperiksa, tidak ditemukan virus",
    "not_checked": "belum diperiksa virus",
}
MOST_WAITING: Final = 5
"""Documents of one kind that an account of an ormas sends before somebody looks at one of them."""
MEDIA_TYPES: Final = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG"}
LOCAL_LISTS: Final = "Daftar syarat Sekadau, Tulang Bawang, Natuna, dan Surakarta"
LAMPIRAN_C: Final = "Permendagri 57/2017 Lampiran C (menurut pers)"
_SIGNED: Final = ["ketua", "sekretaris"]
_FILE: Final = Path(__file__).parents[1] / "document_kinds.yaml"


_REGULATION: Final = re.compile(
    r"\b(uud?|perppu|perpres|permen\w*?|pmk|perda|perkada|pergub|perwali|perwal|perbup|qanun|peraturan|"
    r"undang-undang)(?=\d|\b)|\bpp(?=\s*(no\.?|nomor)?\s*\d)",
    re.IGNORECASE,
)


def rests_on_a_regulation(source: str) -> bool:
    """Whether what a kind of document rests on names a regulation, of whatever rank."""
    return bool(_REGULATION.search(source))


def _whole(entry: Mapping[str, Any]) -> dict[str, Any]:
    statement = entry.get("demand") == "statement"
    usual = {
        "demand": "required",
        "legal_forms": [],
        "activity_fields": [],
        "asked_of": "everyone",
        "signers": list(_SIGNED) if statement else [],
        "expires": False,
        "holds_months": 0,
        "personal": False,
        "mark": "found",
        "source": LAMPIRAN_C if statement else LOCAL_LISTS,
    }
    return usual | dict(entry)


PROPOSED_KINDS: Final[tuple[dict[str, Any], ...]] = tuple(
    _whole(entry) for entry in read_list(_FILE)["document_kinds"]
)
BROUGHT_FOR: Final = {"report": ("D28", "D29"), "grant": ("D30", "D31", "D29")}
"""For what an ormas brings which voluntary kinds of the proposed catalogue, the first of them first."""


def kinds_brought_for(purpose: str, codes: Iterable[str]) -> list[str]:
    """Of these kinds those that are for it, then what the office declared itself: of that nobody knows it.
    Anything may be evidence of what another purpose is about.
    """
    there, proposed = list(codes), {each["document_kind"] for each in PROPOSED_KINDS}
    if purpose not in BROUGHT_FOR:
        return there
    first = [code for code in BROUGHT_FOR[purpose] if code in there]
    return first + [code for code in there if code not in proposed]

"""Personal data where it does not belong: found, taken out of what is stored openly."""

import re
from functools import lru_cache

HIDDEN = "‹data pribadi›"
_ALONE = r"(?![\s.\-]?\d)(?![\w/])"
PERSONAL = re.compile(
    r"(?P<mail>[^\s@,;:/()]+@[\w\-]+(?:\.[\w\-]+)+)"
    r"|(?<![\w.])(?:a\.\s?n\b\.?|a/n\b|an\.|atas nama\b)\s*:?\s*[^\W\d_][^\d,;()/@‹]{1,80}"
    r"|\b(?:nik|no\.?\s*ktp)\b[\s.:]*\d[\d .]{10,}\d"
    # a NIK: province, regency, district, birthday (women: day + 40), serial; a body's NPWP begins with 0
    r"|(?<!\d)[1-9]\d(?:[ .]?\d){4}[ .]?(?:[04][1-9]|[1256]\d|[37][01])"
    r"[ .]?(?:0[1-9]|1[0-2])(?:[ .]?\d){6}(?!\d)"
    r"|\b(?:hp|wa|whatsapp|telp|tlp|telepon|handphone)\b[\s.:]*[+(]?\d[\d\s().\-]{5,}\d(?!\w)"
    rf"|(?<![\w./\-])(?:\+?62[\s.\-]?|0)8\d(?:[\s.\-]?\d){{6,10}}{_ALONE}"
    rf"|(?<![\w./\-])8\d{{8,11}}{_ALONE}"
    rf"|(?<![\w./\-])\(?0[2-79]\d{{1,2}}\)?[\s\-]\s*\d{{3,4}}[\s\-]?\d{{3,4}}{_ALONE}",
    re.IGNORECASE,
)
EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")

SEALED = ("address", "remarks", "email", "contact", "person:", "phone")
"""Meanings that are stored sealed: what stands there may be personal."""
CODES = {
    "name": "personal-in-name",
    "abbreviation": "personal-in-abbreviation",
    "legal_number": "personal-in-number",
    "tax_id": "personal-in-tax-id",
}


@lru_cache(maxsize=4096)
def hidden(text: str) -> str:
    """The text with a mark in place of every telephone, e-mail, NIK and "a.n. …"."""
    return PERSONAL.sub(lambda found: HIDDEN + (" " if found[0][-1:].isspace() else ""), text)


@lru_cache(maxsize=4096)
def without_personal(text: str) -> str:
    """The text as it reads without them; unchanged when there are none."""
    bare = PERSONAL.sub(" ", text)
    return text if bare == text else EMPTY_BRACKETS.sub(" ", bare).strip(" ,;/:-–—\t\n")


def is_sealed(meaning: str) -> bool:
    return meaning.startswith(SEALED)

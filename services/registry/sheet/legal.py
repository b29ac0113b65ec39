"""On what an ormas rests in law: the kind of document, its number, and what the number itself tells."""

import re
from dataclasses import dataclass

from services.registry.sheet.text import clean, is_absent, key
from services.registry.sheet.vocabulary import WORDS

AHU = re.compile(
    r"\bAHU[\s.\-]*(?:AH\.\d\d\.\d\d[\s.\-]*)?\d[\d\s]*(?:\.?\s*AH\.\s*\d\d\.\s*(?P<code>\d\d))?(?:[.\s]*(?:TAHUN|TH\.?)\s*(?P<year>\d{4}))?",
    re.IGNORECASE,
)
OLD_MINISTRY = re.compile(r"\bC-\s*\d+[\w.\s]*?HT\.?\s*\d\d\.\d\d[\w.\s-]*?\d{4}", re.IGNORECASE)
SKT_MINISTRY = re.compile(
    r"\b\d\d-\d\d-\d\d/[\w.]+/D\.?\s?(?:III|IV|I|II)\.?\s?\d*/(?:(?P<month>[IVX]+)/)?(?P<year>\d{4})\b",
    re.IGNORECASE,
)
SKT_LOCAL = re.compile(
    r"\b[\w.\-]+/[^\s]*(?:KESBANG|LINMAS|BKBP|KBP)[^\s]*/(?:(?P<month>[IVX]+)/)?(?P<year>\d{4})\b",
    re.IGNORECASE,
)
LETTER = re.compile(r"^[\w.\-]*\d[\w.\-]*(?:/[\w.\-() ]+)+$")
WITH_DATE = re.compile(
    r"[\s,;(]*\b(?:tertanggal|tanggal|tgl)\b\.?\s*:?\s*(?P<date>.+?)\)?$", re.IGNORECASE | re.DOTALL
)
PREFIX = re.compile(r"^(?:(?:skt|sk)(?:\s*[.:]\s+|\s*:\s*|\s+)|(?:nomor|no)\b\s*[.:]*\s*)+", re.IGNORECASE)
DATE_BEHIND = re.compile(
    r"[\s,;(]+(?P<date>\d{1,2}(?:\s*[-/.]\s*\d{1,2}\s*[-/.]\s*|[\s./-]*[a-z]{3,}[\s./,-]*)(?:\d{4}|\d\d))\)?$",
    re.IGNORECASE,
)
LOCAL_OFFICE = re.compile(r"KESBANG|LINMAS|BKBP|KBP", re.IGNORECASE)
IN_PROCESS = frozenset(WORDS["in_process"])
ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}
FORM_BY_CODE = {"07": "perkumpulan", "04": "yayasan"}
FORMS = {word: form for form, words in WORDS["forms"].items() for word in words}


@dataclass(frozen=True)
class LegalNumber:
    """What a number says by itself; `kind` is None when its shape is of no known document."""

    value: str | None
    kind: str | None = None
    form: str | None = None
    month: int | None = None
    year: int | None = None
    rest: str = ""  # what stands in the cell besides the number, perhaps its date
    problem: str | None = None


def read_legal_number(text: str) -> LegalNumber:
    cleaned = clean(text)
    if match := AHU.search(cleaned):
        return ahu(cleaned, match)
    for pattern, kind in ((SKT_MINISTRY, "skt"), (SKT_LOCAL, "skt_daerah")):
        if match := pattern.search(cleaned):
            month = ROMAN.get((match["month"] or "").upper())
            year = int(match["year"])
            return LegalNumber(match[0], kind, month=month, year=year, rest=around(cleaned, match))
    if match := OLD_MINISTRY.search(cleaned):
        return LegalNumber(match[0], "ahu", rest=around(cleaned, match))
    return free_number(cleaned)


def ahu(cleaned: str, match: re.Match[str]) -> LegalNumber:
    value = re.sub(r"\s+", " ", match[0]).strip(" .").upper()
    year = int(match["year"]) if match["year"] else None
    form = FORM_BY_CODE.get(match["code"] or "")
    problem = None if match["code"] else "number-incomplete"
    return LegalNumber(value, "ahu", form=form, year=year, rest=around(cleaned, match), problem=problem)


def free_number(whole: str) -> LegalNumber:
    kind = stated_kind(whole)
    if kind in ("staatsblad_1870_64", "undang_undang_sendiri"):
        return LegalNumber(PREFIX.sub("", whole), kind)
    if IN_PROCESS & set(re.split(r"[,;]\s*", key(whole))):
        return LegalNumber(None, problem="number-in-process")
    number, rest = PREFIX.sub("", whole), ""
    if match := WITH_DATE.search(number) or DATE_BEHIND.search(number):
        number, rest = number[: match.start()].strip(" ,;/("), match["date"]
    if LETTER.match(number) or re.fullmatch(r"[\d./\-]{3,}", number):
        local = "/" in number and LOCAL_OFFICE.search(number)
        return LegalNumber(number, "skt_daerah" if local else None, rest=rest)
    return LegalNumber(None, kind, rest=rest, problem="number-unclear")


def around(cleaned: str, match: re.Match[str]) -> str:
    """The cell without the number and without words like "tanggal" or brackets."""
    rest = f"{cleaned[: match.start()]} {cleaned[match.end() :]}"
    rest = re.sub(
        r"\b(?:tertanggal|tanggal|tgl|nomor|no|sk|skt|menkumham|kemenkumham|kemendagri)\b\.?:?",
        " ",
        rest,
        flags=re.I,
    )
    return clean(rest).strip(" ,;:/()-.")


def stated_kind(text: str) -> str | None:
    """What the office calls the legal basis, or None when the words say nothing known."""
    words = f" {key(text)} "
    for kind, phrases in WORDS["legal_basis"].items():
        if any(f" {phrase} " in words for phrase in phrases):
            return str(kind)
    return None


def form_in_name(name: str) -> str | None:
    """The form a name claims for itself: a hint, never a proof."""
    return FORMS.get(key(name).split(" ", 1)[0])


def agree(stated: str, shown: str) -> bool:
    """A unit may carry the centre's number; "SKT" may mean either issuer; else both must say the same."""
    return stated == shown or stated == "badan_hukum_induk" or (stated == "skt" and shown == "skt_daerah")


def says_none(text: str) -> bool:
    return (stated_kind(text) == "none" and is_absent(text)) or key(text) in WORDS["legal_basis"]["none"]

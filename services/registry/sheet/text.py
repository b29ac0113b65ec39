"""Cell values as text: cleaned, but nothing lost; and the ways to write "nothing" and "the same"."""

import re
import unicodedata
from datetime import date, datetime, time
from functools import lru_cache

from services.registry.sheet.vocabulary import WORDS
from shared.workbook.table import CellValue, NoResult

INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})
ABSENT = frozenset(WORDS["absent"])
DITTO = frozenset(WORDS["ditto"])
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|_x00[01][0-9A-Fa-f]_")
SURROGATE = re.compile("[\ud800-\udfff]")

remember = lru_cache(maxsize=16_384)
"""One cell is looked at by many: without this a sheet of 2,000 rows is cleaned 500,000 times."""


def original(value: CellValue) -> str:
    """The cell as text, the way the office typed it as far as the file still knows."""
    match value:
        case str():
            return value if value.isascii() else SURROGATE.sub("\ufffd", value)
        case None | NoResult():
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
        case date():
            return value.isoformat()
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case _:
            return str(value)


@remember
def clean(text: str) -> str:
    """One line, NFC, ordinary spaces; control characters become spaces."""
    text = CONTROL.sub(" ", text).translate(INVISIBLE)
    return " ".join(unicodedata.normalize("NFC", text).split())


def has_control(text: str) -> bool:
    return CONTROL.search(text) is not None


def is_error(text: str) -> bool:
    return text.strip() in ERRORS


@remember
def key(text: str) -> str:
    """Words only, in lower case: for comparing what people write in many ways."""
    return " ".join(re.sub(r"[\W_]+", " ", clean(text).casefold()).split())


@remember
def is_absent(text: str) -> bool:
    """True for "-", "belum ada", "tidak ada", "n/a", dots and the empty cell."""
    cleaned = clean(text).casefold()
    return (not re.search(r"\w", cleaned) and not is_ditto(text)) or cleaned.strip(" .-()") in ABSENT


@remember
def is_ditto(text: str) -> bool:
    """True for "sda", "idem" and ditto marks: the same as somewhere else."""
    cleaned = clean(text).casefold()
    return cleaned in DITTO or re.sub(r"[.\s]", "", cleaned) in DITTO

"""What a case found of a document beside what the register says of the same one, and what joins the two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from contracts.telling.dates import date_words
from services.portal.documents.checklist import STANDINGS, Checklist, Line

_NOT_THERE: Final = ("missing", "expired", "returned", "optional")
_SAYS_NOTHING: Final = ("waiting", "waived")


@dataclass(frozen=True)
class InRegister:
    """``words``: where the document stands there, with the reason; ``differs``: what the two say against each
    other, "" while they agree; ``code``: of the kind, whose page has the steps.
    """

    code: str
    words: str
    differs: str


def in_register(items: Sequence[Mapping[str, Any]], papers: Checklist) -> dict[str, InRegister]:
    """By the item of the case; of what the office keeps no catalogue nothing is said."""
    found = {each["item"]: papers.line(each["document_kind"]) for each in items if each["document_kind"]}
    told = {each["item"]: each["found"] for each in items if not each["waived"]}
    return {
        item: InRegister(line.kind.code, _words(line), _against(told.get(item, ""), line))
        for item, line in found.items()
        if line
    }


def _words(line: Line) -> str:
    newest, words = line.newest, STANDINGS[line.standing]
    if line.standing == "returned" and newest:
        return f"{words}: {newest['said'].rstrip(' .')}"
    if line.standing in ("there", "expired") and (counted := line.counted) and counted["last_day"]:
        return f"{words}, berlaku sampai {date_words(counted['last_day'])}"
    return "belum ada" if line.standing in ("missing", "optional") else words


def _against(found: str, line: Line) -> str:
    if line.standing in _SAYS_NOTHING:
        return ""
    if found == "complete" and line.standing in _NOT_THERE:
        return (
            "Berkas ini menyatakannya lengkap. Simpan dan terima dokumennya di register, "
            "atau periksa lagi syarat ini."
        )
    if found == "mend" and line.standing == "there":
        return (
            "Berkas ini menyatakannya perlu diperbaiki. Kembalikan dokumennya di register, "
            "atau periksa lagi syarat ini."
        )
    return ""

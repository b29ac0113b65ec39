"""What stands on a letter, in the words of the office."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from contracts.telling.dates import date_words
from contracts.telling.letter_words import LATER_MARKS, PLACES, REGISTERED_AS

_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_UNTIL: Final = re.compile(r"\b(sampai dengan|sampai|hingga|s\.d\.|s/d) +\{sampai\}", re.IGNORECASE)
_SIGNS_FOR: Final = {"acting": "Plt. ", "daily": "Plh. "}


@dataclass(frozen=True)
class Signer:
    """Who signs, as printed."""

    capacity: str
    office: str
    on_behalf_of: str
    through: str
    name: str
    rank: str
    employee_number: str

    @property
    def titles(self) -> tuple[str, ...]:
        """The lines above the signature: in which capacity somebody signs stands before the office."""
        if self.capacity == "in_the_name_of":
            return f"a.n. {self.on_behalf_of}", self.office
        if self.capacity == "for_the_deputy":
            return f"a.n. {self.on_behalf_of}", self.through, "u.b.", self.office
        return (f"{_SIGNS_FOR.get(self.capacity, '')}{self.office}",)


@dataclass(frozen=True)
class OnPaper:
    """Everything that is printed. ``head``: the fields of the letterhead; ``address``: of the check page;
    ``logo``: the picture beside the head.
    """

    head: dict[str, str]
    paper: str
    title: str
    text: list[str]
    letter_number: str
    register_number: str
    case_number: str
    dated: str
    signer: Signer
    address: str
    logo: Path | None = None

    @property
    def numbers(self) -> list[tuple[str, str]]:
        """Three numbers that are never mixed; a letter without a case has two."""
        known = [("Nomor surat", self.letter_number), ("Nomor registrasi", self.register_number)]
        return known + ([("Nomor berkas", self.case_number)] if self.case_number else [])

    @property
    def place_and_day(self) -> str:
        """Above the signature."""
        return f"{self.head['place']}, {date_words(self.dated)}"


def filled_in(
    body: Sequence[str],
    *,
    name: str,
    valid_from: str,
    valid_until: str,
    places: Mapping[str, str] | None = None,
) -> list[str]:
    """The paragraphs of a template for one ormas. Without a last day no “sampai” stands before it.

    ``places``: what is known by the codes of ``PLACES``; what is sealed is filled in by :func:`completed`.
    """
    if not valid_until:
        body = [_UNTIL.sub("{sampai}", paragraph) for paragraph in body]
    known = {mark: (places or {}).get(code, "") for mark, code in PLACES.items() if mark not in LATER_MARKS}
    said = {
        "{ormas}": name,
        "{dari}": date_words(valid_from),
        "{sampai}": date_words(valid_until) if valid_until else "tanpa batas waktu",
        **{mark: value for mark, value in known.items() if value},
    }
    return [_replaced(paragraph, said) for paragraph in body]


def completed(text: Sequence[str], *, registered: str, sealed: Mapping[str, str]) -> list[str]:
    """What a draft left open, as it is printed."""
    said = {mark: sealed.get(PLACES.get(mark, ""), "") for mark in LATER_MARKS} | {REGISTERED_AS: registered}
    return [_replaced(paragraph, said) for paragraph in text]


def number_by(pattern: str, number: int, dated: str) -> str:
    """The letter number that an office without an agenda gives."""
    month = _ROMAN[int(dated[5:7]) - 1]
    return _replaced(pattern, {"{nomor}": str(number), "{bulan}": month, "{tahun}": dated[:4]})


def _replaced(text: str, said: Mapping[str, str]) -> str:
    """In one go: what is filled in is read as it was typed, also with braces."""
    if not said:
        return text
    return re.sub("|".join(map(re.escape, said)), lambda found: said[found[0]], text)

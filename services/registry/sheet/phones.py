"""Telephone numbers: one or several in a cell, with what Excel did to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Protocol

import msgspec

from contracts.telephones import mobile, normalised
from services.registry.sheet.text import clean, original
from shared.workbook.table import CellValue

SEPARATOR = re.compile(r"\s*(?:/|;|,|\n|\||&|\bdan\b|\batau\b)\s*", re.IGNORECASE)
LABEL = re.compile(
    r"\b(?:no|nomor|hp|wa|whatsapp|telp|tlp|telepon|tel|fax|faks|cp|kantor|rumah)\b[.:]*", re.IGNORECASE
)
SCIENTIFIC = re.compile(r"^\d(?:[.,]\d+)?E\+?\d{1,2}$", re.IGNORECASE)
PHONE_LIKE = re.compile(r"(?<![\w.])\+?\(?\d[\d\s().-]{5,}\d(?!\w)")


@dataclass(frozen=True)
class PhoneReading:
    """One number as written; `e164` only when certain, otherwise `problem` says why."""

    text: str
    e164: str | None = None
    problem: str | None = None


class Telephone(Protocol):
    """A number as written and, where that is certain, as it is dialled."""

    @property
    def text(self) -> str: ...
    @property
    def e164(self) -> str | None: ...


def as_one_text(phones: Sequence[Telephone]) -> str:
    """JSON text, so that it can be sealed as one field: ``[{"text": …, "e164": …}]``; empty for none."""
    if not phones:
        return ""
    return msgspec.json.encode([{"text": p.text, "e164": p.e164} for p in phones]).decode()


def first_mobile(stored: str) -> str:
    """Of what :func:`as_one_text` wrote, the first number that gets text messages, +62…; "" for none."""
    if not stored.startswith("["):
        return next(filter(None, (mobile(each.e164 or "") for each in read_phones(stored))), "")
    written = msgspec.json.decode(stored, type=list[dict[str, str | None]])
    return next(filter(None, (mobile(each.get("e164") or "") for each in written)), "")


def read_phones(value: CellValue) -> list[PhoneReading]:
    if isinstance(value, float) and not value.is_integer():
        return [PhoneReading(original(value), problem="phone-unreadable")]
    text = original(value)
    if SCIENTIFIC.match(text.strip()):
        return [read_scientific(text.strip())]
    parts = [part for part in SEPARATOR.split(text) if part.strip()]
    return [read_phone(part) for part in parts]


def read_phone(text: str) -> PhoneReading:
    shown = clean(text)
    bare = LABEL.sub("", shown).strip(" .:-")
    if re.search(r"[^\d\s().+\-]", bare) or bare.count("+") > 1 or "+" in bare[1:]:
        return PhoneReading(shown, problem="phone-unreadable")
    digits = "".join(character for character in bare if character in "0123456789")
    return PhoneReading(shown, *normalised(digits, international=bare.startswith("+")))


def read_scientific(text: str) -> PhoneReading:
    """8,99E+10 has lost its digits for good, unless all of them are still there."""
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return PhoneReading(text, problem="phone-unreadable")
    if len(number.as_tuple().digits) < number.adjusted() + 1:
        return PhoneReading(text, problem="phone-rounded")
    return PhoneReading(text, *normalised(str(int(number)), international=False))


def looks_like_phone(value: CellValue) -> bool:
    return any(reading.e164 for reading in read_phones(value))

"""Counts of members and tax numbers."""

import re
from dataclasses import dataclass
from typing import Any

from services.registry.sheet.text import clean, original
from shared.workbook.table import CellValue

APPROXIMATE = re.compile(
    r"^(?:±|\+/-|\+-|\+|~|≈|k\.?l\.?|kurang lebih|lebih kurang|sekitar|kira-kira|kira kira|hampir)\s*"
)
UNIT = re.compile(r"\s*(?:orang|anggota|jiwa|org|anggota aktif)\.?$")
GROUPED = re.compile(r"^\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*$")
BY_SEX = re.compile(
    r"^(\d+)\s*\(?(?:l|lk|laki-laki|pria)\)?\s*[/,;+&]?\s*(?:dan\s*)?(\d+)\s*\(?(?:p|pr|perempuan|wanita)\)?$"
)
MAX_MEMBERS = 100_000_000


@dataclass(frozen=True)
class NumberReading:
    value: Any = None
    problem: str | None = None


def read_count(value: CellValue) -> NumberReading:
    """{"count", "approximate"}; a range, a fraction or families instead of people are no count."""
    if isinstance(value, bool):
        return NumberReading(problem="count-unclear")
    if isinstance(value, float) and not value.is_integer():
        return NumberReading(problem="count-lost-zeros")
    text = clean(original(value)).casefold()
    if match := BY_SEX.match(UNIT.sub("", text)):
        men, women = int(match[1]), int(match[2])
        return count(men + women, approximate=False, men=men, women=women)
    bare = APPROXIMATE.sub("", text)
    bare = UNIT.sub("", bare).strip()
    approximate = bare != UNIT.sub("", text).strip()
    if bare.endswith("an") and bare[:-2].strip().isdecimal():
        return NumberReading(problem="count-unclear")
    if GROUPED.match(bare):
        return count(int(re.sub(r"\D", "", bare)), approximate=approximate)
    if bare.isascii() and bare.isdecimal() and len(bare) <= 12:
        return count(int(bare), approximate=approximate)
    return NumberReading(problem="count-unclear")


def count(number: int, *, approximate: bool, **parts: int) -> NumberReading:
    if number > MAX_MEMBERS:
        return NumberReading(problem="count-too-large")
    return NumberReading({"count": number, "approximate": approximate, **parts})


def read_tax_id(value: CellValue) -> NumberReading:
    """15 digits (old) or 16 (new); Excel's lost leading zero or rounding is a doubt."""
    text = clean(original(value))
    digits = re.sub(r"[\s.\-]", "", text)
    if not (digits.isascii() and digits.isdecimal()):
        return NumberReading(problem="tax-id-unreadable")
    if isinstance(value, int | float) and len(digits) >= 16:
        return NumberReading(problem="tax-id-rounded")
    if len(digits) not in (15, 16) or not digits.strip("0"):
        return NumberReading(problem="tax-id-length")
    return NumberReading(digits)

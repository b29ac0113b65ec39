"""What the cells of a column look like, to confirm or correct what its heading says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from services.registry.sheet.dates import read_date
from services.registry.sheet.legal import read_legal_number
from services.registry.sheet.people import read_person
from services.registry.sheet.phones import looks_like_phone
from services.registry.sheet.text import clean, is_absent, is_ditto, original
from shared.workbook.table import CellValue

SAMPLE = 200


@dataclass(frozen=True)
class Evidence:
    """How many of the filled cells look like each kind; shares are of `filled`."""

    filled: int
    legal_number: int = 0
    date: int = 0
    phone: int = 0
    email: int = 0
    person: int = 0
    names: int = 0  # a person's name, whatever stands behind it
    ordinal: bool = False

    def mostly(self, kind: str) -> bool:
        return self.filled > 0 and getattr(self, kind) >= 0.6 * self.filled

    def never(self, kind: str) -> bool:
        return self.filled >= 3 and getattr(self, kind) == 0


def evidence_of(values: Iterable[CellValue], today: date) -> Evidence:
    cells = [value for value in values if not is_absent(original(value)) and not is_ditto(original(value))]
    sample = cells[:SAMPLE]
    return Evidence(
        filled=len(sample),
        legal_number=sum(is_legal_number(value) for value in sample),
        date=sum(is_date(value, today) for value in sample),
        phone=sum(looks_like_phone(value) for value in sample),
        email=sum("@" in original(value) for value in sample),
        person=sum(is_name(value) for value in sample),
        names=sum(begins_with_name(value) for value in sample),
        ordinal=is_ordinal(sample),
    )


def is_legal_number(value: CellValue) -> bool:
    return isinstance(value, str) and read_legal_number(value).value is not None


def is_date(value: CellValue, today: date) -> bool:
    if isinstance(value, datetime | date):
        return True
    reading = read_date(value, today=today) if isinstance(value, str) else None
    return reading is not None and bool(reading.value or reading.candidates or reading.forever)


def is_name(value: CellValue) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[^\d@/:]{3,60}", clean(value)) is not None


def begins_with_name(value: CellValue) -> bool:
    return isinstance(value, str) and read_person(value).name is not None


def is_ordinal(values: list[CellValue]) -> bool:
    """1, 2, 3 … as in the first column of every register."""
    numbers = [
        int(text) for value in values if (text := original(value).strip(" .")).isdecimal() and len(text) < 7
    ]
    rising = all(later > earlier for earlier, later in pairwise(numbers))
    return len(numbers) >= max(1, 0.8 * len(values)) and rising and numbers[0] < 1000

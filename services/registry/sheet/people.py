"""Office holders: a name as written, perhaps with a telephone number in the same cell."""

import re
from dataclasses import dataclass

from services.registry.sheet.phones import PHONE_LIKE, PhoneReading, read_phones
from services.registry.sheet.text import clean, original
from shared.workbook.table import CellValue

EDGES = " /;|-–:,(["
SEVERAL = re.compile(r"\n|;|\s/\s|\s&\s|\b(?:dan)\b|^\s*1[.)]\s.*\b2[.)]\s", re.IGNORECASE | re.DOTALL)
LABEL_BEFORE_PHONE = re.compile(
    r"[\s/(,;-]*\b(?:hp|wa|telp|tlp|no\.?\s*hp|telepon|cp)\b[.:]*\s*$", re.IGNORECASE
)
MAX_NAME = 150


@dataclass(frozen=True)
class PersonReading:
    name: str | None
    phones: tuple[PhoneReading, ...] = ()
    problem: str | None = None


def read_person(value: CellValue) -> PersonReading:
    text = original(value)
    if found := PHONE_LIKE.search(text):
        return person_and_phone(text, found.start())
    name = clean(text)
    if SEVERAL.search(text.strip()):
        return PersonReading(None, problem="several-people")
    if not re.search(r"[^\W\d_]{2}", name) or len(name) > MAX_NAME or re.search(r"\d", name):
        return PersonReading(None, problem="not-a-person")
    return PersonReading(name)


def person_and_phone(text: str, start: int) -> PersonReading:
    """Name first, number behind it; anything else is for the officer to look at."""
    before, after = LABEL_BEFORE_PHONE.sub("", text[:start]), text[start:]
    phones = tuple(read_phones(after.rstrip(" )]")))
    name = clean(before).rstrip(EDGES).strip()
    if not name:
        return PersonReading(None, phones)
    inner = read_person(name)
    return PersonReading(inner.name, phones, inner.problem)

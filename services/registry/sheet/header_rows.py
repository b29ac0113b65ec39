"""Finding the header: one row or two, somewhere under the titles."""

import re
from dataclasses import dataclass

from services.registry.sheet.headings import meanings_of
from services.registry.sheet.text import clean, original
from shared.workbook.table import CellValue, Table

LOOK_AT = 60
MAX_HEADING = 80


@dataclass(frozen=True)
class Header:
    first: int
    last: int
    texts: dict[int, str]
    score: int


def find_header(table: Table) -> Header | None:
    """The row (or two) whose cells have the most different known meanings, a name among them."""
    rows = table.rows[:LOOK_AT]
    found = []
    for position, (number, values) in enumerate(rows):
        top = headings(values)
        found.append(Header(number, number, top, score(top)))
        if position + 1 < len(rows) and rows[position + 1][0] == number + 1:
            lower = headings(rows[position + 1][1])
            both = joined(table, number, top, lower)
            if can_be_second(rows[position + 1][1], lower, top):
                found.append(Header(number, number + 1, both, score(both)))
    best = max(found, key=lambda header: (header.score, header.first - header.last), default=None)
    return best if best and best.score >= 1 else None


def headings(values: tuple[CellValue, ...]) -> dict[int, str]:
    texts = {index: clean(original(value)) for index, value in enumerate(values) if isinstance(value, str)}
    return {index: text for index, text in texts.items() if text and len(text) <= MAX_HEADING}


def score(texts: dict[int, str]) -> int:
    """Different meanings found; 0 where no column could be the name of an ormas."""
    meanings = {meaning for text in texts.values() for meaning in meanings_of(text)}
    return len(meanings) if "name" in meanings else 0


def can_be_second(values: tuple[CellValue, ...], lower: dict[int, str], top: dict[int, str]) -> bool:
    """A second header row is all short text, and speaks under blank or merged headings."""
    plain = all(
        value is None or (isinstance(value, str) and not re.search(r"\d{3}", value)) for value in values
    )
    known = sum(bool(meanings_of(text)) for text in lower.values())
    return plain and bool(lower) and known >= max(1, len(lower) // 2)


def joined(table: Table, number: int, top: dict[int, str], lower: dict[int, str]) -> dict[int, str]:
    """Each column's heading in both rows; a wide merged heading speaks for all columns under it."""
    wide = dict(top)
    for first, left, _, right in table.merged:
        if first == number and left - 1 in top:
            wide.update(dict.fromkeys(range(left - 1, min(right, 256)), top[left - 1]))
    if not table.merged:
        wide = carried_right(top, lower)
    return {index: combined(wide.get(index, ""), lower.get(index, "")) for index in {*wide, *lower}}


def carried_right(top: dict[int, str], lower: dict[int, str]) -> dict[int, str]:
    """Without merging (.csv) a heading reaches right over blank cells that have a sub-heading."""
    wide, last = {}, ""
    for index in range(max((*top, *lower), default=-1) + 1):
        if index in top:
            last = top[index]
        elif index not in lower:
            last = ""
        if last:
            wide[index] = last
    return wide


def combined(upper: str, lower: str) -> str:
    """The lower heading where it says enough by itself, otherwise both together."""
    if not lower or lower == upper:
        return upper
    own = meanings_of(lower)
    both = f"{upper} {lower}".strip()
    if own and own[0] not in ("row_number", "date", "name", "contact", "phone", "member_count_men"):
        return lower
    return both if meanings_of(both) or not own else lower

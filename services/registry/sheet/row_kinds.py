"""Rows that are no ormas: blank ones, repeated headers, totals, group headings, signatures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.registry.sheet.model import Layout, Skipped
from services.registry.sheet.text import clean, is_absent, key, original
from services.registry.sheet.vocabulary import WORDS
from shared.workbook.table import CellValue, Table

TOTALS = frozenset(WORDS["total_rows"])
HEADINGS = tuple(WORDS["heading_rows"])
SIGNATURE = re.compile(r"^(?:" + "|".join(re.escape(words) for words in WORDS["signature"]) + r")\b")
PLACE_AND_DATE = re.compile(r"^[^\W\d][^\d,]{2,40},\s*(?:\d{1,2}|\.{2,}|…)?\s*[^\W\d]+\s+\d{4}$")
ENUMERATOR = re.compile(r"^(?:[a-z]|[ivx]+)\s+(?=\w)")
FOOTNOTE = re.compile(r"^(?:catatan|keterangan|sumber|ket|nb)\b\s*[:.]|^\*", re.IGNORECASE)


@dataclass(frozen=True)
class Sorted:
    """One row under the header; `reason` is None for a row to be read."""

    number: int
    values: tuple[CellValue, ...]
    reason: str | None


def sorted_rows(table: Table, layout: Layout) -> Iterator[Sorted]:
    last = layout.header_rows[1] if layout.header_rows else 0
    signed = False
    for number, values in table.rows:
        if number <= (layout.header_rows or (0, 0))[1]:
            continue
        for blank in range(last + 1, min(number, last + 1_000)):
            yield Sorted(blank, (), "baris kosong")
        last = number
        texts = [clean(original(value)) for value in values]
        reason = why_no_ormas(layout, values, texts, signed)
        signed = signed or reason == "tanda tangan"
        yield Sorted(number, values, reason)


def skipped_rows(table: Table, layout: Layout) -> list[Skipped]:
    """Rows that were passed over, and why."""
    if not layout.usable:
        return []
    return [Skipped(table.sheet, row.number, row.reason) for row in sorted_rows(table, layout) if row.reason]


def why_no_ormas(layout: Layout, values: tuple[CellValue, ...], texts: list[str], signed: bool) -> str | None:
    filled = [text for text in texts if text]
    name, ordinal = text_of(layout, texts, "name"), text_of(layout, texts, "row_number")
    if not filled:
        return "baris kosong"
    if is_header_again(layout, texts):
        return "judul kolom berulang"
    if is_column_numbering(filled):
        return "nomor kolom"
    if not ordinal.strip(".").isdecimal():
        return why_no_ormas_unnumbered(filled, name, signed)
    empty = all(is_absent(text) or text == ordinal for text in filled)
    return "hanya nomor urut" if empty else None


def why_no_ormas_unnumbered(filled: list[str], name: str, signed: bool) -> str | None:
    first = key(filled[0])
    if first in TOTALS or (first.split(" ", 1)[0] in TOTALS and len(filled) <= 4):
        return "baris jumlah"
    if len(filled) <= 3 and any(is_signature(text) for text in filled):
        return "tanda tangan"
    if signed and len(filled) <= 3:
        return "tanda tangan"
    if len(filled) == 1 and ENUMERATOR.sub("", first).startswith(HEADINGS) and len(first.split()) >= 2:
        return "judul kelompok"
    return (
        "catatan kaki"
        if len(filled) <= 2 and FOOTNOTE.match(filled[0]) and not name.strip("*")
        else ("catatan kaki" if len(filled) == 1 and FOOTNOTE.match(filled[0]) else None)
    )


def is_signature(text: str) -> bool:
    return SIGNATURE.match(key(text)) is not None or PLACE_AND_DATE.match(text) is not None


def is_header_again(layout: Layout, texts: list[str]) -> bool:
    same = sum(
        bool(column.header) and key(text_at(texts, column.index)) == key(column.header)
        for column in layout.columns
    )
    return same >= max(2, (len(layout.columns) + 1) // 2) or (len(layout.columns) == 1 and same == 1)


def is_column_numbering(filled: list[str]) -> bool:
    bare = [text.strip("().") for text in filled]
    return len(bare) >= 3 and bare == [str(number) for number in range(1, len(bare) + 1)]


def text_of(layout: Layout, texts: list[str], meaning: str) -> str:
    index = next((column.index for column in layout.columns if meaning in column.meanings), None)
    return "" if index is None else text_at(texts, index)


def text_at(texts: list[str], index: int) -> str:
    return texts[index] if index < len(texts) else ""

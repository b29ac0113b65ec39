"""A sheet that comes back, read: its rows by the number of the entry, and what in it is not used, and why."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from services.portal.sheets.sheet_csv import as_typed
from services.portal.sheets.sheet_out import COLUMNS, NUMBER_OF_ENTRY, VERSION_OF_ENTRY
from shared.workbook import CellValue, NoResult, SheetRefused, Table, read_workbook

UNPACKED: Final = 60 * 1024 * 1024
"""Bytes that a sheet may have once it is unpacked: fifty times a register of 2,000 ormas."""
NOT_OURS: Final = (
    "Lembar ini tidak memuat kolom “Nomor catatan” dan “Versi catatan”, jadi tidak dapat dicocokkan. "
    "Unduh registernya dari portal ini, sunting hasil unduhan itu, lalu unggah."
)
FIRST_ROWS: Final = 20
"""The headings are looked for in these."""
_ERRORS: Final = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!")
_ENTRY: Final = re.compile(r"ormas-[0-9a-f]{32}")
_HIDDEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200d\u2060\ufeff\ud800-\udfff]")
_WORDS: Final = {column.heading.casefold(): word for word, column in COLUMNS.items()}
_KEYS: Final = {NUMBER_OF_ENTRY.casefold(): "number", VERSION_OF_ENTRY.casefold(): "version"}
_UNUSED: Final = ("no.",)


@dataclass(frozen=True)
class SheetRow:
    """One row: the entry that it is of, the version that it was taken from, its cells by word of column."""

    row: int
    ormas: str
    version: int
    cells: dict[str, str]


@dataclass
class Sheet:
    """``remarks``: a sentence about what is not used, with the rows that it is about."""

    rows: list[SheetRow] = field(default_factory=list)
    remarks: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def remark(self, sentence: str, *rows: int) -> None:
        self.remarks[sentence].extend(rows)


def read_sheet(file: Path, kind: str) -> Sheet:
    """Every tab that has our columns; ``kind``: what :func:`receiving.kind_of` says.

    Errors: SheetRefused, with the way out.
    """
    tables = read_workbook(file, unpacked=UNPACKED)
    tabs = [(table.sheet, _read(table, *found)) for table in tables if (found := _headings(table))]
    if not tabs:
        raise SheetRefused(NOT_OURS)
    sheet = _together(tabs)
    return _unquoted(sheet) if kind == "text" else sheet


def cell_text(value: CellValue) -> str:
    """One line, ordinary blanks, nothing hidden; a day as YYYY-MM-DD."""
    match value:
        case None | NoResult():
            return ""
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return plain(str(value))


def plain(text: str) -> str:
    """For comparing: one line, ordinary blanks, nothing hidden."""
    return " ".join(unicodedata.normalize("NFC", _HIDDEN.sub(" ", text)).split())


def _headings(table: Table) -> tuple[int, dict[str, int], list[str]] | None:
    """The row of the headings, the place of each column that we know, and the headings that we do not."""
    for number, values in table.rows[:FIRST_ROWS]:
        titles = [cell_text(value) for value in values]
        words = [_KEYS.get(t.casefold()) or _WORDS.get(t.casefold()) for t in titles]
        if not {"number", "version"} <= set(words):
            continue
        counted = Counter(word for word in words if word)
        if twice := [titles[words.index(word)] for word, times in counted.items() if times > 1]:
            raise SheetRefused(f"Kolom “{twice[0]}” ada lebih dari sekali. Hapus yang tidak dipakai.")
        strange = [t for t, word in zip(titles, words, strict=True) if t and not word]
        places = {word: at for at, word in enumerate(words) if word}
        return number, places, [t for t in strange if t.casefold() not in _UNUSED]
    return None


def _read(table: Table, heading: int, places: dict[str, int], strange: Sequence[str]) -> Sheet:
    sheet = Sheet()
    for title in strange:
        sheet.remark(f"Kolom “{title[:60]}” bukan kolom register; isinya tidak dipakai.")
    merged = _merged(table, heading)
    sheet.rows = [
        row
        for number, values in table.rows
        if number > heading and (row := _row(sheet, number, values, places, merged))
    ]
    return sheet


def _together(tabs: Sequence[tuple[str, Sheet]]) -> Sheet:
    """All tabs as one; where there are several, each remark says of which one it is."""
    whole = Sheet()
    seen = Counter(row.ormas for _, sheet in tabs for row in sheet.rows)
    for title, sheet in tabs:
        for row in sheet.rows:
            if seen[row.ormas] > 1:
                sheet.remark("Ormas yang sama ada di beberapa baris; tidak satu pun dipakai.", row.row)
            else:
                whole.rows.append(row)
        for sentence, rows in sheet.remarks.items():
            whole.remark(f"Lembar “{title[:60]}”: {sentence}" if len(tabs) > 1 else sentence, *rows)
    return whole


def _row(
    sheet: Sheet, number: int, values: Sequence[CellValue], places: dict[str, int], merged: set[int]
) -> SheetRow | None:
    cells = {word: values[at] if at < len(values) else None for word, at in places.items()}
    ormas, version = cell_text(cells.pop("number")), cell_text(cells.pop("version"))
    if not ormas and not any(map(cell_text, cells.values())):
        return None
    if number in merged:
        sheet.remark("Ada sel yang digabung; batalkan penggabungannya. Baris ini tidak dipakai.", number)
    elif not ormas:
        sheet.remark(
            "Tidak ada nomor catatan: ormas baru tidak dicatat lewat lembar, melainkan di halaman "
            "“Catat ormas baru”.",
            number,
        )
    elif not _ENTRY.fullmatch(ormas) or not (version.isascii() and version.isdecimal() and len(version) < 10):
        sheet.remark("Nomor atau versi catatan berubah di lembar; baris ini tidak dipakai.", number)
    else:
        return SheetRow(number, ormas, int(version), _texts(sheet, number, cells))
    return None


def _texts(sheet: Sheet, number: int, cells: dict[str, Any]) -> dict[str, str]:
    """A cell that the program that wrote the sheet could not work out says nothing."""
    said = {}
    for word, value in cells.items():
        text = cell_text(value)
        if isinstance(value, NoResult) or text in _ERRORS:
            title = COLUMNS[word].heading
            sheet.remark(f"Kolom “{title}”: rumus tanpa hasil. Tulis hasilnya sebagai teks.", number)
        else:
            said[word] = text
    return said


def _unquoted(sheet: Sheet) -> Sheet:
    """A .csv has its formulas as texts."""
    for row in sheet.rows:
        row.cells.update({word: as_typed(text) for word, text in row.cells.items()})
    return sheet


def _merged(table: Table, heading: int) -> set[int]:
    areas: Iterable[tuple[int, int, int, int]] = table.merged
    highest = max((number for number, _ in table.rows), default=0)
    return {
        row for top, _, bottom, _ in areas for row in range(max(top, heading + 1), min(bottom, highest) + 1)
    }

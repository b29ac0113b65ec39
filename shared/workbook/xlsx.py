""".xlsx to tables, with openpyxl's streaming reader behind our own safety checks."""

import io
import warnings
import zipfile
from typing import Any

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from shared.workbook.archive import check_archive
from shared.workbook.file_kind import BROKEN
from shared.workbook.merged import fill_down
from shared.workbook.outline import Outline, outline_of
from shared.workbook.table import CellValue, NoResult, SheetRefused, Table

MAX_COLUMNS = 256
MAX_ROWS = 20_000


def read(source: io.BytesIO, unpacked: int) -> list[Table]:
    try:
        with zipfile.ZipFile(source) as archive:
            check_archive(archive, unpacked)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # openpyxl warns about styles and extensions we never use
                return read_tabs(source, archive)
    except SheetRefused:
        raise
    except Exception:
        raise SheetRefused(BROKEN) from None


def read_tabs(source: io.BytesIO, archive: zipfile.ZipFile) -> list[Table]:
    workbook = openpyxl.load_workbook(source, read_only=True, data_only=True, keep_links=False)
    try:
        return [read_tab(workbook, archive, tab) for tab in workbook.worksheets]
    finally:
        workbook.close()


def read_tab(workbook: Any, archive: zipfile.ZipFile, tab: Any) -> Table:
    with archive.open(tab._worksheet_path) as part:
        outline = outline_of(part)
    if outline.filled_rows > MAX_ROWS:
        raise SheetRefused(
            f"Tab {tab.title} berisi {outline.filled_rows} baris; paling banyak {MAX_ROWS}. "
            "Bagi menjadi beberapa berkas."
        )
    rows = fill_down(rows_of(tab, outline), outline.merged)
    return Table(
        sheet=tab.title,
        rows=rows,
        hidden=tab.sheet_state != "visible",
        hidden_rows=frozenset(outline.hidden_rows),
        merged=tuple(outline.merged),
        epoch_1904=workbook.epoch == CALENDAR_MAC_1904,
    )


def rows_of(tab: Any, outline: Outline) -> list[tuple[int, tuple[CellValue, ...]]]:
    """Rows that hold something; the blank million behind the last value is never looked at."""
    if not outline.last_row:
        return []
    tab.reset_dimensions()  # the stated size is often wrong
    rows = []
    for number, values in enumerate(
        tab.iter_rows(max_row=outline.last_row, max_col=MAX_COLUMNS, values_only=True), 1
    ):
        filled = with_formulas(number, values, outline)
        if any(value is not None for value in filled):
            rows.append((number, trimmed(filled)))
    return rows


def with_formulas(number: int, values: tuple[CellValue, ...], outline: Outline) -> tuple[CellValue, ...]:
    if not outline.without_result:
        return values
    return tuple(
        NoResult() if value is None and (number, index) in outline.without_result else value
        for index, value in enumerate(values, 1)
    )


def trimmed(values: tuple[CellValue, ...]) -> tuple[CellValue, ...]:
    end = len(values)
    while end and values[end - 1] is None:
        end -= 1
    return values[:end]

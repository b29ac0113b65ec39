"""Old .xls workbooks to tables, with xlrd."""

import io
from datetime import datetime
from typing import Any

import xlrd

from shared.workbook.file_kind import BROKEN
from shared.workbook.merged import fill_down
from shared.workbook.protected import LOCKED
from shared.workbook.table import CellValue, SheetRefused, Table

MAX_COLUMNS = 256


def read(source: io.BytesIO) -> list[Table]:
    try:
        book = xlrd.open_workbook(
            file_contents=source.getvalue(), formatting_info=True, logfile=io.StringIO(), on_demand=False
        )
        return [read_tab(book, tab) for tab in book.sheets()]
    except xlrd.XLRDError as error:
        raise SheetRefused(LOCKED if "encrypted" in str(error).casefold() else BROKEN) from None
    except Exception:
        raise SheetRefused(BROKEN) from None


def read_tab(book: Any, tab: Any) -> Table:
    merged = [(top + 1, left + 1, bottom, right) for top, bottom, left, right in tab.merged_cells]
    rows = []
    for number in range(tab.nrows):
        cells = tab.row(number)[:MAX_COLUMNS]
        values = tuple(value_of(cell, book.datemode) for cell in cells)
        if any(value is not None for value in values):
            rows.append((number + 1, values))
    return Table(
        sheet=tab.name,
        rows=fill_down(rows, merged),
        hidden=tab.visibility != 0,
        hidden_rows=frozenset(number + 1 for number, info in tab.rowinfo_map.items() if info.hidden),
        merged=tuple(merged),
        epoch_1904=book.datemode == 1,
    )


def value_of(cell: Any, datemode: int) -> CellValue:
    value: CellValue = cell.value
    match cell.ctype:
        case xlrd.XL_CELL_EMPTY | xlrd.XL_CELL_BLANK:
            return None
        case xlrd.XL_CELL_DATE:
            return date_of(cell.value, datemode)
        case xlrd.XL_CELL_ERROR:
            return str(xlrd.error_text_from_code.get(cell.value, "#N/A"))
        case xlrd.XL_CELL_BOOLEAN:
            return bool(cell.value)
        case xlrd.XL_CELL_NUMBER:
            return int(cell.value) if cell.value.is_integer() and abs(cell.value) < 1e15 else value
        case _:
            return value or None


def date_of(serial: float, datemode: int) -> CellValue:
    try:
        moment: datetime = xlrd.xldate.xldate_as_datetime(serial, datemode)
        return moment
    except (xlrd.xldate.XLDateError, OverflowError, ValueError):
        return serial

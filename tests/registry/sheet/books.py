"""Small workbooks made on the spot, as offices would send them."""

import io
from datetime import date
from pathlib import Path

import openpyxl

from services.registry.sheet import Layout, RowReading, Table, read_rows, recognise

TODAY = date(2026, 3, 2)
DEMO = Path(__file__).parents[3] / "deploy" / "demo" / "register-kota-bogor.xlsx"


def table(*rows: list, sheet: str = "Data", first: int = 1, **more) -> Table:
    """A tab with these rows, the first in row `first`; blank ones are left out as in a file."""
    kept = [(first + at, tuple(row)) for at, row in enumerate(rows) if any(cell is not None for cell in row)]
    return Table(sheet, tuple(kept), **more)


def read(*rows: list, answers: dict | None = None, **more) -> tuple[Layout, list[RowReading]]:
    tab = table(*rows, **more)
    layout = recognise(tab, answers or {})
    return layout, read_rows(tab, layout, today=TODAY)


def one(headers: list, values: list, **more) -> RowReading:
    """The reading of a single row under these headers."""
    _, rows = read(headers, values, **more)
    assert len(rows) == 1, rows
    return rows[0]


def codes(row: RowReading) -> list[str]:
    return [doubt.code for doubt in row.doubts]


def xlsx(path: Path, *tabs: tuple[str, list[list]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in tabs:
        tab = book.create_sheet(name)
        for row in rows:
            tab.append(row)
    book.save(path)
    return path


def xlsx_bytes(rows: list[list]) -> bytes:
    target = io.BytesIO()
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(target)
    return target.getvalue()

"""Rows to readings: what is certain becomes a value, what is not becomes a doubt."""

from datetime import date

from services.registry.sheet.model import Layout, Refusal, RowReading
from services.registry.sheet.names import NameReading, read_name
from services.registry.sheet.personal import without_personal
from services.registry.sheet.row_cells import Cell, OpenRow
from services.registry.sheet.row_fields import (
    read_abbreviation,
    read_activity_field,
    read_addresses_online,
    read_board_decree,
    read_level,
    read_numbers,
    read_places,
    read_remarks,
    read_term,
)
from services.registry.sheet.row_kinds import sorted_rows
from services.registry.sheet.row_legal import read_legal
from services.registry.sheet.row_people import read_people
from services.registry.sheet.sentences import REFUSALS
from services.registry.sheet.text import clean, is_absent, is_ditto, is_error, original
from shared.workbook.table import CellValue, NoResult, Table

MAX_NAME = 300


def read_rows(table: Table, layout: Layout, *, today: date) -> list[RowReading]:
    """Every row of the register; rows that are no ormas are told by `skipped_rows`."""
    if not layout.usable:
        return []
    above: dict[int, CellValue] = {}
    readings = []
    for found in sorted_rows(table, layout):
        if found.reason is None:
            row = OpenRow(table, layout, found.number, found.values, above, today)
            readings.append(read_row(row))
            remember(above, found.values)
    return readings


def remember(above: dict[int, CellValue], values: tuple[CellValue, ...]) -> None:
    """A blank cell ends the reach of "sda"; a chain of them reaches up to the first real value."""
    for index in {*above, *range(len(values))}:
        value = values[index] if index < len(values) else None
        text = original(value)
        if not is_ditto(text):
            above[index] = None if is_absent(text) or is_error(text) else value


def read_row(row: OpenRow) -> RowReading:
    if refusal := refused(row):
        return RowReading(
            row.table.sheet, row.number, None, None, refusal=refusal, fingerprint_text=fingerprint_text(row)
        )
    cell = row.cell("name")
    if cell is None:
        raise AssertionError("a row without a name is refused before")
    name = read_name(original(cell.value))
    row.put("name", cell, name.name)
    if name.problem:
        row.doubt_cell(name.problem, cell)
    abbreviation = read_everything(row, name, cell)
    return RowReading(
        sheet=row.table.sheet,
        row=row.number,
        name=name.name,
        abbreviation=abbreviation,
        fields=row.fields,
        people=row.people,
        doubts=row.doubts,
        fingerprint_text=fingerprint_text(row),
    )


def read_everything(row: OpenRow, name: NameReading, cell: Cell) -> str | None:
    abbreviation = read_abbreviation(row, name, cell)
    read_activity_field(row)
    read_places(row)
    read_legal(row, name.name)
    read_level(row, name.name, cell)
    read_numbers(row)
    read_term(row)
    read_board_decree(row)
    read_addresses_online(row)
    read_people(row)
    read_remarks(row, name, cell)
    row.seal_moved()
    return abbreviation


def refused(row: OpenRow) -> Refusal | None:
    column = row.column("name")
    if column is None:
        raise ValueError("the layout has no column for the name")
    value = row.raw(column)
    text = clean(original(value))
    address = row.address(column)
    for code, applies in (
        ("name-not-stored", isinstance(value, NoResult) or is_error(text)),
        ("name-missing", not text or is_absent(text)),
        ("name-ditto", is_ditto(text)),
        ("continues-above", is_continuation(row, column.index)),
        ("name-too-long", len(text) > MAX_NAME),
        ("name-without-letters", sum(map(str.isalpha, without_personal(text))) < 2),
    ):
        if applies:
            return Refusal(code, address, REFUSALS[code].format(cell=address))
    return None


def is_continuation(row: OpenRow, index: int) -> bool:
    """The name cell reaches down from the row above: this row only continues that ormas."""
    return any(top < row.number <= bottom and left - 1 == index for top, left, bottom, _ in row.table.merged)


def fingerprint_text(row: OpenRow) -> str:
    """The recognised cells in the order of their meanings: the same row has the same text in any file."""
    cells = sorted(
        ("+".join(column.meanings), clean(original(row.raw(column))).casefold())
        for column in row.layout.columns
        if column.meanings != ("row_number",)
    )
    return "\n".join(f"{meaning}={text}" for meaning, text in cells if text)

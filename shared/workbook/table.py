"""Cells of a spreadsheet as they stand in the file, and why a file cannot be read."""

from dataclasses import dataclass
from datetime import date, datetime

from shared.workbook.columns import column_letter

CellValue = str | int | float | bool | datetime | date | None | object


class SheetRefused(Exception):
    """The file cannot be read; the message tells the officer why and what to do."""


@dataclass(frozen=True)
class NoResult:
    """A formula whose result was never stored in the file."""


@dataclass(frozen=True)
class Table:
    """One tab, as its cells stand in the file."""

    sheet: str
    rows: tuple[tuple[int, tuple[CellValue, ...]], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()  # first row, first column, last row, last column
    epoch_1904: bool = False
    notes: tuple[str, ...] = ()

    def address(self, row: int, column: int) -> str:
        """The cell as the office sees it in Excel; `column` counts from 0."""
        return f"{self.sheet}!{column_letter(column + 1)}{row}"

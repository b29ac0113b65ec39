"""Any office's register sheet, read: tables, columns by meaning, rows with readings and doubts."""

from services.registry.sheet.answers import check_answers
from services.registry.sheet.layout import recognise
from services.registry.sheet.model import (
    Ambiguous,
    Column,
    Doubt,
    Layout,
    Person,
    Phone,
    Reading,
    Refusal,
    RowReading,
    Skipped,
    Unknown,
)
from services.registry.sheet.questions import understood
from services.registry.sheet.row_kinds import skipped_rows
from services.registry.sheet.rows import read_rows
from shared.workbook import SheetRefused, Table, read_workbook

__all__ = [
    "Ambiguous",
    "Column",
    "Doubt",
    "Layout",
    "Person",
    "Phone",
    "Reading",
    "Refusal",
    "RowReading",
    "SheetRefused",
    "Skipped",
    "Table",
    "Unknown",
    "check_answers",
    "read_rows",
    "read_workbook",
    "recognise",
    "skipped_rows",
    "understood",
]

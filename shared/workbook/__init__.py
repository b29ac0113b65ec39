"""Spreadsheets of any office, read: .xlsx, .xls and .csv, with our own checks before anything is unpacked."""

from shared.workbook.reading import read_workbook
from shared.workbook.table import CellValue, NoResult, SheetRefused, Table

__all__ = ["CellValue", "NoResult", "SheetRefused", "Table", "read_workbook"]

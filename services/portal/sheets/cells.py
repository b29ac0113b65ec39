"""Cells of spreadsheets that we write: texts that never run, days that Excel sorts, headings."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter

from contracts.telling.dates import as_date

FIRST_DAY: Final = date(1900, 3, 1)
"""Before it Excel counts a day that never was; earlier ones stay texts."""
_A_DAY: Final = "[$-421]d mmmm yyyy"
"""As “2 Maret 2026”, whatever language Excel speaks: day and month are never taken for each other."""
_AS_TYPED: Final = "@"
"""Excel makes no day and no number of what is typed there."""
_NO_SIGN: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no file of this kind may contain: characters that control, and halves of others (XML 1.0, 2.2)."""
_MOMENT: Final = re.compile(rb"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
_YELLOW: Final = PatternFill("solid", fgColor="FFF2CC")
_FREE: Final = Protection(locked=False)


def text_cell(page: Any, value: str, *, free: bool = False) -> Any:
    """What is no sign at all, such as a character that controls, is left out."""
    cell = WriteOnlyCell(page, _NO_SIGN.sub("", value))
    cell.data_type = "s"
    if free:
        cell.protection = _FREE
        cell.number_format = _AS_TYPED
    return cell


def day_cell(page: Any, value: str, *, free: bool = False) -> Any:
    """A day (YYYY-MM-DD) as one that Excel sorts and filters; anything else is a text."""
    day = as_date(value)
    if day is None or day < FIRST_DAY:
        return text_cell(page, value, free=free)
    cell = WriteOnlyCell(page, datetime.combine(day, time()))
    cell.number_format = _A_DAY
    cell.alignment = Alignment(horizontal="left")
    if free:
        cell.protection = _FREE
    return cell


def heading_cell(page: Any, title: str, yellow: bool = False) -> Any:
    """The name of a column."""
    cell = text_cell(page, title)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if yellow:
        cell.fill = _YELLOW
    return cell


def can_be_filtered(page: Any, heading: int, columns: int, rows: int) -> None:
    """Buttons at the headings, for the rows below them."""
    page.auto_filter.ref = f"A{heading}:{get_column_letter(columns)}{heading + rows}"


def plain_sheet(
    title: str,
    headings: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Sequence[str]],
    about: Sequence[str],
) -> bytes:
    """An .xlsx file of texts alone, below some lines of what it is about."""
    book = Workbook(write_only=True)
    page = book.create_sheet(title)
    for at, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(at)].width = width
    page.freeze_panes = f"A{len(about) + 2}"
    for line in about:
        page.append([text_cell(page, line)])
    page.append([heading_cell(page, each) for each in headings])
    many = 0
    for many, row in enumerate(rows, start=1):  # noqa: B007 (how many there were)
        page.append([text_cell(page, each) for each in row])
    can_be_filtered(page, len(about) + 1, len(headings), many)
    return saved(book)


def of_a_day(content: bytes, day: str) -> bytes:
    """The same .xlsx file with no other moment in it than this day: equal cells give equal bytes."""
    kept, moment = BytesIO(), datetime.fromisoformat(day)
    with ZipFile(BytesIO(content)) as told, ZipFile(kept, "w") as made:
        for name in told.namelist():
            part = told.read(name)
            if name == "docProps/core.xml":
                part = _MOMENT.sub(f"{day}T00:00:00Z".encode(), part)
            made.writestr(ZipInfo(name, moment.timetuple()[:6]), part, ZIP_DEFLATED)
    return kept.getvalue()


def saved(book: Workbook) -> bytes:
    """The file."""
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()

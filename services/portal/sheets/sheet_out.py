"""The register as a spreadsheet: what was searched, in the columns that were asked for, nothing personal."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any, Final, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter

from contracts.telling.words import ACTIVITIES, LEGAL_FORMS, SHORT_BASES, word
from services.portal.projection.register import FOREVER

Row = Mapping[str, Any]
_A4: Final = 9
_NO_SIGN: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no file of this kind may contain: characters that control, and halves of others (XML 1.0, 2.2)."""
NUMBER_OF_ENTRY: Final = "Nomor catatan"
VERSION_OF_ENTRY: Final = "Versi catatan"
"""The last columns, hidden: by them a sheet that comes back is recognised, and what it was taken from."""
_HEADINGS: Final = 4
"""The row that names the columns; above it stands whose list this is, of when, and what it leaves out."""


class Column(NamedTuple):
    """One column: its heading, how wide (in letters), and what stands in it."""

    heading: str
    width: int
    value: Callable[[Row], str]


def _day(name: str) -> Callable[[Row], str]:
    """The day as it was read, else as it was typed."""
    return lambda row: "seumur hidup" if row[f"{name}_value"] == FOREVER else _said(row, name)


def _said(row: Row, name: str) -> str:
    return str(row[f"{name}_value"] or row[f"{name}_text"])


COLUMNS: Final[Mapping[str, Column]] = {
    "nama": Column("Nama", 44, lambda row: row["name"]),
    "singkatan": Column("Singkatan", 14, lambda row: row["abbreviation"]),
    "bentuk": Column("Bentuk hukum", 20, lambda row: word(LEGAL_FORMS, row["legal_form"])),
    "bidang": Column("Bidang kegiatan", 30, lambda row: row["activity_field"]),
    "klaster": Column("Klaster", 24, lambda row: row["membership"].title or ""),
    "dasar": Column("Dasar hukum", 22, lambda row: word(SHORT_BASES, row["basis"])),
    "nomor": Column("Nomor", 34, lambda row: row["number_text"]),
    "terbit": Column("Tanggal terbit", 14, _day("issued")),
    "sampai": Column("Berlaku sampai", 14, _day("valid")),
    "keaktifan": Column("Keaktifan", 22, lambda row: word(ACTIVITIES, row["activity"])),
    "kelurahan": Column("Kelurahan/desa", 22, lambda row: row["village"]),
    "anggota": Column("Jumlah anggota", 14, lambda row: row["members_text"]),
    "keraguan": Column("Keraguan", 10, lambda row: str(row["doubts"] or "")),
}
"""By their word in the address, in the order in which a sheet has them."""
EDITABLE: Final = ("nama", "singkatan", "bidang", "dasar", "nomor", "terbit", "sampai", "keaktifan")
"""What may be changed in a sheet that comes back: what an officer may put right on a page, too."""
NOT_USUAL: Final = ("bentuk", "terbit", "anggota", "keraguan")
USUAL: Final = tuple(each for each in COLUMNS if each not in NOT_USUAL)


def chosen(words: Iterable[str]) -> list[str]:
    """Columns that exist, in the order of the sheet; the usual ones when none was chosen."""
    wanted = set(words)
    return [each for each in COLUMNS if each in wanted] or list(USUAL)


def sheet(
    rows: Iterable[Row], columns: Sequence[str], about: Sequence[str], *, editing: bool = False
) -> bytes:
    """An .xlsx file. ``about``: up to three lines above the list.

    Whatever was typed is a text in it, also what looks like a formula. ``editing``: it is meant to come back,
    so what may be changed is yellow, and the rest is locked against slips of the hand (there is no password).
    """
    book = Workbook(write_only=True)
    page = book.create_sheet("Register")
    _lay_out(page, columns)
    if editing:
        _lock(page)
    for line in [*about, "", "", ""][: _HEADINGS - 1]:
        page.append([_text(page, line)])
    yellow = [editing and each in EDITABLE for each in columns]
    titles = [_heading(page, COLUMNS[each].heading, y) for each, y in zip(columns, yellow, strict=True)]
    unseen = [_heading(page, each) for each in (NUMBER_OF_ENTRY, VERSION_OF_ENTRY)]
    page.append([_heading(page, "No."), *titles, *unseen])
    for number, row in enumerate(rows, start=1):
        values = [COLUMNS[each].value(row) for each in columns]
        texts = [_text(page, value, free=y) for value, y in zip(values, yellow, strict=True)]
        page.append([number, *texts, _text(page, row["id"]), _text(page, str(row["version"]))])
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


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
    for line in about:
        page.append([_text(page, line)])
    page.append([_heading(page, each) for each in headings])
    for row in rows:
        page.append([_text(page, each) for each in row])
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _lay_out(page: Any, columns: Sequence[str]) -> None:
    page.column_dimensions["A"].width = 6
    for at, each in enumerate(columns, start=2):
        page.column_dimensions[get_column_letter(at)].width = COLUMNS[each].width
    for at in (2, 3):
        page.column_dimensions[get_column_letter(len(columns) + at)].hidden = True
    page.freeze_panes = f"C{_HEADINGS + 1}"
    page.print_title_rows = f"{_HEADINGS}:{_HEADINGS}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.page_setup.fitToHeight, page.sheet_properties.pageSetUpPr.fitToPage = 0, True


def _lock(page: Any) -> None:
    page.protection.sheet = True
    for each in ("formatCells", "formatColumns", "formatRows", "autoFilter", "deleteRows"):
        setattr(page.protection, each, False)


def _heading(page: Any, title: str, yellow: bool = False) -> Any:
    cell = _text(page, title)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if yellow:
        cell.fill = _YELLOW
    return cell


def _text(page: Any, value: str, *, free: bool = False) -> Any:
    """What is no sign at all, such as a character that controls, is left out."""
    cell = WriteOnlyCell(page, _NO_SIGN.sub("", value))
    cell.data_type = "s"
    if free:
        cell.protection = _FREE
        cell.number_format = _AS_TYPED
    return cell


_YELLOW: Final = PatternFill("solid", fgColor="FFF2CC")
_FREE: Final = Protection(locked=False)
_AS_TYPED: Final = "@"
"""Excel makes no day and no number of what is typed there."""

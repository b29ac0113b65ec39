"""The register as a spreadsheet: what was searched, in the columns that were asked for, nothing personal."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any, Final, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from contracts.telling.words import ACTIVITIES, LEGAL_FORMS, SHORT_BASES, word
from services.portal.projection.register import FOREVER

Row = Mapping[str, Any]
_A4: Final = 9
NUMBER_OF_ENTRY: Final = "Nomor catatan"
"""The last column, hidden: by it a sheet that comes back is recognised."""
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
NOT_USUAL: Final = ("bentuk", "terbit", "anggota", "keraguan")
USUAL: Final = tuple(each for each in COLUMNS if each not in NOT_USUAL)


def chosen(words: Iterable[str]) -> list[str]:
    """Columns that exist, in the order of the sheet; the usual ones when none was chosen."""
    wanted = set(words)
    return [each for each in COLUMNS if each in wanted] or list(USUAL)


def sheet(rows: Iterable[Row], columns: Sequence[str], about: Sequence[str]) -> bytes:
    """An .xlsx file. ``about``: up to two lines above the list.

    Whatever was typed is a text in it, also what looks like a formula.
    """
    book = Workbook(write_only=True)
    page = book.create_sheet("Register")
    titles = [COLUMNS[each].heading for each in columns]
    for at, each in enumerate(columns, start=2):
        page.column_dimensions[get_column_letter(at)].width = COLUMNS[each].width
    page.column_dimensions[get_column_letter(len(columns) + 2)].hidden = True
    page.column_dimensions["A"].width = 6
    page.freeze_panes = f"C{_HEADINGS + 1}"
    page.print_title_rows = f"{_HEADINGS}:{_HEADINGS}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.page_setup.fitToHeight, page.sheet_properties.pageSetUpPr.fitToPage = 0, True
    for line in [*about, "", ""][: _HEADINGS - 1]:
        page.append([_text(page, line)])
    page.append([_text(page, title, bold=True) for title in ("No.", *titles, NUMBER_OF_ENTRY)])
    for number, row in enumerate(rows, start=1):
        texts = [_text(page, COLUMNS[each].value(row)) for each in columns]
        page.append([number, *texts, _text(page, row["id"])])
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _text(page: Any, value: str, *, bold: bool = False) -> Any:
    cell = WriteOnlyCell(page, value)
    cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell

"""The register as a spreadsheet: what was searched, in the columns that were asked for, nothing personal."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from contracts.telling.dates import date_words
from contracts.telling.traits import trait_words
from contracts.telling.words import ACTIVITIES, LEGAL_FORMS, SHORT_BASES, word
from services.portal.projection.register import FOREVER
from services.portal.register.kinds import count_rows
from services.portal.register.sanctions import SanctionShown
from services.portal.sheets.cells import can_be_filtered, day_cell, heading_cell, saved, text_cell
from services.portal.sheets.tabs import Row, Tab

_A4: Final = 9
NUMBER_OF_ENTRY: Final = "Nomor catatan"
VERSION_OF_ENTRY: Final = "Versi catatan"
"""The last columns, hidden: by them a sheet that comes back is recognised, and what it was taken from."""
DERIVED: Final = " (diturunkan)"
"""Behind a kecamatan that nobody recorded and the office's villages tell."""
_HEADINGS: Final = 4
"""The row that names the columns; above it stands whose list this is, of when, and what it leaves out."""


class Column(NamedTuple):
    """One column: its heading, how wide (in letters), what stands in it, and whether that is a day."""

    heading: str
    width: int
    value: Callable[[Row], str]
    is_day: bool = False


def _day(name: str) -> Callable[[Row], str]:
    """The day as it was read, else as it was typed."""
    return lambda row: "seumur hidup" if row[f"{name}_value"] == FOREVER else _said(row, name)


def _said(row: Row, name: str) -> str:
    return str(row[f"{name}_value"] or row[f"{name}_text"])


def _revoked(by: SanctionShown | None) -> str:
    """By which letter others revoked the SKT or the legal entity."""
    return f"{by.letter}, {date_words(by.decided_on)}" if by else ""


def _district(row: Row) -> str:
    """A derived one is marked in its cell, for a column can be left out."""
    return f"{row['district']}{DERIVED}" if row["derived"] else str(row["district"])


COLUMNS: Final[Mapping[str, Column]] = {
    "nama": Column("Nama", 44, lambda row: row["name"]),
    "singkatan": Column("Singkatan", 14, lambda row: row["abbreviation"]),
    "bentuk": Column("Bentuk hukum", 20, lambda row: word(LEGAL_FORMS, row["legal_form"])),
    "bidang": Column("Bidang kegiatan", 30, lambda row: row["activity_field"]),
    "klaster": Column("Klaster", 24, lambda row: row["membership"].title or ""),
    "dasar": Column("Dasar hukum", 22, lambda row: word(SHORT_BASES, row["basis"])),
    "nomor": Column("Nomor", 34, lambda row: row["number_text"]),
    "terbit": Column("Tanggal terbit", 19, _day("issued"), is_day=True),
    "sampai": Column("Berlaku sampai", 19, _day("valid"), is_day=True),
    "dicabut": Column("Dicabut dengan", 34, lambda row: _revoked(row["revoked"])),
    "keaktifan": Column("Keaktifan", 22, lambda row: word(ACTIVITIES, row["activity"])),
    "kecamatan": Column("Kecamatan", 20, _district),
    "kelurahan": Column("Kelurahan/desa", 22, lambda row: row["village"]),
    "kode": Column("Kode wilayah", 16, lambda row: row["region_code"]),
    "ciri": Column("Ciri khusus", 28, lambda row: trait_words(row["traits"])),
    "anggota": Column("Jumlah anggota", 14, lambda row: row["members_text"]),
    "keraguan": Column("Keraguan", 10, lambda row: str(row["doubts"] or "")),
}
"""By their word in the address, in the order in which a sheet has them."""
EDITABLE: Final = ("nama", "singkatan", "bidang", "dasar", "nomor", "terbit", "sampai", "keaktifan")
"""What may be changed in a sheet that comes back: what an officer may put right on a page, too."""
NOT_USUAL: Final = ("bentuk", "terbit", "dicabut", "kecamatan", "ciri", "kode", "anggota", "keraguan")
USUAL: Final = tuple(each for each in COLUMNS if each not in NOT_USUAL)


def chosen(words: Iterable[str]) -> list[str]:
    """Columns that exist, in the order of the sheet."""
    wanted = set(words)
    return [each for each in COLUMNS if each in wanted]


def sheet(
    tabs: Iterable[Tab], columns: Sequence[str], about: Sequence[str], *, editing: bool = False
) -> bytes:
    """An .xlsx file. ``about``: two or three lines above each list; the second is followed by its count.

    Whatever was typed is a text in it, also what looks like a formula. ``editing``: it is meant to come back,
    so what may be changed is yellow, and the rest is locked against slips of the hand (there is no password).
    """
    book = Workbook(write_only=True)
    for tab in tabs:
        _fill(book.create_sheet(tab.title), tab, columns, about, editing)
    return saved(book)


def _fill(page: Any, tab: Tab, columns: Sequence[str], about: Sequence[str], editing: bool) -> None:
    _lay_out(page, columns)
    if editing:
        _lock(page)
    for line in [*_about(tab, about), "", "", ""][: _HEADINGS - 1]:
        page.append([text_cell(page, line)])
    yellow = [editing and each in EDITABLE for each in columns]
    titles = [heading_cell(page, COLUMNS[each].heading, y) for each, y in zip(columns, yellow, strict=True)]
    unseen = [heading_cell(page, each) for each in (NUMBER_OF_ENTRY, VERSION_OF_ENTRY)]
    page.append([heading_cell(page, "No."), *titles, *unseen])
    for number, row in enumerate(tab.rows, start=1):
        cells = [_cell(page, COLUMNS[each], row, free=y) for each, y in zip(columns, yellow, strict=True)]
        page.append([number, *cells, text_cell(page, row["id"]), text_cell(page, str(row["version"]))])
    can_be_filtered(page, _HEADINGS, len(columns) + 1, len(tab.rows))


def _cell(page: Any, column: Column, row: Row, *, free: bool) -> Any:
    return (day_cell if column.is_day else text_cell)(page, column.value(row), free=free)


def _about(tab: Tab, about: Sequence[str]) -> list[str]:
    """A part says of which kecamatan it is; how many ormas are counted is always of this list."""
    first, second, *rest = about
    whose = f"{first} – {tab.district}" if tab.district else first
    many = count_rows(tab.rows)
    apart = f" dan {many.besides} lembaga lain (dicatat)" if many.besides else ""
    return [whose, f"{second}: {many.ormas} ormas{apart} dalam lembar ini", *rest]


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

"""What became of an uploaded sheet, as a sheet: every difference, and every row that was not used."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from services.portal.sheets.back.comparing import CLASH, MEANWHILE, READY, SAME, UNREADABLE
from services.portal.sheets.back.keeping import FAILED, RECORDED, REFUSED
from services.portal.sheets.cells import plain_sheet

STATES: Final = {
    RECORDED: "Dicatat",
    REFUSED: "Ditolak",
    FAILED: "Belum dicatat",
    READY: "Belum diputuskan",
    CLASH: "Bentrok, belum diputuskan",
    SAME: "Sudah sama dengan register",
    MEANWHILE: "Berubah di register saja",
    UNREADABLE: "Belum terbaca",
}
HEADINGS: Final = (
    "Baris", "Ormas", "Kolom", "Saat diunduh", "Di register sekarang", "Di lembar", "Hasil", "Keterangan",
)  # fmt: skip
_WIDTHS: Final = (8, 40, 18, 28, 28, 28, 24, 50)


class Line(NamedTuple):
    """One difference and what became of it."""

    row: str
    ormas: str
    column: str
    exported: str
    now: str
    sheet: str
    state: str
    said: str


def report(lines: Iterable[Line], remarks: Mapping[str, Sequence[int]], about: Sequence[str]) -> bytes:
    """An .xlsx file."""
    told = [[*each[:6], STATES[each.state], each.said] for each in lines]
    unused = [
        [row, "", "", "", "", "", "Tidak dipakai", sentence]
        for sentence, rows in remarks.items()
        for row in map(str, rows or ("",))
    ]
    return plain_sheet("Laporan", HEADINGS, _WIDTHS, [*told, *unused], about)

"""The pack as a spreadsheet: one line for each figure, every cell a text."""

from typing import Final

from contracts.telling.report_periods import PERIODS
from contracts.telling.words import MARKS, word
from services.portal.monev.figure import Figure
from services.portal.monev.paper.on_paper import OnPaper
from services.portal.sheets.cells import of_a_day, plain_sheet

HEADINGS: Final = ("Bab", "Yang dihitung", "Angka", "Dari", "Satuan", "Dibaca", "Masa", "Tanda")
_WIDTHS: Final = (28, 60, 18, 18, 16, 40, 20, 14)


def pack_sheet(told: OnPaper) -> bytes:
    """An .xlsx file, the same bytes for the same figures and day."""
    rows = [_row(chapter.title, figure) for chapter in told.chapters for figure in chapter.figures]
    about = (f"Monev {told.year}", told.office, told.told_with_digest)
    return of_a_day(plain_sheet("MONEV", HEADINGS, _WIDTHS, rows, about), told.dated)


def when_words(figure: Figure) -> str:
    """“Semester I 2026”, “tahun 2026”, or how things stand."""
    if not figure.when:
        return "per hari dihitung"
    return PERIODS.get(figure.when, f"tahun {figure.when}")


def _row(title: str, figure: Figure) -> tuple[str, ...]:
    mark = word(MARKS, figure.mark) if figure.mark else ""
    words = figure.words
    return (title, figure.label, figure.value, figure.of, figure.unit, words, when_words(figure), mark)

"""The sheets of an exposé as a PDF: one page for each presenting ormas, of what the office recorded of it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from fpdf import FPDF

from contracts.telling.dates import date_words, number_words
from contracts.telling.meeting_words import PRESENCES
from contracts.telling.report_periods import PERIODS
from contracts.telling.report_words import SEMESTER_STATES
from contracts.telling.words import word
from services.portal.monev.paper.parts import LINE, TEXT, heading, paragraph, sheets, title
from shared.printed import FONT

MOST: Final = 6
"""Lines of each list: five lists of them fit on one page."""
NOBODY: Final = "Belum ada ormas yang ditetapkan memaparkan."
Lists = Sequence[tuple[str, Sequence[str]]]


def expose_pdf(
    office: str, expose: Mapping[str, Any], years: Sequence[tuple[str, Mapping[str, Any]]], paper: str
) -> bytes:
    """``years``: of each presenting ormas its name and its year. The file is of the day of the exposé."""
    named = f"Paparan monev {expose['year']}, {date_words(expose['day'])}"
    pdf = sheets(
        paper, expose["day"], named, (f"{named} · {office}", "Menurut catatan kantor; tanpa penilaian.")
    )
    for name, year in years:
        pdf.add_page()
        title(pdf, office, name)
        paragraph(pdf, f"{named}, {expose['place']}.")
        for words, lines in _lists(year):
            _list(pdf, words, lines)
    if not years:
        pdf.add_page()
        paragraph(pdf, NOBODY)
    return bytes(pdf.output())


def _lists(year: Mapping[str, Any]) -> Lists:
    def dated(row: Mapping[str, Any], title: str, day: str) -> str:
        return f"{row[title]}, {date_words(row[day])}"

    reports = [
        f"{word(PERIODS, each['period'])}: {word(SEMESTER_STATES, each['state'])}" for each in year["reports"]
    ]
    meetings = [
        f"{dated(each, 'title', 'day')}: {word(PRESENCES, each['presence'])}" for each in year["meetings"]
    ]
    agencies = [
        f"{each['activity']} ({each['agency']}), {date_words(each['day'])}" for each in year["involvements"]
    ]
    return (
        ("Laporan semester", reports),
        ("Kegiatan menurut laporannya", [dated(each, "title", "held_on") for each in year["activities"]]),
        ("Pertemuan pembinaan", meetings),
        ("Pelibatan oleh OPD", agencies),
        ("Kegiatan ketertiban", [dated(each, "title", "day") for each in year["order"]]),
    )


def _list(pdf: FPDF, words: str, lines: Sequence[str]) -> None:
    heading(pdf, f"{words} ({number_words(len(lines))})", room=0)
    pdf.set_font(FONT, "", TEXT)
    shown = lines if len(lines) <= MOST else lines[: MOST - 1]
    for line in shown:
        _one_line(pdf, f"• {line}")
    if more := len(lines) - len(shown):
        _one_line(pdf, f"• dan {number_words(more)} lagi dalam catatan kantor")
    if not lines:
        _one_line(pdf, "Belum tercatat.")


def _one_line(pdf: FPDF, words: str) -> None:
    """What is longer ends in “…”: the page stays one."""
    while pdf.get_string_width(words) > pdf.epw - 2:
        words = f"{words[:-2].rstrip()}…"
    pdf.cell(0, LINE, words)
    pdf.ln()

"""What the sheets of monev are made of: a heading, a paragraph, a table whose head stands on each page."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, cast

from fpdf import FPDF
from fpdf.enums import MethodReturnValue, XPos, YPos

from shared.printed import FONT, PrintedPdf

LINE: Final = 5.2
TEXT: Final = 10.5
_MARGIN: Final = 18
_BOTTOM: Final = 20
_GREY: Final = 235
_LINES: Final = 165
_CELL: Final = 1
_BESIDE: Final = 1.6
"""Left and right of the words of a cell: anywhere, and in a table."""
_ROW_TEXT: Final = 10
_ROW_LINE: Final = 4.8
_ABOVE: Final = 0.7
"""Between a line of a table and the words below and above it."""


class Column(NamedTuple):
    """``width``: beside the others; ``align``: L or R."""

    width: float
    align: str = "L"


def sheets(paper: str, dated: str, title: str, foot: tuple[str, ...]) -> PrintedPdf:
    """An empty file with the margins of a sheet."""
    pdf = PrintedPdf(paper, dated, title, foot=foot)
    pdf.c_margin = _CELL
    pdf.set_margins(_MARGIN, 16, _MARGIN)
    pdf.set_auto_page_break(True, _BOTTOM)
    return pdf


def title(pdf: FPDF, office: str, words: str) -> None:
    """Whose sheet it is, and of what."""
    pdf.set_font(FONT, "", 11)
    _line(pdf, office)
    pdf.set_font(FONT, "B", 17)
    pdf.multi_cell(0, 8, words, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    pdf.ln(2)


def heading(pdf: FPDF, words: str, room: float = 34) -> None:
    """Never the last thing on a page: below it there is room."""
    if pdf.will_page_break(room):
        pdf.add_page()
    pdf.ln(3)
    pdf.set_font(FONT, "B", 13)
    pdf.multi_cell(0, 7, words, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    pdf.ln(1)


def paragraph(pdf: FPDF, words: str) -> None:
    pdf.set_font(FONT, "", TEXT)
    _line(pdf, words)
    pdf.ln(1.5)


def table(pdf: FPDF, head: Sequence[str], columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """As wide as the page. A row stays on one page; the head is told again on the next."""
    wide = pdf.epw / sum(each.width for each in columns)
    columns = [each._replace(width=each.width * wide) for each in columns]
    pdf.c_margin = _BESIDE
    pdf.set_draw_color(_LINES)
    _head(pdf, head, columns)
    for row in rows:
        told = [_lines(pdf, words, column) for words, column in zip(row, columns, strict=True)]
        high = max(map(len, told)) * _ROW_LINE + 2 * _ABOVE
        if pdf.will_page_break(high):
            pdf.add_page()
            _head(pdf, head, columns)
        _row(pdf, told, columns, high)
    pdf.set_draw_color(0)
    pdf.c_margin = _CELL
    pdf.ln(3)


def _head(pdf: FPDF, head: Sequence[str], columns: Sequence[Column]) -> None:
    pdf.set_font(FONT, "B", _ROW_TEXT)
    pdf.set_fill_color(_GREY)
    pdf.rect(pdf.l_margin, pdf.get_y(), pdf.epw, _ROW_LINE + 2 * _ABOVE, "F")
    _row(pdf, [[words] for words in head], columns, _ROW_LINE + 2 * _ABOVE)
    pdf.set_font(FONT, "", _ROW_TEXT)


def _row(pdf: FPDF, told: Sequence[Sequence[str]], columns: Sequence[Column], high: float) -> None:
    left, top = pdf.l_margin, pdf.get_y()
    for lines, column in zip(told, columns, strict=True):
        for number, line in enumerate(lines):
            pdf.set_xy(left, top + _ABOVE + number * _ROW_LINE)
            pdf.cell(column.width, _ROW_LINE, line, align=column.align)
        left += column.width
    pdf.line(pdf.l_margin, top + high, left, top + high)
    pdf.set_xy(pdf.l_margin, top + high)


def _lines(pdf: FPDF, words: str, column: Column) -> list[str]:
    """As they break within the column; most words are one line, which is seen at once."""
    if pdf.get_string_width(words) <= column.width - 2 * pdf.c_margin:
        return [words]
    broken = pdf.multi_cell(column.width, _ROW_LINE, words, dry_run=True, output=MethodReturnValue.LINES)
    return cast("list[str]", broken)


def _line(pdf: FPDF, words: str) -> None:
    pdf.multi_cell(0, LINE, words, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

"""The PDF of a letter: the same words give the same bytes, whenever and wherever it is made."""

import io
import re
from typing import Final

import segno
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from contracts.telling.letter_words import NO_PERMIT
from services.requests.paper.on_paper import OnPaper
from shared.printed import FONT, PrintedPdf

MARGIN: Final = 22
QR_SIDE: Final = 30
LOGO_SIDE: Final = 24
"""At most so wide and so high; a picture keeps its shape."""
_SIGNED_AT: Final = 105
"""Where the block of the signature begins, from the left."""
_LINE: Final = 6
_NAMED: Final = 46
_DATA: Final = re.compile(r"([A-Z][^:.,]{1,24}): (\S.*)")
"""As “Bidang kegiatan: kesenian”."""


def letter_pdf(letter: OnPaper) -> bytes:
    """The day of the letter is the day of the file."""
    pdf = PrintedPdf(letter.paper, letter.dated, f"{letter.title} {letter.letter_number}")
    pdf.set_margins(MARGIN, 16, MARGIN)
    pdf.set_auto_page_break(True, 18)
    pdf.add_page()
    _head(pdf, letter)
    _numbers(pdf, letter)
    _text(pdf, letter.text)
    _signature(pdf, letter)
    _check(pdf, letter.address)
    return bytes(pdf.output())


def _head(pdf: FPDF, letter: OnPaper) -> None:
    top = pdf.get_y()
    if letter.logo:
        pdf.image(letter.logo, MARGIN, top, LOGO_SIDE, LOGO_SIDE, keep_aspect_ratio=True)
        pdf.set_left_margin(MARGIN + LOGO_SIDE + 3)
    _centred(pdf, letter.head["government"].upper(), 13)
    _centred(pdf, letter.head["agency"].upper(), 16, "B")
    _centred(pdf, letter.head["address"], 10)
    pdf.set_left_margin(MARGIN)
    y = max(pdf.get_y(), top + LOGO_SIDE if letter.logo else 0) + 2
    pdf.set_line_width(0.8)
    pdf.line(MARGIN, y, pdf.w - MARGIN, y)
    pdf.set_line_width(0.2)
    pdf.line(MARGIN, y + 1.2, pdf.w - MARGIN, y + 1.2)
    pdf.set_y(y + 8)
    _centred(pdf, letter.title.upper(), 14, "B")
    pdf.ln(3)


def _numbers(pdf: FPDF, letter: OnPaper) -> None:
    pdf.set_font(FONT, "", 11)
    for name, number in letter.numbers:
        pdf.cell(36, _LINE, name)
        pdf.cell(4, _LINE, ":")
        pdf.multi_cell(0, _LINE, number, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    pdf.ln(5)


def _text(pdf: FPDF, paragraphs: list[str]) -> None:
    """What begins with a few words and a colon is a row of data: its words stand under each other."""
    pdf.set_font(FONT, "", 11.5)
    for paragraph, following in zip(paragraphs, [*paragraphs[1:], ""], strict=True):
        if row := _DATA.match(paragraph):
            pdf.cell(_NAMED, _LINE, row[1])
            pdf.cell(4, _LINE, ":")
            pdf.multi_cell(0, _LINE, row[2], align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        else:
            pdf.multi_cell(0, _LINE, paragraph, align="J", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        if not (row and _DATA.match(following)):
            pdf.ln(2)


def _signature(pdf: FPDF, letter: OnPaper) -> None:
    """In one piece: no page begins with a name alone."""
    signer = letter.signer
    below = [
        line for line in (signer.rank, signer.employee_number and f"NIP {signer.employee_number}") if line
    ]
    if pdf.will_page_break(_LINE * (5 + len(signer.titles) + len(below)) + 24):
        pdf.add_page()
    pdf.ln(5)
    pdf.set_font(FONT, "", 11.5)
    for line in (letter.place_and_day, *signer.titles):
        _at_signature(pdf, line)
    pdf.ln(24)
    pdf.set_font(FONT, "B", 11.5)
    _at_signature(pdf, signer.name)
    pdf.set_font(FONT, "", 11)
    for line in below:
        _at_signature(pdf, line)


def _check(pdf: FPDF, address: str) -> None:
    """The code and the address beside it, which can be typed where nothing reads a code."""
    if pdf.will_page_break(QR_SIDE + 10):
        pdf.add_page()
    y = max(pdf.get_y() + 6, pdf.h - 18 - QR_SIDE - 2)
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="png", scale=8, border=2)
    pdf.image(drawn, MARGIN - 2, y, QR_SIDE, QR_SIDE)
    pdf.set_xy(MARGIN + QR_SIDE + 2, y + 6)
    pdf.set_font(FONT, "B", 10)
    pdf.cell(0, 5, NO_PERMIT, new_x=XPos.LEFT, new_y=YPos.NEXT)
    pdf.set_font(FONT, "", 9)
    pdf.cell(
        0, 5, "Periksa keaslian surat ini dengan memindai kode, atau buka:", new_x=XPos.LEFT, new_y=YPos.NEXT
    )
    pdf.multi_cell(0, 5, address, align="L")


def _centred(pdf: FPDF, text: str, size: float, style: str = "") -> None:
    pdf.set_font(FONT, style, size)
    pdf.multi_cell(0, size * 0.45, text, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _at_signature(pdf: FPDF, line: str) -> None:
    pdf.set_x(_SIGNED_AT)
    pdf.multi_cell(0, _LINE, line, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

"""The pack as a PDF: its contents, each chapter, and what changed since the edition before."""

from collections.abc import Iterator, Sequence
from typing import Final

from fpdf import FPDF
from fpdf.outline import OutlineSection

from contracts.telling.words import MARKS, word
from services.portal.monev.chapters import Told
from services.portal.monev.figure import Figure
from services.portal.monev.frozen import Line
from services.portal.monev.paper.on_paper import OnPaper
from services.portal.monev.paper.parts import LINE, TEXT, Column, heading, paragraph, sheets, table, title
from services.portal.monev.sheet import when_words
from shared.printed import FONT

_NOW: Final = "“Per hari dihitung” berarti keadaan pada hari itu, bukan jumlah setahun."
_SIGNING: Final = 46
_FIGURES: Final = (Column(84), Column(52, "R"), Column(38))
_CHANGED: Final = (Column(86), Column(44, "R"), Column(44, "R"))


def pack_pdf(told: OnPaper, paper: str) -> bytes:
    """The same bytes for the same figures and day."""
    pdf = sheets(paper, told.dated, told.named, foot_of(told))
    pdf.add_page()
    title(pdf, told.office, f"Monitoring dan evaluasi ormas {told.year}")
    paragraph(pdf, f"{told.source}. {_NOW}")
    heading(pdf, "Daftar bab")
    pdf.insert_toc_placeholder(_contents)
    for number, chapter in enumerate(told.chapters, 1):
        _section(pdf, f"{number}. {chapter.title}")
        _chapter(pdf, chapter)
    if told.changed:
        _section(pdf, f"{len(told.chapters) + 1}. Yang berubah sejak edisi {told.edition - 1}")
        _changed(pdf, told)
    _signing(pdf, told)
    return bytes(pdf.output())


def foot_of(told: OnPaper) -> tuple[str, ...]:
    """On each page: which edition, and the digest of its figures."""
    return (f"{told.named} · {told.office}", f"sidik {told.digest}")


def label_of(figure: Figure) -> str:
    return figure.label + (f" ({word(MARKS, figure.mark)})" if figure.mark else "")


def _section(pdf: FPDF, words: str) -> None:
    heading(pdf, words)
    pdf.start_section(words)


def _chapter(pdf: FPDF, chapter: Told) -> None:
    if not chapter.figures:
        paragraph(pdf, "Belum ada yang tercatat.")
        return
    rows = ((label_of(each), each.words, when_words(each)) for each in chapter.figures)
    table(pdf, ("Yang dihitung", "Angka", "Masa"), _FIGURES, rows)


def _changed(pdf: FPDF, told: OnPaper) -> None:
    before, now = f"Edisi {told.edition - 1}", f"Edisi {told.edition}"
    rows = _changes(told.changed)
    table(pdf, ("Yang dihitung", before, now), _CHANGED, rows)


def _changes(lines: Sequence[Line]) -> Iterator[tuple[str, str, str]]:
    for line in lines:
        yield label_of(line.then), line.then.words, line.now.words if line.now else "tidak dihitung lagi"


def _contents(pdf: FPDF, outline: list[OutlineSection]) -> None:
    """Each chapter with its page, below one another."""
    pdf.set_font(FONT, "", TEXT)
    for section in outline:
        pdf.set_x(pdf.l_margin)
        link = pdf.add_link(page=section.page_number)
        pdf.cell(pdf.epw - 14, LINE + 0.8, section.name, link=link)
        pdf.cell(14, LINE + 0.8, str(section.page_number), align="R", link=link)
        pdf.ln()


def _signing(pdf: FPDF, told: OnPaper) -> None:
    """In one piece, and never on a page that does not say what is signed."""
    if pdf.will_page_break(_SIGNING):
        pdf.add_page()
    paragraph(pdf, f"Monitoring dan evaluasi ormas {told.year}. {told.source}.")
    pdf.ln(4)
    pdf.set_x(pdf.w / 2)
    pdf.set_font(FONT, "", TEXT)
    pdf.cell(0, LINE, "Mengetahui,")
    pdf.ln(24)
    pdf.line(pdf.w / 2, pdf.get_y(), pdf.w - pdf.r_margin, pdf.get_y())

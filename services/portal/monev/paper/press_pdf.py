"""The press sheet as a PDF: what anybody can look up here, and no few that could be reckoned."""

from typing import Final

from services.portal.monev.paper.on_paper import OnPaper
from services.portal.monev.paper.pack_pdf import foot_of, label_of
from services.portal.monev.paper.parts import Column, heading, paragraph, sheets, table, title
from services.portal.monev.press import WHAT_IS_TOLD, for_press

NOTHING: Final = "Belum ada angka yang boleh disebut."


def press_pdf(told: OnPaper, paper: str) -> bytes:
    pdf = sheets(paper, told.dated, f"Ormas dalam angka {told.year}", foot_of(told))
    pdf.add_page()
    title(pdf, told.office, f"Ormas dalam angka {told.year}")
    paragraph(pdf, WHAT_IS_TOLD)
    chapters = for_press(told.chapters, told.press_rule)
    for chapter in chapters:
        heading(pdf, chapter.title)
        rows = [(label_of(figure), words) for figure, words in chapter.figures]
        table(pdf, ("Yang dihitung", "Angka"), (Column(112), Column(62, "R")), rows)
    if not chapters:
        paragraph(pdf, NOTHING)
    paragraph(pdf, f"Sumber: register dan catatan {told.office}. {told.source}.")
    return bytes(pdf.output())

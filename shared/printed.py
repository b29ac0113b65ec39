"""PDF files of the same bytes whenever and wherever they are made: fonts are embedded, nothing is fetched."""

from datetime import UTC, datetime
from importlib.resources import files
from typing import Final

from fpdf import FPDF

SIZES: Final = {"a4": (210, 297), "f4": (215, 330)}
"""Millimetres."""
FONT: Final = "Caladea"
_FOOT: Final = 15
_FOOT_LINE: Final = 3.6


class PrintedPdf(FPDF):
    """``dated``: the day of the file. ``foot``: lines below each page, which then says its number, too."""

    def __init__(self, paper: str, dated: str, title: str, *, foot: tuple[str, ...] = ()) -> None:
        super().__init__(format=SIZES[paper])
        self.foot = foot
        self.set_creation_date(datetime.fromisoformat(dated).replace(tzinfo=UTC))
        self.set_producer("satu-ormas")
        self.set_title(title)
        self.set_lang("id")
        for style, name in (("", "Regular"), ("B", "Bold")):
            self.add_font(FONT, style, str(files("font_caladea") / "files" / f"Caladea-{name}.ttf"))

    def footer(self) -> None:
        """Called by the engine at the end of each page."""
        if not self.foot:
            return
        self.set_y(-_FOOT)
        self.set_font(FONT, "", 8)
        self.set_draw_color(0)
        self.set_line_width(0.2)
        self.line(self.l_margin, self.get_y() - 1, self.w - self.r_margin, self.get_y() - 1)
        for line in self.foot:
            self.set_x(self.l_margin)
            self.cell(0, _FOOT_LINE, line)
            self.ln(_FOOT_LINE)
        self.set_y(-_FOOT)
        self.cell(0, _FOOT_LINE, f"halaman {self.page_no()} dari {{nb}}", align="R")

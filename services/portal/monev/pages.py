"""Monev as pages: the pack of a year and what was frozen of it, on paper, as a sheet, for the press."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.monev.frozen import as_frozen, beside
from services.portal.monev.paper.on_paper import OnPaper
from services.portal.monev.press import WHAT_IS_TOLD, for_press
from services.portal.monev.reading import edition_asked, read_pack, told_of, year_asked, years_told
from services.portal.monev.sheet import pack_sheet
from services.portal.register.record import history_of
from services.portal.sheets.downloading import pdf_file, spreadsheet
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.submitting import just_now, not_let_in, waits
from services.portal.web.who import office_only

FREEZING: Final = OneForm(
    "scoring.freeze_monev",
    {"ground": ("dasar", "Dasar"), "reason": ("alasan", "Alasan membekukan lagi")},
)
OVERTAKEN: Final = "Angka berubah sejak halaman ini dibuka. Periksa angka di bawah, lalu bekukan lagi."
STEP: Final = "bekukan"
blueprint = Blueprint("monev", __name__, url_prefix="/monev")


@blueprint.get("")
def years() -> ResponseReturnValue:
    office_only()
    return render_template("monev_years.html", years=years_told())


@blueprint.get("/<year>")
def show(year: str) -> ResponseReturnValue:
    office_only()
    return _page(year_asked(year), just_now=just_now(stream_of(year)))


@blueprint.post("/<year>/bekukan")
def freeze(year: str) -> ResponseReturnValue:
    """What is frozen is what was read: the form says by its digest which figures that were."""
    there = url_for(".show", year=year_asked(year))
    if stranger := not_let_in(FREEZING.command, there):
        return stranger
    found = read_pack(year)
    overtaken = request.form.get("sidik", "") != found.digest
    said = {"year": year, "chapters": as_frozen(found.chapters), "positions": found.positions}
    missing = [("", OVERTAKEN)] if overtaken else None

    def page(**shown: Any) -> str:
        return _page(year, **shown)

    return FREEZING.send(page, stream_of(year), FREEZING.typed() | said, there, missing)


@blueprint.get("/<year>/edisi/<int:edition>")
def frozen(year: str, edition: int) -> ResponseReturnValue:
    office_only()
    found, then = edition_asked(year_asked(year), edition)
    now = read_pack(year).chapters
    return render_template("monev_frozen.html", year=year, edition=found, chapters=beside(then, now))


@blueprint.get("/<year>/cetak")
def printed(year: str) -> ResponseReturnValue:
    return _shown("print_monev.html", told_of(year))


@blueprint.get("/<year>/monev.pdf")
def paper(year: str) -> ResponseReturnValue:
    from services.portal.monev.paper.pack_pdf import pack_pdf  # its fonts are loaded when a PDF is wanted

    told = told_of(year)
    return pdf_file(pack_pdf(told, paper_asked()), told.file)


@blueprint.get("/<year>/pers")
def press(year: str) -> ResponseReturnValue:
    """What anybody can look up here without an account, few of them left out."""
    told = told_of(year)
    chapters = for_press(told.chapters, told.press_rule)
    return _shown("print_monev_press.html", told, press=chapters, about=WHAT_IS_TOLD)


@blueprint.get("/<year>/pers.pdf")
def press_paper(year: str) -> ResponseReturnValue:
    from services.portal.monev.paper.press_pdf import press_pdf

    told = told_of(year)
    return pdf_file(press_pdf(told, paper_asked()), f"pers-{told.file}")


@blueprint.get("/<year>/monev.xlsx")
def download(year: str) -> ResponseReturnValue:
    told = told_of(year)
    return spreadsheet(pack_sheet(told), f"{told.file}.xlsx")


def stream_of(year: str) -> str:
    """The stream of the packs of a year."""
    return f"monev-{year}"


def _shown(template: str, told: OnPaper, **shown: Any) -> str:
    today = current_app.config["TODAY"]().isoformat()
    return render_template(template, told=told, today=today, **shown, paper=paper_asked(), papers=PAPERS)


def _page(year: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    found = read_pack(year)
    with current_app.config["VIEWS"].read() as t:
        history = history_of(t, stream_of(year))
    return render_template(
        "monev.html",
        year=year,
        found=found,
        history=history,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(stream_of(year)),
        just_now=just_now,
        problems=problems,
        sent=STEP if problems else "",
        said=request.form,
        numbers={STEP: number or new_number()},
    )

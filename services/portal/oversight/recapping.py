"""The recap of oversight for the ministry: a page, a print, a spreadsheet. Counts alone."""

from datetime import date
from typing import Final

from flask import Blueprint, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.dates import as_date, date_words
from services.portal.oversight.recap_list import Table, recap
from services.portal.sheets.cells import plain_sheet
from services.portal.sheets.downloading import spreadsheet
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.who import actor_or_refuse

READING: Final = "registry.read_supervision"
NOTE: Final = (
    "Hanya kaitan yang terkonfirmasi dihitung sebagai ormas. Tidak memuat nama pelapor, orang, atau ormas; "
    "tercatat di sini bukan putusan bersalah."
)
blueprint = Blueprint("recapping", __name__, url_prefix="/pengawasan/rekap")


@blueprint.get("")
def page() -> ResponseReturnValue:
    return _shown("recap.html")


@blueprint.get("/cetak")
def printed() -> ResponseReturnValue:
    return _shown("print_recap.html")


@blueprint.get("/rekap-pengawasan.xlsx")
def download() -> ResponseReturnValue:
    actor_or_refuse(READING)
    first, last, _ = _period()
    rows = [row for table in _tables(first, last) for row in _lines(table)]
    about = (
        f"Rekap pengawasan ormas, {current_app.config['OFFICE'].name}",
        f"{date_words(first)} sampai {date_words(last)}",
        NOTE,
    )
    headings = ("Tentang", "Rincian", "Yang dihitung", "Banyaknya")
    content = plain_sheet("REKAP", headings, (44, 40, 26, 14), rows, about)
    return spreadsheet(content, f"rekap-pengawasan-{first}-{last}.xlsx")


def _shown(template: str) -> ResponseReturnValue:
    actor_or_refuse(READING)
    first, last, problems = _period()
    shown = render_template(
        template,
        tables=_tables(first, last),
        first=first,
        last=last,
        note=NOTE,
        problems=problems,
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )
    return shown, 422 if problems else 200


def _tables(first: str, last: str) -> list[Table]:
    with current_app.config["VIEWS"].read() as t:
        return recap(t, first, last)


def _period() -> tuple[str, str, list[tuple[str, str]]]:
    """This year, unless the address says otherwise."""
    today: date = current_app.config["TODAY"]()
    year = f"{today.year}-01-01", f"{today.year}-12-31"
    if not {"dari", "sampai"} & request.args.keys():
        return *year, []
    first, last = as_date(request.args.get("dari", "")), as_date(request.args.get("sampai", ""))
    problems = [
        (name, "Tulis tahun-bulan-hari, misalnya 2026-03-31.")
        for name, day in (("dari", first), ("sampai", last))
        if day is None
    ]
    if first and last and first > last:
        problems = [("sampai", "Tulis hari yang sama dengan hari pertama atau sesudahnya.")]
    if problems or not first or not last:
        return *year, problems
    return first.isoformat(), last.isoformat(), []


def _lines(table: Table) -> list[tuple[str, ...]]:
    """One line for each number, so that a sheet can be filtered."""
    return [
        (table.title, row[0], heading, value)
        for row in table.rows
        for heading, value in zip(table.headings[1:], row[1:], strict=True)
    ]

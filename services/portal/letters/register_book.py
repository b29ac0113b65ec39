"""The register book (buku induk registrasi) of a service and a year: on a page, on paper, in a sheet."""

from typing import Any, Final

from flask import Blueprint, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.dates import date_words
from contracts.telling.letter_words import FATES
from contracts.telling.service_words import SERVICES
from services.portal.letters.letter_files import READING
from services.portal.letters.letter_list import book_of, years_of_books
from services.portal.sheets.cells import plain_sheet
from services.portal.sheets.downloading import spreadsheet
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.reach import reads_all

HEADINGS: Final = (
    "Nomor registrasi",
    "Keadaan",
    "Nomor surat",
    "Tanggal surat",
    "Ormas",
    "Diserahkan",
    "Alasan batal",
)
blueprint = Blueprint("register_book", __name__, url_prefix="/surat/buku")


@blueprint.get("")
def page() -> ResponseReturnValue:
    return _shown("register_book.html")


@blueprint.get("/cetak")
def printed() -> ResponseReturnValue:
    return _shown("print_register_book.html")


@blueprint.get("/buku-registrasi.xlsx")
def download() -> ResponseReturnValue:
    reads_all(READING)
    service, year, _, rows = _book()
    lines = [
        (
            str(each["number"]),
            FATES[each["fate"]],
            each["letter_number"],
            date_words(each["dated"]),
            each["name"],
            date_words(each["issued_on"]),
            each["reason"],
        )
        for each in rows
    ]
    about = (f"Buku induk registrasi {year}, {SERVICES[service]}", current_app.config["OFFICE"].name)
    content = plain_sheet("BUKU", HEADINGS, (18, 22, 34, 20, 44, 20, 40), lines, about)
    return spreadsheet(content, f"buku-registrasi-{year}.xlsx")


def _shown(template: str) -> ResponseReturnValue:
    reads_all(READING)
    service, year, years, rows = _book()
    return render_template(
        template,
        rows=rows,
        service=service,
        services=SERVICES,
        year=year,
        years=years,
        fates={fate: sum(each["fate"] == fate for each in rows) for fate in FATES},
        headings=HEADINGS,
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _book() -> tuple[str, str, list[str], list[dict[str, Any]]]:
    """Of this year and the first service, unless the address says otherwise."""
    this_year = str(current_app.config["TODAY"]().year)
    with current_app.config["VIEWS"].read() as t:
        years = sorted({*years_of_books(t), this_year}, reverse=True)
        year, service = request.args.get("tahun", ""), request.args.get("layanan", "")
        year = year if year in years else this_year
        service = service if service in SERVICES else next(iter(SERVICES))
        return service, year, years, book_of(t, service, year)

"""Downloads: the register as it is searched, as a spreadsheet."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from flask import Blueprint, Response, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.dates import date_words, moment_words
from services.portal.register.inside import searched, shown
from services.portal.register.kinds import count_rows
from services.portal.search.find import Search, every_ormas
from services.portal.sheets.sheet_csv import DELIMITERS, csv_sheet
from services.portal.sheets.sheet_out import COLUMNS, USUAL, chosen, sheet
from services.portal.sheets.tabs import by_district, one_tab
from services.portal.web.freshness import Freshness
from services.portal.web.today import on_day
from services.portal.web.who import OPENS_DOCUMENTS, may, of_the_office

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS: Final = {
    "xlsx": "Excel",
    "sunting": "Excel untuk disunting, lalu diunggah kembali",
    "titik-koma": "CSV dengan titik koma (;)",
    "koma": "CSV dengan koma (,)",
}
"""Of a file that is downloaded, by their word in the address."""
EDITING: Final = "sunting"
TABS: Final = {"semua": "Satu lembar untuk semua", "kecamatan": "Satu lembar per kecamatan"}
NO_COLUMN: Final = "Pilih sekurang-kurangnya satu kolom."
MAY_BE_CHANGED: Final = (
    "Boleh disunting: kolom kuning. Yang lain, baris baru, dan baris yang dihapus tidak mengubah register. "
    "Sesudahnya unggah di portal: Unggah hasil suntingan."
)
blueprint = Blueprint("downloading", __name__, url_prefix="/unduh")


@blueprint.get("")
def choose() -> ResponseReturnValue:
    return _choosing()


@blueprint.get("/register")
@blueprint.get("/register.xlsx")
def register() -> ResponseReturnValue:
    """An address without a form is the usual sheet; a form in which no column is ticked is asked again."""
    search, form = searched(Search.read(request.args)), request.args.get("bentuk", "")
    search = replace(search, looked_up=may(OPENS_DOCUMENTS))
    columns = _offered(chosen(request.args.getlist("kolom")))
    if not columns and form:
        return _choosing([("kolom", NO_COLUMN)]), 422
    columns = columns or list(USUAL)
    fresh: Freshness = current_app.config["FRESHNESS"]()
    with current_app.config["VIEWS"].read() as t:
        rows = shown(every_ormas(t, search, current_app.config["NAMES"], on_day()))
    file = f"register-{current_app.config['TODAY']().isoformat()}"
    if form in DELIMITERS:
        return file_of(csv_sheet(rows, columns, DELIMITERS[form]), "text/csv", f"{file}.csv")
    about = [
        f"Register ormas – {current_app.config['OFFICE'].name}",
        f"{_as_of(fresh)}{_narrowed(search)}",
    ]
    if form == EDITING:
        about.append(MAY_BE_CHANGED)
    tabs = by_district(rows) if rows and request.args.get("lembar") == "kecamatan" else one_tab(rows)
    return spreadsheet(sheet(tabs, columns, about, editing=form == EDITING), f"{file}.xlsx")


def _choosing(problems: Sequence[tuple[str, str]] = ()) -> str:
    """What was chosen stays chosen."""
    search = searched(Search.read(request.args))
    with current_app.config["VIEWS"].read() as t:
        many = count_rows(every_ormas(t, search, current_app.config["NAMES"], on_day()))
    return render_template(
        "download.html",
        search=search,
        many=many,
        headings=[(word, COLUMNS[word].heading) for word in _offered(COLUMNS)],
        chosen=() if problems else USUAL,
        forms=FORMS,
        form=request.args.get("bentuk", "xlsx"),
        tabs=TABS,
        tab=request.args.get("lembar", "semua"),
        problems=problems,
    )


def _offered(columns: Iterable[str]) -> list[str]:
    """Doubts are read in the office alone."""
    return [each for each in columns if each != "keraguan" or of_the_office()]


def _as_of(fresh: Freshness) -> str:
    """Of today only where everything that is known here is in it; else of when it is, and what is missing."""
    today: date = current_app.config["TODAY"]()
    if fresh.status in ("ok", "parked"):
        missing = f" ({fresh.parked} peristiwa belum dapat dimuat)" if fresh.parked else ""
        return f"Per {date_words(today.isoformat())}{missing}"
    zone = current_app.config["ZONE"]
    when = f"Data per {moment_words(fresh.as_of, zone)}" if fresh.as_of else "Belum ada data"
    behind = f"{fresh.missing} perubahan belum termuat" if fresh.missing else "pembaruan terhenti"
    return f"{when} ({behind}; diunduh {date_words(today.isoformat())})"


def spreadsheet(content: bytes, name: str) -> Response:
    """A file of Excel to be saved under a name."""
    return file_of(content, XLSX, name)


def pdf_file(content: bytes, name: str) -> Response:
    """A PDF to be saved under a name, which is told without its ending."""
    return file_of(content, "application/pdf", f"{name}.pdf")


def file_of(content: bytes, kind: str, name: str) -> Response:
    return Response(content, mimetype=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _narrowed(search: Search) -> str:
    """Whether the list is a part of the register, and which."""
    said = [f"dicari “{search.q}”"] if search.q else []
    said += ["disaring"] if search.filtered else []
    said += ["hanya yang sudah ditarik atau digabungkan"] if search.ditarik else []
    return f" ({', '.join(said)})" if said else ""

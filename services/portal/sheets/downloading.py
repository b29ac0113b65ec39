"""Downloads: the register as it is searched, as a spreadsheet."""

from typing import Final

from flask import Blueprint, Response, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.dates import date_words
from services.portal.search.find import Search, every_ormas
from services.portal.sheets.sheet_csv import DELIMITERS, csv_sheet
from services.portal.sheets.sheet_out import COLUMNS, USUAL, chosen, sheet
from services.portal.web.freshness import Freshness
from services.portal.web.today import on_day

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS: Final = {
    "xlsx": "Excel",
    "sunting": "Excel untuk disunting, lalu diunggah kembali",
    "titik-koma": "CSV dengan titik koma (;)",
    "koma": "CSV dengan koma (,)",
}
"""Of a file that is downloaded, by their word in the address."""
MAY_BE_CHANGED: Final = (
    "Boleh disunting: kolom kuning. Yang lain, baris baru, dan baris yang dihapus tidak mengubah register. "
    "Sesudahnya unggah di portal: Unggah hasil suntingan."
)
blueprint = Blueprint("downloading", __name__, url_prefix="/unduh")


@blueprint.get("")
def choose() -> ResponseReturnValue:
    search = Search.read(request.args)
    with current_app.config["VIEWS"].read() as t:
        many = len(every_ormas(t, search, current_app.config["NAMES"], on_day()))
    headings = [(word, column.heading) for word, column in COLUMNS.items()]
    return render_template(
        "download.html", search=search, many=many, headings=headings, usual=USUAL, forms=FORMS
    )


@blueprint.get("/register")
@blueprint.get("/register.xlsx")
def register() -> ResponseReturnValue:
    search, columns = Search.read(request.args), chosen(request.args.getlist("kolom"))
    form = request.args.get("bentuk", "")
    today = current_app.config["TODAY"]()
    fresh: Freshness = current_app.config["FRESHNESS"]()
    with current_app.config["VIEWS"].read() as t:
        rows = every_ormas(t, search, current_app.config["NAMES"], on_day())
    file = f"register-{today.isoformat()}"
    if form in DELIMITERS:
        return _file(csv_sheet(rows, columns, DELIMITERS[form]), "text/csv", f"{file}.csv")
    office = current_app.config["OFFICE"].name
    about = [
        f"Register ormas – {office}",
        f"Per {date_words(today.isoformat())}, {len(rows)} ormas{_narrowed(search)}",
    ]
    if fresh.missing:
        about.append(f"{fresh.missing} perubahan belum termuat.")
    if editing := form == "sunting":
        about[2:] = [MAY_BE_CHANGED]
    return spreadsheet(sheet(rows, columns, about, editing=editing), f"{file}.xlsx")


def spreadsheet(content: bytes, name: str) -> Response:
    """A file of Excel to be saved under a name."""
    return _file(content, XLSX, name)


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, mimetype=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _narrowed(search: Search) -> str:
    """Whether the list is a part of the register, and which."""
    said = [f"dicari “{search.q}”"] if search.q else []
    said += ["disaring"] if search.filtered else []
    said += ["hanya yang sudah ditarik"] if search.ditarik else []
    return f" ({', '.join(said)})" if said else ""

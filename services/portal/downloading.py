"""Downloads: the register as it is searched, as a spreadsheet."""

from typing import Final

from flask import Blueprint, Response, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.dates import date_words
from services.portal.find import Search, every_ormas
from services.portal.freshness import Freshness
from services.portal.sheet_out import COLUMNS, USUAL, chosen, sheet
from services.portal.today import on_day

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
blueprint = Blueprint("downloading", __name__, url_prefix="/unduh")


@blueprint.get("")
def choose() -> ResponseReturnValue:
    search = Search.read(request.args)
    with current_app.config["VIEWS"].read() as t:
        many = len(every_ormas(t, search, current_app.config["NAMES"], on_day()))
    headings = [(word, column.heading) for word, column in COLUMNS.items()]
    return render_template("download.html", search=search, many=many, headings=headings, usual=USUAL)


@blueprint.get("/register.xlsx")
def register() -> ResponseReturnValue:
    search, columns = Search.read(request.args), chosen(request.args.getlist("kolom"))
    today = current_app.config["TODAY"]()
    fresh: Freshness = current_app.config["FRESHNESS"]()
    with current_app.config["VIEWS"].read() as t:
        rows = every_ormas(t, search, current_app.config["NAMES"], on_day())
    office = current_app.config["OFFICE"].name
    about = [
        f"Register ormas – {office}",
        f"Per {date_words(today.isoformat())}, {len(rows)} ormas{_narrowed(search)}",
    ]
    if fresh.missing:
        about.append(f"{fresh.missing} perubahan belum termuat.")
    file = f"register-{today.isoformat()}.xlsx"
    return Response(
        sheet(rows, columns, about),
        mimetype=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{file}"'},
    )


def _narrowed(search: Search) -> str:
    """Whether the list is a part of the register, and which."""
    said = [f"dicari “{search.q}”"] if search.q else []
    said += ["disaring"] if search.filtered else []
    said += ["hanya yang sudah ditarik"] if search.ditarik else []
    return f" ({', '.join(said)})" if said else ""

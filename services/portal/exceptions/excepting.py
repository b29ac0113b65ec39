"""One list for the inspectorate: two persons in place of three, and what the office did without."""

from typing import Any, Final

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import moment_words, zone_of
from contracts.telling.exception_words import EXCEPTIONS
from services.portal.exceptions.exception_list import Wanted, exceptions, how_many, years
from services.portal.sheets.cells import plain_sheet
from services.portal.sheets.downloading import spreadsheet
from services.portal.web.numbers import whole_number
from services.portal.web.who import office_only

PER_PAGE: Final = 50
PAGES: Final = {
    "two_on_case": ("handling.show", "case"),
    "item_waived": ("handling.show", "case"),
    "two_on_letter": ("lettering.show", "letter"),
    "criterion_waived": ("granting.show", "grant"),
    "permit_exception": ("permitting.show", "permit"),
    "document_waived": ("pages.record", "ormas"),
}
"""Where each is read whole."""
HEADINGS: Final = ("Dicatat", "Jenis", "Ormas", "Tentang", "Alasan", "Oleh", "Nomor peristiwa")
_WIDTHS: Final = (24, 44, 40, 60, 60, 30, 22)
blueprint = Blueprint("excepting", __name__, url_prefix="/pengecualian")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    office_only()
    with current_app.config["VIEWS"].read() as t:
        known, wanted = years(t), _wanted()
        many = how_many(t, wanted)
        pages = max(1, -(-many // PER_PAGE))
        page = max(1, min(whole_number(request.args.get("hal", "")) or 1, pages))
        found = exceptions(t, wanted, PER_PAGE, page)
    return render_template(
        "exceptions.html",
        exceptions=[each | {"address": _address(each["kind"], each["stream"])} for each in found],
        many=many,
        page=page,
        pages=pages,
        wanted=wanted,
        years=known,
        kinds=EXCEPTIONS,
    )


@blueprint.get("/pengecualian.xlsx")
def download() -> ResponseReturnValue:
    """All of the list, not one page of it."""
    office_only()
    office, wanted = current_app.config["OFFICE"], _wanted()
    with current_app.config["VIEWS"].read() as t:
        found = exceptions(t, wanted, max(1, how_many(t, wanted)))
    zone = zone_of(office.time_zone)
    rows = [
        (
            moment_words(each["recorded_at"], zone),
            each["title"],
            each["name"],
            each["what"],
            each["reason"],
            each["actor"],
            f"{each['source']}:{each['position']}",
        )
        for each in found
    ]
    about = (f"Pengecualian, {office.name}", f"Tahun {wanted.year or 'semua'}")
    content = plain_sheet("PENGECUALIAN", HEADINGS, _WIDTHS, rows, about)
    return spreadsheet(content, f"pengecualian-{wanted.year or 'semua'}.xlsx")


def _wanted() -> Wanted:
    """Of the address; what is not a year or a kind asks for nothing."""
    year, kind = request.args.get("tahun", ""), request.args.get("jenis", "")
    is_year = len(year) == len("2026") and year.isascii() and year.isdigit()
    return Wanted(year if is_year else "", kind if kind in EXCEPTIONS else "")


def _address(kind: str, stream: str) -> str:
    endpoint, name = PAGES[kind]
    named: dict[str, Any] = {name: stream}
    return url_for(endpoint, **named)

"""The office's list of villages: what holds, a sheet compared with it, and the list recorded in its place."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

import msgspec
from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.village_list import Differences, Listed, differences, read_list
from services.portal.sheets.back.reading import UNPACKED, cell_text
from services.portal.territory.effect import effect, odd_codes
from services.portal.territory.village_list import listed, lists
from services.portal.web.forms import new_number, refuse_forged_form
from services.portal.web.one_form import OneForm
from services.portal.web.receiving import FIELD, received
from services.portal.web.submitting import just_now, not_let_in, waits
from services.portal.web.today import on_day
from services.portal.web.writing import NOT_RECORDED, Told
from shared.errors import InputWrong
from shared.workbook import SheetRefused, read_workbook

LISTING: Final = OneForm(
    "registry.list_villages",
    {"villages": FIELD, "source": ("sumber", "Sumber"), "ground": ("dasar", "Dasar")},
    sees=True,
)
NOT_WHOLE: Final = "Daftar yang dibandingkan tidak sampai utuh. Unggah dan bandingkan sekali lagi."
ABOUT: Final = "wilayah"
SHOWN: Final = 8
"""Sentences about a sheet that cannot be read; with more of them it is another sheet."""
blueprint = Blueprint("listing_villages", __name__, url_prefix="/wilayah/daftar")


@blueprint.get("")
def show() -> ResponseReturnValue:
    return _page(just_now=just_now(ABOUT))


@blueprint.post("")
def compare() -> ResponseReturnValue:
    """What the sheet says otherwise than the list that holds; nothing is recorded yet."""
    if stranger := not_let_in(LISTING.command, url_for(".show")):
        return stranger
    refuse_forged_form()
    try:
        with received() as arrived:
            rows = [
                (number, [cell_text(value) for value in values])
                for table in read_workbook(arrived.file, unpacked=UNPACKED)[:1]
                for number, values in table.rows
            ]
    except (InputWrong, SheetRefused) as problem:
        return _page(problems=[("", NOT_RECORDED), (FIELD, str(problem))]), 422
    found, wrong = read_list(rows)
    if wrong or not found:
        told = [(FIELD, each) for each in (wrong or ["Tidak ada desa atau kelurahan di dalamnya."])[:SHOWN]]
        return _page(problems=[("", NOT_RECORDED), *told]), 422
    return _page(sheet=found)


@blueprint.post("/catat")
def record() -> ResponseReturnValue:
    """The list that was compared, as the page with the differences sends it back."""
    sheet = _sent()
    missing: Told = [] if sheet else [(FIELD, NOT_WHOLE)]
    said = LISTING.typed() | {"villages": [each._asdict() for each in sheet]}
    return LISTING.send(partial(_page, sheet=sheet), ABOUT, said, url_for(".show"), missing or None)


def _sent() -> list[Listed]:
    """Every row that was compared, or none: a list that lost rows on its way is not recorded."""
    try:
        sheet = msgspec.json.decode(request.form.get("daftar", ""), type=list[Listed])
    except msgspec.DecodeError:
        return []
    return sheet if str(len(sheet)) == request.form.get("banyaknya") else []


def _page(
    *,
    number: UUID | None = None,
    problems: Any = (),
    just_now: str = "",
    sheet: Sequence[Listed] = (),
) -> str:
    with current_app.config["VIEWS"].read() as t:
        held, recorded = listed(t), lists(t)
        effects = effect(t, on_day(), sheet) if sheet else None
    found: Differences | None = differences(held, sheet) if sheet else None
    return render_template(
        "village_list.html",
        held=held,
        recorded=recorded,
        listing=LISTING.command,
        sheet=sheet,
        found=found,
        effect=effects,
        odd=odd_codes(sheet),
        compared=msgspec.json.encode(sheet).decode(),
        version=recorded[0]["number"] if recorded else 0,
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        said=request.form,
        numbers={"unggah": new_number(), "catat": number or new_number()},
    )

"""The lists of hibah as files, in the order and as narrow as they stand on their pages."""

import csv
from collections.abc import Sequence
from io import StringIO
from typing import Any, Final

from flask import Blueprint, Response, abort, current_app
from flask.typing import ResponseReturnValue

from contracts.telling.grant_words import GRANT_KINDS, ORIGIN_TOLD
from contracts.telling.money import rupiah
from services.portal.grants import control_sheet, grant_list
from services.portal.grants.granting import READING, seen_here, wanted_of, year_asked
from services.portal.grants.ordering import LIST, order_asked
from services.portal.sheets.cells import plain_sheet
from services.portal.sheets.downloading import spreadsheet
from services.portal.sheets.sheet_csv import quiet
from services.portal.web.reach import reads_all

PROPOSALS: Final = (
    "Ormas", "Usulan", "Bentuk", "Asal", "Program RPJMD", "Diusulkan", "Ditetapkan", "Diterima", "Keadaan",
    "LPJ lewat waktu",
)  # fmt: skip
_PROPOSAL_WIDTHS: Final = (40, 40, 12, 26, 34, 18, 18, 18, 26, 16)
_CONTROL_WIDTHS: Final = (40, 26, 34, 26, 34, 34, 34, 24, 18, 28, 18, 18, 18, 24)
FORMS: Final = ("xlsx", "csv")
blueprint = Blueprint("grant_files", __name__, url_prefix="/hibah")


@blueprint.get("/unduh/usulan.<form>")
def proposals(form: str) -> ResponseReturnValue:
    """What the list shows, on every page of it."""
    own, today = seen_here(), current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        wanted = wanted_of(year_asked(grant_list.years(t, today.year)), own)
        sums = grant_list.totals(t, wanted)
        found = grant_list.grants_in(t, wanted, order_asked(LIST), max(1, sums["many"]))
    lines = [_proposal(each, grant_list.is_late(each, today)) for each in found]
    total = [f"Semua {sums['many']} usulan", "", "", "", ""]
    total += [rupiah(sums[name]) for name in ("asked", "awarded", "paid")]
    table = (PROPOSALS, _PROPOSAL_WIDTHS, [*lines, [*total, "", ""]])
    return _file(form, "USULAN", f"Usulan hibah tahun anggaran {wanted.year}", f"hibah-{wanted.year}", *table)


@blueprint.get("/kendali/lembar-kendali.<form>")
def control(form: str) -> ResponseReturnValue:
    """Every recipient of the year; the last line sums them up."""
    reads_all(READING)
    year, _, rows = control_sheet.sheet_asked()
    told = control_sheet.with_cells(rows, current_app.config["TODAY"]())
    lines = [[each["cells"][name] for name in control_sheet.COLUMNS] for each in told]
    sums = control_sheet.sums_of(rows)
    totals = {"Penerima": f"Semua {len(rows)} penerima"} | {
        column: rupiah(sums[name]) for column, name in control_sheet.SUMMED.items()
    }
    lines.append([totals.get(name, "") for name in control_sheet.COLUMNS])
    title, file = f"Lembar kendali hibah tahun anggaran {year}", f"lembar-kendali-hibah-{year}"
    return _file(form, "KENDALI", title, file, control_sheet.COLUMNS, _CONTROL_WIDTHS, lines)


def _proposal(grant: dict[str, Any], late: bool) -> list[str]:
    return [
        grant["name"],
        grant["title"],
        GRANT_KINDS[grant["grant_kind"]],
        ORIGIN_TOLD[grant["origin"]],
        grant["rpjmd_theme"],
        rupiah(grant["asked"]),
        rupiah(grant["awarded"]) if grant["awarded"] else "",
        rupiah(grant["paid"]) if grant["paid"] else "",
        grant["standing"],
        "ya" if late else "",
    ]


def _file(
    form: str,
    tab: str,
    title: str,
    name: str,
    headings: Sequence[str],
    widths: Sequence[int],
    lines: Sequence[Sequence[str]],
) -> Response:
    """As a spreadsheet, or as .csv in which nothing runs."""
    if form not in FORMS:
        abort(404)
    if form == "xlsx":
        about = (title, current_app.config["OFFICE"].name)
        return spreadsheet(plain_sheet(tab, headings, widths, lines, about), f"{name}.xlsx")
    kept = StringIO(newline="")
    written = csv.writer(kept, delimiter=";")
    written.writerow(headings)
    written.writerows([quiet(cell) for cell in line] for line in lines)
    disposition = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(kept.getvalue().encode("utf-8-sig"), mimetype="text/csv", headers=disposition)

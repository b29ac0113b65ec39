"""The control sheet of a budget year: what an auditor asks for first, one line for each recipient."""

from typing import Any, Final

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from contracts.telling.dates import date_words
from contracts.telling.grant_words import GRANT_STATES
from contracts.telling.money import rupiah
from services.portal.grants import grant_list
from services.portal.grants.granting import READING, year_asked
from services.portal.sheets.cells import plain_sheet
from services.portal.sheets.downloading import spreadsheet
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.who import actor_or_refuse
from shared.database import Transaction

AFTER: Final = ("awarded", "agreement", "agreed", "closed")
"""A decree names the recipient."""
SIGNED: Final = ("agreed", "closed")
NONE: Final = "tidak ada"
NOT_YET: Final = "belum"
COLUMNS: Final = (
    "Penerima", "Usulan", "SK", "Lampiran APBD", "NPHD", "Rekening", "Diterima", "LPJ", "Bukti",
    "Sisa dikembalikan", "Selisih", "Keadaan",
)  # fmt: skip
_WIDTHS: Final = (40, 26, 34, 34, 34, 24, 18, 28, 18, 18, 18, 24)
blueprint = Blueprint("control_sheet", __name__, url_prefix="/hibah/kendali")


@blueprint.get("")
def page() -> ResponseReturnValue:
    return _shown("grant_control.html")


@blueprint.get("/cetak")
def printed() -> ResponseReturnValue:
    return _shown("print_grant_control.html")


@blueprint.get("/lembar-kendali.xlsx")
def download() -> ResponseReturnValue:
    actor_or_refuse(READING)
    year, _, rows = _sheet()
    lines = [[each["cells"][name] for name in COLUMNS] for each in rows]
    about = (f"Lembar kendali hibah tahun anggaran {year}", current_app.config["OFFICE"].name)
    content = plain_sheet("KENDALI", COLUMNS, _WIDTHS, lines, about)
    return spreadsheet(content, f"lembar-kendali-hibah-{year}.xlsx")


def control_rows(t: Transaction, year: str, today: Any) -> list[dict[str, Any]]:
    """Every recipient of a year by name, ``lacking`` first names what an audit would find."""
    found = [each for each in grant_list.grants_in(t, year) if each["state"] in AFTER]
    found.sort(key=lambda each: (each["name"], each["id"]))
    return [each | _judged(each, grant_list.is_late(each, today)) for each in found]


def _judged(grant: dict[str, Any], late: bool) -> dict[str, Any]:
    """``cells``: by column, as text; ``lacking``: columns in which something is missing."""
    signed, money = grant["state"] in SIGNED, grant["grant_kind"] == "money"
    cells = {
        "Penerima": grant["name"],
        "Usulan": f"{rupiah(grant['asked'])}, {date_words(grant['submitted_on'])}",
        "SK": f"{grant['decree']}, {date_words(grant['decided_on'])}: {rupiah(grant['awarded'])}",
        "Lampiran APBD": grant["annex"] or NONE,
        "NPHD": f"{grant['agreement_number']}, {date_words(grant['signed_on'])}" if signed else NOT_YET,
        "Rekening": _account(grant, money),
        "Diterima": rupiah(grant["paid"]),
        "LPJ": _report(grant, late),
        "Bukti": rupiah(grant["receipts"]),
        "Sisa dikembalikan": rupiah(grant["remainder"]),
        "Selisih": rupiah(grant["gap"]),
        "Keadaan": GRANT_STATES[grant["state"]],
    }
    lacking = [name for name in ("Lampiran APBD", "NPHD", "Rekening") if cells[name] in (NONE, NOT_YET)]
    lacking += ["LPJ"] * late + ["Selisih"] * (late and grant["gap"] > 0)
    return {"cells": cells, "lacking": lacking, "late": late}


def _account(grant: dict[str, Any], money: bool) -> str:
    if not money:
        return "barang/jasa, dengan BAST"
    return f"atas nama ormas, {grant['bank']}" if grant["bank"] else NOT_YET


def _report(grant: dict[str, Any], late: bool) -> str:
    if not grant["paid"]:
        return "–"
    due = f"jatuh tempo {date_words(grant['report_due_on'])}"
    told = date_words(grant["reported_on"]) if grant["reported_on"] else NOT_YET
    if late:
        return f"{told}; terlambat, {due}"
    return f"{told}, {due}" if grant["owes"] else told


def _sheet() -> tuple[str, list[str], list[dict[str, Any]]]:
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        every = grant_list.years(t, today.year)
        year = year_asked(every)
        return year, every, control_rows(t, year, today)


def _shown(template: str) -> ResponseReturnValue:
    actor_or_refuse(READING)
    year, every, rows = _sheet()
    names = ("asked", "awarded", "paid", "receipts", "remainder", "gap")
    return render_template(
        template,
        rows=rows,
        year=year,
        years=every,
        sums={name: sum(each[name] for each in rows) for name in names},
        lacking=sum(bool(each["lacking"]) for each in rows),
        late=sum(each["late"] for each in rows),
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )

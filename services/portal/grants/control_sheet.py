"""The control sheet of a budget year: what an auditor asks for first, one line for each recipient."""

from datetime import date
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


def control_rows(t: Transaction, year: str, today: date) -> list[dict[str, Any]]:
    """Every recipient of a year by name, ``lacking`` first names what an audit would find."""
    found = [each for each in grant_list.grants_in(t, year) if each["state"] in AFTER]
    found.sort(key=lambda each: (each["name"], each["id"]))
    return [each | _judged(each, today) for each in found]


def _judged(grant: dict[str, Any], today: date) -> dict[str, Any]:
    """``cells``: by column, as text; ``lacking``: columns in which something is missing."""
    signed, money = grant["state"] in SIGNED, grant["grant_kind"] == "money"
    late = grant_list.is_late(grant, today)
    missing = late or _is_sent_back(grant, today)
    cells = {
        "Penerima": grant["name"],
        "Usulan": f"{rupiah(grant['asked'])}, {date_words(grant['submitted_on'])}",
        "SK": f"{grant['decree']}, {date_words(grant['decided_on'])}: {rupiah(grant['awarded'])}",
        "Lampiran APBD": grant["annex"] or NONE,
        "NPHD": f"{grant['agreement_number']}, {date_words(grant['signed_on'])}" if signed else NOT_YET,
        "Rekening": _account(grant, money),
        "Diterima": rupiah(grant["paid"]),
        "LPJ": _reports(grant, today),
        "Bukti": rupiah(grant["receipts"]),
        "Sisa dikembalikan": rupiah(grant["remainder"]),
        "Selisih": rupiah(grant["gap"]),
        "Keadaan": GRANT_STATES[grant["state"]],
    }
    lacking = [name for name in ("Lampiran APBD", "NPHD", "Rekening") if cells[name] in (NONE, NOT_YET)]
    lacking += ["LPJ"] * missing + ["Selisih"] * (missing and grant["gap"] > 0)
    return {"cells": cells, "lacking": lacking, "late": late}


def _account(grant: dict[str, Any], money: bool) -> str:
    if not money:
        return "barang/jasa, dengan BAST"
    return f"atas nama ormas, {grant['bank']}" if grant["bank"] else NOT_YET


def _is_sent_back(grant: dict[str, Any], today: date) -> bool:
    """Whether the day is over and a report that came is still to be mended."""
    mending = any(each["state"] == "mending" for each in grant["stages"])
    return mending and bool(grant["report_due_on"] < today.isoformat())


def _reports(grant: dict[str, Any], today: date) -> str:
    """Each stage that was received by itself."""
    had = [each for each in grant["stages"] if each["paid_on"]]
    told = [_report(each, grant["report_due_on"], today) for each in had]
    if len(had) == 1:
        return told[0]
    return "; ".join(f"tahap {each['stage']}: {said}" for each, said in zip(had, told, strict=True)) or "–"


def _report(stage: dict[str, Any], due: str, today: date) -> str:
    came = stage["first_reported"]
    told = date_words(came) if came else NOT_YET
    late = (date.fromisoformat(came or today.isoformat()) - date.fromisoformat(due)).days
    if stage["state"] == "mending":
        told += ", dikembalikan untuk diperbaiki"
    if late > 0:
        return f"{told}, terlambat {late} hari (jatuh tempo {date_words(due)})"
    return told if stage["state"] == "accepted" else f"{told}, jatuh tempo {date_words(due)}"


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

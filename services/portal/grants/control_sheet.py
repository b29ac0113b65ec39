"""The control sheet of a budget year: what an auditor asks for first, one line for each recipient."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from contracts.telling.dates import date_words
from contracts.telling.grant_words import ORIGIN_TOLD
from contracts.telling.money import rupiah
from services.portal.grants import grant_list, grant_slips
from services.portal.grants.granting import PER_PAGE, READING, page_asked, year_asked
from services.portal.grants.ordering import SHEET, order_asked, ordered
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.reach import reads_all
from shared.database import Transaction

AFTER: Final = ("awarded", "agreement", "agreed", "closed")
"""A decree names the recipient."""
SIGNED: Final = ("agreed", "closed")
NONE: Final = "tidak ada"
NOT_YET: Final = "belum"
MARK: Final = " (diperbaiki)"
"""Behind a figure or number that was recorded by a slip and put right; the history of the hibah says what."""
UNTIED: Final = "tidak dikaitkan"
COLUMNS: Final = (
    "Penerima", "Asal", "Program RPJMD", "Usulan", "SK", "Lampiran APBD", "NPHD", "Rekening", "Diterima",
    "LPJ", "Bukti", "Sisa dikembalikan", "Selisih", "Keadaan",
)  # fmt: skip
SUMMED: Final = {
    "Usulan": "asked",
    "SK": "awarded",
    "Diterima": "paid",
    "Bukti": "receipts",
    "Sisa dikembalikan": "remainder",
    "Selisih": "gap",
}
"""Columns that the last line sums up."""
blueprint = Blueprint("control_sheet", __name__, url_prefix="/hibah/kendali")


@blueprint.get("")
def page() -> ResponseReturnValue:
    return _shown("grant_control.html", PER_PAGE)


@blueprint.get("/cetak")
def printed() -> ResponseReturnValue:
    return _shown("print_grant_control.html")


def control_rows(t: Transaction, year: str, today: date) -> list[dict[str, Any]]:
    """Every recipient of a year by name, with what an audit would find: ``lacking`` names its columns."""
    found = grant_list.recipients(t, year, AFTER)
    right = grant_slips.put_right(t, [each["id"] for each in found])
    return [
        each
        | {"lacking": _lacking(each, today), "late": grant_list.is_late(each, today)}
        | {"put_right": right.get(each["id"], set())}
        for each in found
    ]


def sums_of(rows: list[dict[str, Any]]) -> dict[str, int]:
    """What all of them come to."""
    return {name: sum(each[name] for each in rows) for name in SUMMED.values()}


def with_cells(rows: list[dict[str, Any]], today: date) -> list[dict[str, Any]]:
    """``cells``: by column, as text."""
    return [each | {"cells": _cells(each, today)} for each in rows]


def counted_by(
    rows: list[dict[str, Any]], name_of: Callable[[dict[str, Any]], str]
) -> list[tuple[str, int, int, int]]:
    """Recipients of each name, with what was awarded and paid: the largest award first."""
    found: dict[str, tuple[int, int, int]] = {}
    for each in rows:
        many, awarded, paid = found.get(name_of(each), (0, 0, 0))
        found[name_of(each)] = (many + 1, awarded + each["awarded"], paid + each["paid"])
    return sorted(((name, *sums) for name, sums in found.items()), key=lambda each: (-each[2], each[0]))


def _lacking(grant: dict[str, Any], today: date) -> list[str]:
    money = grant["grant_kind"] == "money"
    missing = grant_list.is_late(grant, today) or any(each["state"] == "mending" for each in grant["stages"])
    differs = any(each["state"] == "reported" and _differs(each) for each in grant["stages"])
    lacks = {
        "Lampiran APBD": not grant["annex"],
        "NPHD": grant["state"] not in SIGNED,
        "Rekening": money and not grant["bank"],
        "LPJ": missing,
        "Selisih": (missing and grant["gap"] > 0) or differs,
    }
    return [name for name, is_lacking in lacks.items() if is_lacking]


def _cells(grant: dict[str, Any], today: date) -> dict[str, str]:
    signed, money = grant["state"] in SIGNED, grant["grant_kind"] == "money"
    cells = {
        "Penerima": grant["name"],
        "Asal": ORIGIN_TOLD[grant["origin"]],
        "Program RPJMD": grant["rpjmd_theme"] or UNTIED,
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
        "Keadaan": grant["standing"],
    }
    return {name: f"{told}{MARK}" if name in grant["put_right"] else told for name, told in cells.items()}


def _account(grant: dict[str, Any], money: bool) -> str:
    if not money:
        return "barang/jasa, dengan BAST"
    return f"atas nama ormas, {grant['bank']}" if grant["bank"] else NOT_YET


def _differs(stage: dict[str, Any]) -> bool:
    """Whether receipts and what was paid back come to another amount than was received."""
    return bool(stage["amount"] != stage["receipts"] + stage["remainder"])


def _reports(grant: dict[str, Any], today: date) -> str:
    """Each stage that was received by itself."""
    had = [each for each in grant["stages"] if each["paid_on"]]
    told = [_report(each, grant["report_due_on"], today) for each in had]
    if len(had) == 1:
        return told[0]
    return "; ".join(f"tahap {each['stage']}: {said}" for each, said in zip(had, told, strict=True)) or "–"


def _report(stage: dict[str, Any], due: str, today: date) -> str:
    first, again = stage["first_reported"], stage["came_again"]
    told = date_words(first) if first else NOT_YET
    last, came = grant_list.due_and_came(stage, due)
    late = (date.fromisoformat(came or today.isoformat()) - date.fromisoformat(last)).days
    if stage["state"] == "mending":
        until = f" sampai {date_words(stage['answer_by'])}" if stage["answer_by"] else ""
        told += f", dikembalikan untuk diperbaiki{until}"
    elif again:
        told += f", perbaikannya {date_words(again)}"
    if late > 0:
        return f"{told}, terlambat {late} hari (jatuh tempo {date_words(last)})"
    return told if stage["state"] == "accepted" else f"{told}, jatuh tempo {date_words(last)}"


def sheet_asked() -> tuple[str, list[str], list[dict[str, Any]]]:
    """The year of the address, every year, and the rows in the order of the address."""
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        every = grant_list.years(t, today.year)
        year = year_asked(every)
        return year, every, ordered(control_rows(t, year, today), order_asked(SHEET))


def _shown(template: str, size: int = 0) -> ResponseReturnValue:
    """A page of so many rows, 0 for all of them; what is counted is counted of all."""
    reads_all(READING)
    year, every, rows = sheet_asked()
    page, pages = page_asked(len(rows)) if size else (1, 1)
    shown = rows[(page - 1) * size :][: size or None]
    return render_template(
        template,
        rows=with_cells(shown, current_app.config["TODAY"]()),
        many=len(rows),
        page=page,
        pages=pages,
        year=year,
        years=every,
        by_theme=counted_by(rows, lambda each: each["rpjmd_theme"] or UNTIED),
        by_origin=counted_by(rows, lambda each: ORIGIN_TOLD[each["origin"]]),
        sums=sums_of(rows),
        order=order_asked(SHEET),
        orders=SHEET,
        lacking=sum(bool(each["lacking"]) for each in rows),
        late=sum(each["late"] for each in rows),
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )

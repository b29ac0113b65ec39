"""Scores compared by kecamatan, cluster and period: figures for the office, how many for everybody."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.scoring_words import OF_WHOM
from services.portal.scoring import assessment_list as lists
from services.portal.scoring.comparison import BY, comparison, public_comparison
from services.portal.scoring.periods import DECIDING, READING, only_for_assessors
from services.portal.scoring.spread import FEWEST, LOW
from services.portal.sheets.cells import plain_sheet
from services.portal.sheets.downloading import file_of, spreadsheet
from services.portal.sheets.sheet_csv import plain_csv
from services.portal.web.today import on_day
from services.portal.web.who import may

HEADINGS: Final = (
    "Menurut", "Kelompok", "Dinilai", "Dari ormas", "Cakupan (%)", "Rata-rata", "Kuartil bawah", "Median",
    "Kuartil atas", "Catatan",
)  # fmt: skip
FIGURES: Final = ("n", "active", "coverage", "mean", "q1", "median", "q3")
COVERED_LITTLE: Final = "cakupan di bawah separuh"
NO_RANKING: Final = (
    "Diurutkan menurut nama, bukan menurut nilai. Bukan peringkat, dan tidak menentukan hak ormas."
)
blueprint = Blueprint("comparing", __name__, url_prefix="/perbandingan-nilai")


@blueprint.get("")
def page() -> ResponseReturnValue:
    """Of the period and the grouping that were asked for, else of the newest and by kecamatan."""
    inside = may(READING) or may(DECIDING)
    return _shown("scores_compared.html") if inside else _shown("scores_compared_public.html", public=True)


@blueprint.get("/perbandingan.<any(xlsx,csv):form>")
def download(form: str) -> ResponseReturnValue:
    only_for_assessors()
    with current_app.config["VIEWS"].read() as t:
        period = _asked(lists.periods(t)) or abort(404)
        told = comparison(t, period, _by(), on_day())
    name, rows = f"perbandingan-nilai-{told['by']}", [*lines_of(told)]
    if form == "csv":
        return file_of(plain_csv(HEADINGS, rows), "text/csv", f"{name}.csv")
    about = (f"Perbandingan nilai, {current_app.config['OFFICE'].name}", told["title"], NO_RANKING)
    widths = (14, 40, 10, 12, 12, 12, 14, 12, 14, 60)
    return spreadsheet(plain_sheet("PERBANDINGAN", HEADINGS, widths, rows, about), f"{name}.xlsx")


def lines_of(told: Mapping[str, Any]) -> Iterable[tuple[str, ...]]:
    """Of a comparison one line for each group and each period; also those that may not be compared."""
    for each in (told["whole"], *told["groups"]):
        yield BY[told["by"]], each["name"], *_figures(each), COVERED_LITTLE if each["low"] else ""
    for each in told["periods"]:
        why = f"tidak dapat dibandingkan: beda {', '.join(each['why_not'])}" if each["why_not"] else ""
        figures = [""] * len(FIGURES) if why else _figures(each)
        yield "Masa penilaian", each["name"], *figures, why or (COVERED_LITTLE if each["low"] else "")


def _figures(group: Mapping[str, Any]) -> list[str]:
    return [str(group[name]) for name in FIGURES]


def _shown(template: str, *, public: bool = False) -> ResponseReturnValue:
    with current_app.config["VIEWS"].read() as t:
        known = [each for each in lists.periods(t) if each["state"] == "closed" or not public]
        period = _asked(known)
        compare = public_comparison if public else comparison
        told = compare(t, period, _by(), on_day()) if period else None
    return render_template(
        template,
        told=told,
        known=known,
        by=BY,
        no_ranking=NO_RANKING,
        of_whom=OF_WHOM,
        fewest=FEWEST,
        low=LOW,
    )


def _asked(known: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The one of the address, else the newest; None where there is none."""
    asked = request.args.get("masa", "")
    return next((each for each in known if each["id"] == asked), known[0] if known else None)


def _by() -> str:
    asked = request.args.get("menurut", "")
    return asked if asked in BY else next(iter(BY))

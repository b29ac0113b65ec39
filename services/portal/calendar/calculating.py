"""When a term of working days ends, and which days on the way do not count."""

from datetime import date
from typing import Final

from flask import Blueprint, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.dates import as_date
from services.portal.calendar import days_of_year
from services.portal.web.numbers import whole_number

MOST_DAYS: Final = 366
blueprint = Blueprint("calculating", __name__, url_prefix="/kalender/tenggat")


@blueprint.get("")
def due_day() -> ResponseReturnValue:
    """A calculation that anybody can repeat: from the address alone, today or as it was known on a day."""
    today: date = current_app.config["TODAY"]()
    start, days, known_on = (request.args.get(name, "").strip() for name in ("mulai", "hari", "diketahui"))
    asked = "mulai" in request.args  # a link may name the days alone
    begins, many = as_date(start), whole_number(days) or 0
    problems = _problems(begins, many, known_on) if asked else []
    due, skipped, unfilled, proposed = None, [], [], []
    if begins and asked and not problems:
        with current_app.config["VIEWS"].read() as t:
            found = days_of_year.calendar(t, known_on or today.isoformat())
        due = found.due(begins, many)
        if due:
            skipped = found.skipped(begins, due)
            years = range(begins.year, due.year + 1)
            unfilled = [year for year in years if not found.is_told(year)]
            proposed = [year for year in years if found.is_proposed(year)]
    page = render_template(
        "due_day.html",
        start=start,
        days=days,
        known_on=known_on,
        many=many,
        due=due.isoformat() if due else "",
        skipped=[(day.isoformat(), why) for day, why in skipped],
        unfilled=unfilled,
        proposed=proposed,
        today=today.isoformat(),
        problems=problems,
    )
    return page, 422 if problems else 200


def _problems(begins: date | None, many: int, known_on: str) -> list[tuple[str, str]]:
    told = []
    if not begins or not days_of_year.FIRST_DAY <= begins.isoformat() <= days_of_year.LAST_DAY:
        told.append(("mulai", "Tulis tanggal mulai antara tahun 2000 dan 2099."))
    if not 1 <= many <= MOST_DAYS:
        told.append(("hari", f"Tulis jumlah hari kerja 1 sampai {MOST_DAYS}."))
    if known_on and as_date(known_on) is None:
        told.append(("diketahui", "Tulis tahun-bulan-hari, misalnya 2026-03-31."))
    return told

"""Service times (waktu layanan): how many working days the office took, as a page and on paper."""

from datetime import date
from typing import Final

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.service_words import SERVICES
from services.portal.calendar.days_of_year import calendar
from services.portal.cases.ended import ended
from services.portal.cases.service_times import times
from services.portal.web.numbers import whole_number
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.who import signed_in

FIRST_YEAR: Final = 2000
blueprint = Blueprint("timing", __name__, url_prefix="/waktu-layanan")


@blueprint.get("")
def year() -> ResponseReturnValue:
    return _shown("service_times.html")


@blueprint.get("/cetak")
def on_paper() -> ResponseReturnValue:
    return _shown("print_service_times.html")


def _shown(template: str) -> str:
    """By the calendar as it is known today; another year than this one only as far as it has passed."""
    if signed_in() is None:
        abort(401)
    today: date = current_app.config["TODAY"]()
    asked = whole_number(request.args.get("tahun", "")) or today.year
    shown = asked if FIRST_YEAR <= asked <= today.year else today.year
    with current_app.config["VIEWS"].read() as t:
        known = calendar(t, today.isoformat())
        found = times(ended(t, shown, known))
    return render_template(
        template,
        year=shown,
        services=found,
        titles=SERVICES,
        unfilled=not known.is_told(shown),
        today=today,
        paper=paper_asked(),
        papers=PAPERS,
    )

"""Service times (waktu layanan): how many working days the office took, as a page and on paper."""

from datetime import date
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.service_words import SERVICES
from services.portal.calendar.days_of_year import calendar
from services.portal.cases.baselines import STREAM, TELLING, baselines, typed
from services.portal.cases.ended import ended
from services.portal.cases.service_times import times
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import signed_in

FIRST_YEAR: Final = 2000
ON_PAPER: Final = "kertas"
blueprint = Blueprint("timing", __name__, url_prefix="/waktu-layanan")


@blueprint.get("")
def year() -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    return _page(just_now=just_now(STREAM))


@blueprint.get("/cetak")
def on_paper() -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    return render_template("print_service_times.html", **_figures(), paper=paper_asked(), papers=PAPERS)


@blueprint.post("/kertas")
def tell() -> ResponseReturnValue:
    """How long it took before this system."""
    return TELLING.send(_page, STREAM, typed(), url_for(".year"))


def _figures() -> dict[str, Any]:
    """By the calendar as it is known today; another year than this one only as far as it has passed."""
    today: date = current_app.config["TODAY"]()
    asked = whole_number(request.args.get("tahun", "")) or today.year
    shown = asked if FIRST_YEAR <= asked <= today.year else today.year
    with current_app.config["VIEWS"].read() as t:
        known = calendar(t, today.isoformat())
        found, before = times(ended(t, shown, known)), baselines(t)
    told = {"year": shown, "services": found, "before": before, "titles": SERVICES, "today": today}
    return told | {"unfilled": not known.is_told(shown)}


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    return render_template(
        "service_times.html",
        **_figures(),
        just_now=just_now,
        waiting=waits(STREAM),
        problems=problems,
        sent=ON_PAPER if request.method == "POST" else "",
        said=request.form,
        numbers={ON_PAPER: number or new_number()},
    )

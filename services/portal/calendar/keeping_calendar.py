"""The office's calendar: the days of a year, the decrees they rest on, the weekdays that are worked."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import MONTHS, WEEKDAYS, date_words
from contracts.telling.working_days import FIVE_DAYS
from services.portal.calendar import days_of_year
from services.portal.calendar.lines import EXAMPLE, lines_of_days, read_days
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm
from services.portal.web.plain_words import words_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import may, signed_in
from services.portal.web.writing import Told
from shared.errors import Problem

STREAM: Final = "calendar-office"
FORMS: Final = {
    "catat": OneForm(
        "requests.decree_days",
        {
            "days": "hari",
            "legal_basis": "keputusan",
            "known_on": "diketahui",
            "replaces": "mengganti",
            "ground": "dasar",
        },
    ),
    "batalkan": OneForm("requests.take_back_decree", {"decree": "nomor_keputusan", "reason": "alasan"}),
    "minggu": OneForm(
        "requests.set_working_week",
        {
            "weekdays": "hari_kerja",
            "valid_from": "mulai",
            "known_on": "diketahui_minggu",
            "legal_basis": "keputusan_minggu",
            "ground": "dasar_minggu",
        },
    ),
}
"""Each form of the page by the last word of its address."""
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2099
ABOUT: Final = "kalender"
OTHER_YEARS: Final = "tahun_lain"
"""The officer says that a decree speaks of other years, too: a slip of the year would go unseen."""
blueprint = Blueprint("keeping_calendar", __name__, url_prefix="/kalender")


@blueprint.url_value_preprocessor
def _of_this_century(endpoint: str | None, values: dict[str, Any] | None) -> None:
    if values and not FIRST_YEAR <= values["year"] <= LAST_YEAR:
        abort(404)


@blueprint.get("")
def this_year() -> ResponseReturnValue:
    return _page(current_app.config["TODAY"]().year)


@blueprint.get("/<int:year>")
def of_year(year: int) -> ResponseReturnValue:
    return _page(year, just_now=just_now(ABOUT))


@blueprint.post("/<int:year>/catat")
def record(year: int) -> ResponseReturnValue:
    form = FORMS["catat"]
    days, wrong = read_days(request.form.get("hari", ""))
    if not request.form.get(OTHER_YEARS):
        wrong += _of_other_years(year, days)
    said = form.typed() | {"days": days, "mark": "decree", "replaces": _number("mengganti")}
    missing: Told = [("hari", sentence) for sentence in wrong]
    return form.send(partial(_page, year, sent="catat"), ABOUT, said, _seen_at(year), missing or None)


@blueprint.post("/<int:year>/batalkan")
def take_back(year: int) -> ResponseReturnValue:
    form = FORMS["batalkan"]
    said = form.typed() | {"decree": _number("nomor_keputusan")}
    return form.send(partial(_page, year, sent="batalkan"), ABOUT, said, _seen_at(year))


@blueprint.post("/<int:year>/minggu")
def set_week(year: int) -> ResponseReturnValue:
    form = FORMS["minggu"]
    worked = [whole_number(each) or 0 for each in request.form.getlist("hari_kerja")]
    said = form.typed() | {"weekdays": worked}
    return form.send(partial(_page, year, sent="minggu"), ABOUT, said, _seen_at(year))


def _of_other_years(year: int, days: Sequence[Mapping[str, str]]) -> list[str]:
    return [
        f"{date_words(each['day'])} bukan hari tahun {year}. Betulkan, atau centang bahwa keputusan ini "
        "memuat hari tahun lain."
        for each in days
        if not each["day"].startswith(f"{year}-")
    ]


def _number(name: str) -> int | None:
    text = request.form.get(name, "")
    return whole_number(text) if text else 0


def _seen_at(year: int) -> str:
    return url_for(".of_year", year=year)


def _page(
    year: int, *, number: UUID | None = None, problems: Any = (), just_now: str = "", sent: str = ""
) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    with current_app.config["VIEWS"].read() as t:
        found = days_of_year.calendar(t, current_app.config["TODAY"]().isoformat())
        decrees, weeks = days_of_year.decrees(t), days_of_year.weeks(t)
        history = history_of(t, STREAM) if signed_in() else []
    held = days_of_year.days_of(found, year)
    typed, _ = read_days(request.form.get("hari", ""))
    wants_proposal = request.args.get("usulan") and sent != "catat" and may("requests.decree_days")
    source, proposed = _proposal(year) if wants_proposal else ("", "")
    marks = {each["decree"]: each["mark"] for each in decrees}
    return render_template(
        "calendar.html",
        year=year,
        years=(FIRST_YEAR, LAST_YEAR),
        months=[(MONTHS[month - 1], days) for month, days in days_of_year.in_months(held)],
        worked=sum(days_of_year.worked_in(found, year)),
        proposals=sorted({each.decree for each in held if marks[each.decree] == "proposal"}),
        decrees=decrees,
        history=history,
        weeks=weeks,
        weekdays=list(enumerate(WEEKDAYS, start=1)),
        five_days=FIVE_DAYS,
        example=EXAMPLE,
        proposed=proposed,
        source=source,
        filled=found.is_told(year),
        asks_of_other_years=sent == "catat" and bool(_of_other_years(year, typed)),
        today=current_app.config["TODAY"]().isoformat(),
        just_now=just_now,
        waiting=waits(ABOUT),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
    )


def _proposal(year: int) -> tuple[str, str]:
    """Where the proposed days are from, and their lines; when nobody answers, why there are none."""
    try:
        told = current_app.config["COMMANDS"].caller.call("requests", "proposed_days", payload={"year": year})
    except Problem as problem:
        return words_of(problem), ""
    return told["source"], lines_of_days([(each["day"], each["kind"], each["name"]) for each in told["days"]])

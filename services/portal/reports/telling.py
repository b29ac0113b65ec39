"""Activities of a semester report, each on its own page: a new one, one of last time, other words."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import number_words
from contracts.telling.report_periods import Period
from contracts.telling.report_words import MONEY_SOURCES
from services.portal.reports import report_list
from services.portal.reports.report_forms import ADDING, REVISING, typed_activity
from services.portal.reports.reporting import READING
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.reach import reader, refuse_out_of_reach
from services.portal.web.submitting import Sending, opened
from services.portal.web.who import may
from shared.database import Transaction

_OF_LAST_TIME: Final = ("held_on", "photographs")
"""What is asked anew where an activity of last time is taken over."""
blueprint = Blueprint("telling", __name__, url_prefix="/laporan-semester/<report>/kegiatan")


@blueprint.get("")
def new(report: str) -> ResponseReturnValue:
    return opened(Sending(ADDING.command, partial(_page, ADDING, report, 0), ADDING.told), _back(report))


@blueprint.post("")
def add(report: str) -> ResponseReturnValue:
    said = {"report": report, **typed_activity(ADDING)}
    return ADDING.send(partial(_page, ADDING, report, 0), report, said, _back(report))


@blueprint.get("/<int:activity>")
def show(report: str, activity: int) -> ResponseReturnValue:
    if not may(REVISING.command):
        only = reader(READING)
        with current_app.config["VIEWS"].read() as t:
            refuse_out_of_reach(t, only, report)
    form = Sending(REVISING.command, partial(_page, REVISING, report, activity), REVISING.told)
    return opened(form, _back(report))


@blueprint.post("/<int:activity>")
def revise(report: str, activity: int) -> ResponseReturnValue:
    said = {"report": report, "activity": activity, **typed_activity(REVISING)}
    return REVISING.send(partial(_page, REVISING, report, activity), report, said, _back(report))


def _back(report: str) -> str:
    return url_for("reporting.show", report=report)


def _page(
    form: OneForm, report: str, activity: int, *, number: UUID | None = None, problems: Any = ()
) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = report_list.report_of(t, report) or abort(404)
        told = _shown(t, report, activity)
        listed, own = report_list.types(t)
        pictures = report_list.pictures_of(t, found["organisation"])
        overtaken = problems and 0 < seen_version() < found["version"]
        since = recorded_since(t, report, seen_version()) if overtaken else []
    period, sent = Period.of(found["period"]), request.method == "POST"
    names = form.ids
    said = request.form if sent else {names[field]: told.get(field, "") for field in names}
    photographs = request.form.getlist("foto") if sent else [str(n) for n in told.get("photographs", [])]
    return render_template(
        "semester_activity.html",
        report=found,
        activity=activity,
        carried=not activity and not sent and bool(told),
        period=period,
        types=listed,
        own=own,
        sources=MONEY_SOURCES,
        pictures=pictures,
        photographs=photographs,
        number=number or new_number(),
        version=found["version"],
        problems=problems,
        since=since,
        said=said,
    )


def _shown(t: Transaction, report: str, activity: int) -> dict[str, Any]:
    """The activity as it is; for a new one what ``dari`` in the address names, without what is asked anew."""
    if activity:
        there = {each["activity"]: each for each in report_list.activities_of(t, report)}
        return _in_words(there.get(activity) or abort(404))
    source, _, which = request.args.get("dari", "").partition(":")
    number = whole_number(which)
    told = {each["activity"]: each for each in report_list.activities_of(t, source)} if number else {}
    found = told.get(number or 0)
    return {k: v for k, v in _in_words(found).items() if k not in _OF_LAST_TIME} if found else {}


def _in_words(activity: dict[str, Any]) -> dict[str, Any]:
    """Numbers as they are typed."""
    return activity | {name: number_words(activity[name]) for name in ("reached", "cost")}

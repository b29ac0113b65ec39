"""Activities of a semester report, each on its own page: a new one, one of last time, other words."""

from collections.abc import Mapping
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
    papers = url_for("filing.documents", ormas=found["organisation"])
    return activity_page(form, found, activity, _back(report), papers, number=number, problems=problems)


def activity_page(
    form: OneForm,
    report: Mapping[str, Any],
    activity: int,
    address: str,
    papers: str,
    *,
    number: UUID | None = None,
    problems: Any = (),
) -> str:
    """The form of one activity, 0 for a new one. ``address``: the page of its report; ``papers``: where a
    photograph is stored.
    """
    with current_app.config["VIEWS"].read() as t:
        told = _shown(t, report, activity)
        listed, own = report_list.types(t)
        pictures = report_list.pictures_of(t, report["organisation"])
        overtaken = problems and 0 < seen_version() < report["version"]
        since = recorded_since(t, report["id"], seen_version(), report_list.GOES_ON) if overtaken else []
    sent, names = request.method == "POST", form.ids
    return render_template(
        "semester_activity.html",
        report=report,
        activity=activity,
        address=address,
        papers=papers,
        carried=not activity and not sent and bool(told),
        period=Period.of(report["period"]),
        types=listed,
        own=own,
        sources=MONEY_SOURCES,
        pictures=pictures,
        photographs=request.form.getlist("foto") if sent else [str(n) for n in told.get("photographs", [])],
        number=number or new_number(),
        version=report["version"],
        problems=problems,
        since=since,
        said=request.form if sent else {names[field]: told.get(field, "") for field in names},
    )


def _shown(t: Transaction, report: Mapping[str, Any], activity: int) -> dict[str, Any]:
    """The activity as it is; for a new one what ``dari`` in the address names of a report of the same ormas,
    without what is asked anew.
    """
    if activity:
        there = {each["activity"]: each for each in report_list.activities_of(t, report["id"])}
        return _in_words(there.get(activity) or abort(404))
    source, _, which = request.args.get("dari", "").partition(":")
    before = report_list.report_of(t, source)
    if before is None or before["organisation"] != report["organisation"]:
        return {}
    told = {each["activity"]: each for each in report_list.activities_of(t, source)}
    found = told.get(whole_number(which) or 0)
    return {k: v for k, v in _in_words(found).items() if k not in _OF_LAST_TIME} if found else {}


def _in_words(activity: dict[str, Any]) -> dict[str, Any]:
    """Numbers as they are typed."""
    return activity | {name: number_words(activity[name]) for name in ("reached", "cost")}

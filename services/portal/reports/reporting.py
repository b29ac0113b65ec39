"""Semester reports: all of them, a new one, and one with its parts and steps."""

from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.report_periods import PERIODS, Period, newest_periods
from contracts.telling.report_words import MONEY_SOURCES, PROGRESS
from services.portal.boards.leadership import signature_rule_of
from services.portal.cases.case_list import documents_for
from services.portal.grants.grant_list import is_disputed
from services.portal.register.programmes import programmes_of
from services.portal.register.record import history_of
from services.portal.reports import report_list
from services.portal.reports.compliance import owing, standing_of
from services.portal.reports.report_forms import BEGINNING, STEPS, typed_for
from services.portal.search.find import Search
from services.portal.web.forms import new_number
from services.portal.web.hands import GAVE_THE_WAY_IN, gave_the_way_in, hands
from services.portal.web.landing import NewOne
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.reach import handed_over, reader, refuse_out_of_reach
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.writing import Told
from shared.database import Transaction

READING: Final = "requests.return_semester_report"
"""Whoever may judge a report may read it."""
ABOUT: Final = "laporan-semester"
PER_PAGE: Final = 50
_FIXED: Final = {"progress": "Perkembangan program", "money": "Keuangan", "paper": "Kertas laporan"}
blueprint = Blueprint("reporting", __name__, url_prefix="/laporan-semester")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    only = reader(READING)
    today: date = current_app.config["TODAY"]()
    asked, period = request.args.get("keadaan", ""), request.args.get("semester", "")
    with current_app.config["VIEWS"].read() as t:
        owed = [] if only else owing(t, today.isoformat())
        many = report_list.how_many(t, asked, period, only)
        pages = max(1, -(-many // PER_PAGE))
        page = min(Search.read(request.args).hal, pages)
        found = report_list.reports(t, asked, period, PER_PAGE, page, only)
        told = report_list.periods_told(t)
        money = report_list.money_in(t, asked, period, only)
    return render_template(
        "semester_reports.html",
        reports=found,
        handed_alone=bool(only),
        owed=owed,
        asked=asked,
        period=period,
        periods=[(code, PERIODS[code]) for code in told],
        filters=report_list.FILTERS,
        many=many,
        money=money,
        page=page,
        pages=pages,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    back = url_for(".new", ormas=request.args.get("ormas"))
    return opened(Sending(BEGINNING.command, _new, BEGINNING.told), back)


@blueprint.post("/baru")
def begin() -> ResponseReturnValue:
    seen_at = NewOne("semester_report", lambda report: url_for(".show", report=report), url_for(".all_"))
    return BEGINNING.send(_new, ABOUT, BEGINNING.typed(), seen_at)


@blueprint.get("/<report>")
def show(report: str) -> ResponseReturnValue:
    return _page(report, just_now=just_now(report))


@blueprint.get("/<report>/cetak")
def printed(report: str) -> ResponseReturnValue:
    """One report on paper, with room for the signatures."""
    only = reader(READING)
    with current_app.config["VIEWS"].read() as t:
        refuse_out_of_reach(t, only, report)
        told = everything(t, report)
    return render_template(
        "print_semester_report.html",
        **told,
        address=url_for(".show", report=report),
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )


@blueprint.post("/<report>/<step>")
def take(report: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    with current_app.config["VIEWS"].read() as t:
        told = everything(t, report)
    said = {"report": report, **typed_for(step, told["programmes"], [code for code, _ in told["parts"]])}
    missing = _kept_from(report) if step == "terima" else None
    return form.send(partial(_page, report), report, said, url_for(".show", report=report), missing)


def _kept_from(report: str) -> Told:
    """What keeps this reader from accepting it, beside what the service itself looks up."""
    with current_app.config["VIEWS"].read() as t:
        typed = [each["actor"] for each in history_of(t, report) if each["topic"] in report_list.TYPED]
    return [("", GAVE_THE_WAY_IN)] if gave_the_way_in(typed) else []


def everything(t: Transaction, report: str) -> dict[str, Any]:
    """A report with its parts. ``programmes``: those that the register knows and goes on or that are told of;
    ``parts``: what feedback can speak of.
    """
    found = report_list.report_of(t, report) or abort(404)
    activities = report_list.activities_of(t, report)
    progress = report_list.progress_of(t, report)
    money, ratio = report_list.money_of(t, report)
    going = {p.programme: p.title for p in programmes_of(t, found["organisation"]) if not p.ended_on}
    named = going | {each["programme"]: each["title"] for each in progress}
    parts = [(f"activity-{each['activity']}", each["title"]) for each in activities]
    return {
        "report": found,
        "activities": activities,
        "cost": sum(each["cost"] for each in activities),
        "progress": progress,
        "money": money,
        "ratio": ratio,
        "programmes": sorted(named.items()),
        "parts": [*parts, *_FIXED.items()],
    }


def beside(t: Transaction, found: dict[str, Any]) -> dict[str, Any]:
    """What its forms need besides: what is to be mended, the report of last time, documents, who signs."""
    ormas, before = found["organisation"], Period.of(found["period"]).before.code
    last = [each["id"] for each in report_list.reports_of(t, ormas) if each["period"] == before]
    carried = [each | {"report": id} for id in last for each in report_list.activities_of(t, id)]
    return {
        "by_itself": report_list.sent_by_ormas(t, found["id"]),
        "feedback": report_list.feedback_of(t, found["id"]),
        "carried": carried,
        "documents": documents_for(t, ormas),
        "rule": signature_rule_of(t, ormas),
        "disputed": is_disputed(t, ormas),
    }


def offered(t: Transaction, ormas: str, today: str, *, by_itself: bool = False) -> dict[str, Any]:
    """For which periods a report can be begun, and which it is likely to be; how the ormas stands.
    ``by_itself``: its account begins none from before it had to report; ``begins``: where that is still to
    come, from which period on it has to.
    """
    standing = standing_of(t, ormas, today)
    there = {each["period"] for each in report_list.reports_of(t, ormas)}
    last = newest_periods(today)
    free = [each for each in last if each.code not in there]
    begins = ""
    if by_itself and standing and standing.duty:
        free = [each for each in free if each >= standing.duty.first]
        begins = standing.duty.first.words if standing.duty.first > last[0] else ""
    owed = standing.owed if standing else []
    first = next((each for each in owed if each in free), next((e for e in free if e != last[0]), None))
    return {
        "standing": standing,
        "begins": begins,
        "periods": [(each.code, each.words) for each in sorted({*free, *owed}, reverse=True)],
        "chosen": first.code if first else "",
    }


def name_of(t: Transaction, ormas: str) -> str | None:
    """What the register calls it."""
    row = t.one("SELECT name FROM register WHERE id = ?", (ormas,)) if ormas else None
    return str(row[0]) if row else None


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    ormas, today = request.values.get("ormas", ""), current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        name = name_of(t, ormas) or abort(404)
        told = offered(t, ormas, today)
    return render_template(
        "semester_report_new.html",
        ormas=ormas,
        name=name,
        **told,
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _page(report: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    only = reader(READING)
    sent, today = request.path.rpartition("/")[2], current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        told = everything(t, report)
        refuse_out_of_reach(t, only, report)
        found, handed = told["report"], handed_over(t, report)
        told |= beside(t, found)
        history = history_of(t, report)
        overtaken = problems and 0 < seen_version() < found["version"]
        since = recorded_since(t, report, seen_version()) if overtaken else []
    return render_template(
        "semester_report.html",
        **told,
        handed=handed,
        handed_alone=bool(only),
        sources=MONEY_SOURCES,
        stages=PROGRESS,
        hands={"terima": hands(STEPS["terima"].command, "ikut mengetiknya", history, report_list.TYPED)},
        ends=Period.of(found["period"]).ends,
        history=history,
        since=since,
        version=found["version"],
        today=today.isoformat(),
        waiting=waits(report),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        signed=request.form.getlist("tanda-tangan") or request.form.getlist("tanda-tangan-nihil"),
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

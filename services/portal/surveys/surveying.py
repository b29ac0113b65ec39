"""The survey of satisfaction in the office: its form, slips to hand out, results by service and semester."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.report_periods import Period
from contracts.telling.service_words import SERVICES
from contracts.telling.survey_words import BASIS, RESULTS_FROM, SURVEY_FORMS
from services.portal.surveys import making, survey_list
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import signed_in

FORMS: Final = {
    "bentuk": OneForm(
        "requests.choose_survey_form",
        {"survey_form": ("bentuk", "Bentuk"), "ground": ("dasar", "Dasar")},
    ),
    "lembar": making.FORM,
}
ABOUT: Final = "surveyform-office"
blueprint = Blueprint("surveying", __name__, url_prefix="/hasil-survei")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    return _page(just_now=just_now(ABOUT))


@blueprint.get("/cetak")
def on_paper() -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    return render_template("print_survey_results.html", **_results(), paper=paper_asked(), papers=PAPERS)


@blueprint.post("/<step>")
def take(step: str) -> ResponseReturnValue:
    form = FORMS.get(step) or abort(404)
    if form is making.FORM:
        return making.make(_page, ABOUT, url_for(".all_"))
    return form.send(_page, ABOUT, form.typed(), url_for(".all_"))


def _results() -> dict[str, Any]:
    """Of the semester that was asked for, else of the newest that has slips."""
    today = current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        periods = survey_list.periods(t) or [Period.holding(today).code]
        asked = request.args.get("semester", "")
        period = asked if asked in periods else periods[0]
        found = survey_list.results(t, period, today)
    told = {"results": found, "period": period, "periods": periods, "today": today}
    return told | {"basis": BASIS, "results_from": RESULTS_FROM, "services": SERVICES}


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        chosen, made = survey_list.choice(t), survey_list.batches(t)
    now = Period.holding(current_app.config["TODAY"]().isoformat())
    return render_template(
        "surveys.html",
        **_results(),
        chosen=chosen,
        made=made,
        forms=SURVEY_FORMS,
        semesters=[(each.code, each.words) for each in (now, now.before)],
        most=making.MOST,
        papers=[(each, each.upper()) for each in PAPERS],
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in FORMS},
    )

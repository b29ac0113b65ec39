"""The survey of satisfaction in the office: its form, slips to hand out, results by service and semester."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.report_periods import Period
from contracts.telling.service_words import SERVICES
from contracts.telling.survey_words import BASIS, QUESTIONS, RESULTS_FROM, SCALE, SURVEY_FORMS, digest_of
from contracts.telling.survey_words import as_printed as printed_code
from services.portal.surveys import survey_list
from services.portal.surveys.codes import batch_of, codes_of
from services.portal.web.forms import command_number, new_number
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm
from services.portal.web.own_address import own_address
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.qr import qr
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse, signed_in

MAKING: Final = "requests.make_survey_slips"
FORMS: Final = {
    "bentuk": OneForm(
        "requests.choose_survey_form",
        {"survey_form": ("bentuk", "Bentuk"), "ground": ("dasar", "Dasar")},
    ),
    "lembar": OneForm(
        MAKING,
        {
            "service": ("layanan", "Layanan"),
            "period": ("semester", "Semester"),
            "digests": ("banyak", "Banyaknya lembar"),
        },
    ),
}
ABOUT: Final = "surveyform-office"
MOST: Final = 200
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
    said: dict[str, Any] = form.typed()
    if step == "lembar":
        many, seed = whole_number(said["digests"]) or 0, str(command_number())
        secret = _secret()
        said |= {"batch": batch_of(secret, seed), "seed": seed}
        said["digests"] = [digest_of(code) for code in codes_of(secret, seed, min(many, MOST + 1))]
    return form.send(_page, ABOUT, said, url_for(".all_"))


@blueprint.get("/lembar/<batch>")
def slips(batch: str) -> ResponseReturnValue:
    """To hand out. Which slip somebody gets is written down nowhere."""
    actor_or_refuse(MAKING)
    with current_app.config["VIEWS"].read() as t:
        found = survey_list.batch(t, batch) or abort(404)
    codes = list(codes_of(_secret(), found["seed"], found["slips"]))
    links = [own_address(url_for("survey_answering.questions", code=code)) for code in codes]
    return render_template(
        "print_survey_slips.html",
        batch=found,
        slips=[(printed_code(code), qr(link)) for code, link in zip(codes, links, strict=True)],
        address=own_address(url_for("survey_answering.begin")),
        questions=QUESTIONS[found["survey_form"]],
        scale=list(SCALE.items()),
        results_from=RESULTS_FROM,
        paper=paper_asked(),
        papers=PAPERS,
    )


def _secret() -> bytes:
    secret: bytes = current_app.config["SECRET_KEY"]
    return secret


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
        most=MOST,
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in FORMS},
    )

"""Surveys of the public in the office: opened, slips to hand out, paper counted by two people, closed."""

import json
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.perception_words import FEWEST_ANSWERS, SMALL, SUPPOSED, USUAL_LEAST
from contracts.telling.scoring_words import ASKS_THE_PUBLIC, SAMPLE_INSTRUMENTS
from contracts.telling.survey_words import as_printed, digest_of
from services.portal.register.record import history_of
from services.portal.scoring import perception_list as lists
from services.portal.scoring.periods import DECIDING, READING
from services.portal.surveys.codes import new_codes
from services.portal.surveys.shown_once import shown_once
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.own_address import leads_nowhere_else, own_address
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.qr import qr
from services.portal.web.submitting import just_now, not_let_in, waits
from services.portal.web.who import actor_or_refuse, may
from services.portal.web.writing import Told

TYPING: Final = "scoring.type_perception_tally"
OPENING: Final = OneForm(
    "scoring.open_perception_survey",
    {
        "period": ("ditanya", "Yang ditanyakan"),
        "indicator": ("ditanya", "Yang ditanyakan"),
        "organisation": ("ormas", "Tentang"),
        "until": ("sampai", "Dijawab sampai"),
        "least": ("paling_sedikit", "Jawaban paling sedikit"),
        "population": ("penduduk", "Banyaknya orang yang diwakili"),
        "ground": ("dasar", "Dasar"),
    },
)
SLIPS: Final = OneForm("scoring.make_perception_slips", {"digests": ("banyak", "Banyaknya lembar")})
STEPS: Final = {
    "lembar": SLIPS,
    "hitungan": OneForm(TYPING, {"counts": "jumlah_{0}", "ground": ("dasar_hitung", "Dasar")}),
    "cocokkan": OneForm(
        "scoring.confirm_perception_tally",
        {"tally": "hitungan", "ground": ("dasar_cocok", "Dasar")},
    ),
    "tutup": OneForm("scoring.close_perception_survey", {"ground": ("dasar_tutup", "Dasar")}),
}
ANSWERED: Final = "scoring.PerceptionAnswered"
TYPED: Final = "scoring.PerceptionTallyTyped"
UNCOMPARED: Final = "Hitungan jawaban kertas survei persepsi dicatat; jumlahnya terbaca sesudah dicocokkan."
DIFFERS: Final = (
    "Hitungan Anda berbeda dari yang menunggu. Hitung kertasnya sekali lagi; bila tetap berbeda, catat "
    "sebagai hitungan baru, yang dicocokkan orang lain."
)
ABOUT: Final = "survei-persepsi"
MOST: Final = 200
WHOLE_REGION: Final = "wilayah"
blueprint = Blueprint("perceiving", __name__, url_prefix="/survei-persepsi")


def only_for_surveyors() -> None:
    """Errors: Forbidden, 401."""
    actor_or_refuse(next((each for each in (TYPING, READING) if may(each)), DECIDING))


@blueprint.get("")
def all_() -> ResponseReturnValue:
    only_for_surveyors()
    return _list(just_now=just_now(ABOUT))


@blueprint.post("/buka")
def begin() -> ResponseReturnValue:
    """One field says which indicator of which period."""
    said = OPENING.typed()
    period, _, indicator = said["period"].partition("/")
    organisation = "" if said["organisation"] == WHOLE_REGION else said["organisation"] or "?"
    said |= {"period": period, "indicator": indicator, "organisation": organisation}
    said |= {"least": number_of(said["least"]), "population": number_of(said["population"])}
    return OPENING.send(_list, ABOUT, said, url_for(".all_"))


@blueprint.get("/<survey>")
def show(survey: str) -> ResponseReturnValue:
    only_for_surveyors()
    return _page(survey, just_now=just_now(survey))


@blueprint.post("/<survey>/<step>")
def take(survey: str, step: str) -> ResponseReturnValue:
    form, there = STEPS.get(step) or abort(404), url_for(".show", survey=survey)
    if form is SLIPS:
        return _make(survey, there)
    said = {"survey": survey, **form.typed()}
    if step == "hitungan":
        said["counts"] = _counts(_found(survey), "jumlah")
    missing: Told = []
    if step == "cocokkan":
        said["tally"] = whole_number(said["tally"]) or 0
        missing = _differs(_found(survey))
    return form.send(partial(_page, survey), survey, said, there, missing)


def _differs(found: dict[str, Any]) -> Told:
    """What is wrong with a second count, which is typed without seeing the first; not where, or it could be
    tried out.
    """
    told = json.loads(found["tally_counts"])
    first = [(each["value"], each["answers"]) for each in told if each["answers"]]
    second = [(each["value"], each["answers"]) for each in _counts(found, "cocok") if each["answers"] != 0]
    return [] if sorted(first) == second else [("cocok_1", DIFFERS)]


def _make(survey: str, there: str) -> ResponseReturnValue:
    """Every code begins with the letters of its survey."""
    if stranger := not_let_in(SLIPS.command, there):
        return stranger
    found = _found(survey)
    many = min(whole_number(SLIPS.typed()["digests"]) or 0, MOST + 1)
    codes = new_codes(survey.rpartition("-")[2].upper(), many)
    payload = {"survey": survey, "digests": sorted(digest_of(each) for each in codes)}
    page = partial(_page, survey)
    return shown_once(SLIPS, payload, page, survey, there, lambda: _printed(found, codes))


def _printed(found: dict[str, Any], codes: list[str]) -> str:
    links = [own_address(url_for("perception_answering.question", code=code)) for code in codes]
    return render_template(
        "print_perception_slips.html",
        one=found,
        scale=_scale(found),
        slips=[(as_printed(code), qr(link)) for code, link in zip(codes, links, strict=True)],
        only_here=leads_nowhere_else(),
        address=own_address(url_for("survey_answering.begin")),
        paper=paper_asked(),
    )


def _found(survey: str) -> dict[str, Any]:
    with current_app.config["VIEWS"].read() as t:
        return next(iter(lists.surveys(t, survey)), None) or abort(404)


def _scale(found: dict[str, Any]) -> range:
    return range(found["low"], found["high"] + 1)


def _counts(found: dict[str, Any], field: str) -> list[dict[str, int | None]]:
    """Of each answer as it was typed; nothing typed is none of them."""
    return [
        {"value": value, "answers": number_of(request.form.get(f"{field}_{at}", ""))}
        for at, value in enumerate(_scale(found), 1)
    ]


def _told(found: dict[str, Any], history: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without single answers, and while a tally waits for its second count without what the first came to."""
    blind = TYPED if found["tally"] and not found["compared"] else ""
    return [
        each | {"sentence": UNCOMPARED} if each["topic"] == blind else each
        for each in history
        if each["topic"] != ANSWERED
    ]


def _list(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        known, asked, invited = lists.surveys(t), lists.asked_of_the_public(t), lists.invited(t)
    return render_template(
        "perception_surveys.html",
        known=known,
        asked=asked,
        about=[(WHOLE_REGION, "seluruh wilayah"), *invited],
        sample=SAMPLE_INSTRUMENTS[ASKS_THE_PUBLIC],
        usual=USUAL_LEAST,
        fewest=FEWEST_ANSWERS,
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent="buka" if problems else "",
        said=request.form,
        numbers={"buka": number or new_number()},
    )


def _page(survey: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent, found = request.path.rpartition("/")[2], _found(survey)
    with current_app.config["VIEWS"].read() as t:
        history = _told(found, history_of(t, survey))
    return render_template(
        "perception_survey.html",
        one=found,
        scale=_scale(found),
        counts=json.loads(found["counts"]),
        history=history,
        supposed=SUPPOSED,
        small=SMALL,
        most=MOST,
        sheets=[(each, each.upper()) for each in PAPERS],
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(survey),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

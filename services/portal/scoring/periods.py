"""Periods of assessment: all of them, and one with everybody who was invited."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.scoring_words import OF_WHOM, UNOFFICIAL
from services.portal.register.record import history_of
from services.portal.scoring import assessment_list as lists
from services.portal.scoring.editions import editions
from services.portal.scoring.movement import movement_of
from services.portal.scoring.spread import LOW
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse, may

READING: Final = "scoring.check_assessment"
DECIDING: Final = "scoring.decide_score"
_DAYS: Final = {
    "opens_on": ("mulai", "Dibuka"),
    "self_until": ("sampai", "Diisi sampai"),
    "objection_days": ("sanggah", "Masa sanggah (hari kalender)"),
    "counts_from": ("hitung_dari", "Peristiwa dihitung sejak"),
    "counts_until": ("hitung_sampai", "Peristiwa dihitung sampai"),
}
OPENING: Final = OneForm(
    "scoring.open_assessment_period",
    {
        "instrument": ("instrumen", "Instrumen"),
        "edition": ("instrumen", "Instrumen"),
        "title": ("judul", "Judul"),
        **_DAYS,
        "ground": ("dasar", "Dasar"),
    },
)
STEPS: Final = {
    "undang": OneForm(
        "scoring.invite_to_assessment",
        {"organisation": ("ormas", "Ormas"), "ground": ("dasar_undang", "Dasar")},
    ),
    "perbaiki": OneForm(
        "scoring.correct_assessment_period",
        _DAYS | {"title": ("judul", "Judul"), "reason": ("alasan_perbaiki", "Alasan")},
    ),
    "tutup": OneForm("scoring.close_assessment_period", {"reason": ("alasan", "Alasan")}),
}
ABOUT: Final = "penilaian"
blueprint = Blueprint("periods", __name__, url_prefix="/penilaian")


def only_for_assessors() -> None:
    """Errors: Forbidden, 401."""
    actor_or_refuse(READING if may(READING) else DECIDING)


@blueprint.get("")
def all_() -> ResponseReturnValue:
    only_for_assessors()
    return _list(just_now=just_now(ABOUT))


@blueprint.post("/buka")
def begin() -> ResponseReturnValue:
    """One field says which edition of which instrument."""
    said = OPENING.typed()
    instrument, _, edition = said["instrument"].partition("/")
    said |= {"instrument": instrument, "edition": whole_number(edition) or 0, **_counted(said)}
    return OPENING.send(_list, ABOUT, said, url_for(".all_"))


@blueprint.get("/<period>")
def show(period: str) -> ResponseReturnValue:
    only_for_assessors()
    return _page(period, just_now=just_now(period))


@blueprint.post("/<period>/<step>")
def take(period: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    said = {"period": period, **form.typed()}
    said |= _counted(said) if step == "perbaiki" else {}
    return form.send(partial(_page, period), period, said, url_for(".show", period=period))


def _counted(said: dict[str, Any]) -> dict[str, int | None]:
    """The days for an objection as a number."""
    return {"objection_days": number_of(said["objection_days"])}


def _list(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        known = lists.periods(t)
        held = editions(t, inside=False)
    return render_template(
        "assessment_periods.html",
        known=known,
        unofficial=UNOFFICIAL,
        offered=[_choice(each) for each in held],
        today=today.isoformat(),
        first=f"{today.year}-01-01",
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent=request.path.rpartition("/")[2],
        said=request.form,
        numbers={"buka": number or new_number()},
    )


def _choice(edition: dict[str, Any]) -> tuple[str, str]:
    """As a form sends it and as people read it."""
    words = f"{edition['title']}, {edition['year']}, edisi {edition['edition']}"
    return f"{edition['id']}/{edition['edition']}", words


def _page(period: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = next(iter(lists.periods(t, period)), None) or abort(404)
        decided, active = lists.coverage(t, period)
        told = lists.assessments(t, period=period)
        uninvited = lists.not_invited(t, period) if may("scoring.invite_to_assessment") else []
        history, movement = history_of(t, period), movement_of(t, found)
    return render_template(
        "assessment_period.html",
        period=found,
        told=told,
        uninvited=uninvited,
        decided=decided,
        movement=movement,
        of_whom=OF_WHOM,
        active=active,
        low=active and 100 * decided < LOW * active,
        history=history,
        waiting=waits(period),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

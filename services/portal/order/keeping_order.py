"""Activities for public order (ketertiban): what took place, who came, which ormas were part. Internal."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.order_words import ACTIVITY_PARTS, THEMES
from services.portal.order.activity_list import (
    activities_in,
    activity_of,
    counted_in,
    ormas_in,
    years_of_activities,
)
from services.portal.register.kinds import count_rows
from services.portal.register.record import history_of
from services.portal.register.serving import POINTING, pointed, theme_of, themes_for
from services.portal.territory.asking import Unsure, asked_at, misplaced_in
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import actor_or_refuse, signed_in

READING: Final = "registry.reveal"
"""As with the guest book: whoever may read what is sealed of an ormas."""
RECORDING: Final = OneForm(
    "clusters.record_order_activity",
    {
        "theme": ("tema", "Tema"),
        "title": ("judul", "Nama kegiatan"),
        "day": ("tanggal", "Tanggal"),
        "place": ("tempat", "Tempat"),
        "village": ("kelurahan", "Kelurahan/desa"),
        "district": ("kecamatan", "Kecamatan"),
        "held_by": ("penyelenggara", "Penyelenggara"),
        "people": ("orang", "Berapa orang hadir seluruhnya"),
        "ground": ("dasar", "Dasar"),
    },
)
JOINING: Final = OneForm(
    "clusters.join_order_activity",
    {
        "organisation": ("ormas", "Ormas"),
        "activity": ("kegiatan", "Kegiatan"),
        "activity_part": ("peran", "Peran ormas"),
        "people": ("orang", "Berapa orang dari ormas ini"),
    },
)
STEPS: Final = {
    "keluarkan": OneForm(
        "clusters.leave_order_activity",
        {"organisation": ("ormas", "Ormas"), "reason": ("alasan_keluar", "Alasan")},
    ),
    "rpjmd": POINTING,
    "coret": OneForm("clusters.strike_order_activity", {"reason": ("alasan_coret", "Alasan")}),
}
"""Each form of the page by the last word of its address."""
ABOUT: Final = "ketertiban"
blueprint = Blueprint("keeping_order", __name__, url_prefix="/ketertiban")


@blueprint.get("")
def year() -> ResponseReturnValue:
    _readers_only()
    today: date = current_app.config["TODAY"]()
    asked, theme = request.args.get("tahun", ""), request.args.get("tema", "")
    theme = theme if theme in THEMES else ""
    with current_app.config["VIEWS"].read() as t:
        known = sorted({*years_of_activities(t), str(today.year)}, reverse=True)
        wanted = asked if asked in known else known[0]
        found, counted = activities_in(t, wanted, theme), counted_in(t, wanted, theme)
    return render_template(
        "order_activities.html",
        year=wanted,
        years=known,
        theme=theme,
        themes=THEMES,
        activities=found,
        counted=counted,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    return opened(Sending(RECORDING.command, _new, RECORDING.told), url_for(".new"))


@blueprint.post("/baru")
def record() -> ResponseReturnValue:
    said = RECORDING.typed()
    said["people"] = number_of(said["people"])
    seen_at = NewOne("order_activity", lambda new: url_for(".show", activity=new), url_for(".year"))
    unsure = misplaced_in(request.form)
    return RECORDING.send(partial(_new, unsure=unsure), ABOUT, said, seen_at, asked_at(unsure))


@blueprint.get("/ikut")
def joining() -> ResponseReturnValue:
    back = url_for(".joining", ormas=request.args.get("ormas"))
    return opened(Sending(JOINING.command, _join, JOINING.told), back)


@blueprint.post("/ikut")
def join() -> ResponseReturnValue:
    said = JOINING.typed()
    said["people"] = number_of(said["people"])
    activity = said["activity"]
    return JOINING.send(_join, activity, said, url_for(".show", activity=activity or "-"))


@blueprint.get("/<activity>")
def show(activity: str) -> ResponseReturnValue:
    _readers_only()
    return _page(activity, just_now=just_now(activity))


@blueprint.post("/<activity>/<step>")
def take(activity: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    if form is POINTING:
        served, wrong = pointed(activity)
        there = url_for(".show", activity=activity)
        return form.send(partial(_page, activity), activity, served, there, wrong or None)
    said = {"activity": activity, **form.typed()}
    return form.send(partial(_page, activity), activity, said, url_for(".show", activity=activity))


def _readers_only() -> None:
    if signed_in() is None:
        abort(401)
    actor_or_refuse(READING)


def _new(*, number: UUID | None = None, problems: Any = (), unsure: Sequence[Unsure] = ()) -> str:
    return render_template(
        "order_activity_new.html",
        themes=THEMES,
        number=number or new_number(),
        problems=problems,
        unsure=unsure,
        said=request.form,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _join(*, number: UUID | None = None, problems: Any = ()) -> str:
    """For the ormas from whose page one came: activities of this year and the last."""
    today: date = current_app.config["TODAY"]()
    ormas = request.values.get("ormas", "")
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name FROM register WHERE id = ?", (ormas,))
        recent = [each for year in (today.year, today.year - 1) for each in activities_in(t, str(year))]
    if found is None:
        abort(404)
    return render_template(
        "order_activity_join.html",
        ormas=ormas,
        name=found[0],
        activities=recent,
        parts=ACTIVITY_PARTS,
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _page(activity: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = activity_of(t, activity)
        if found is None:
            abort(404)
        rows, history = ormas_in(t, activity), history_of(t, activity)
        theme, themes = theme_of(t, activity), themes_for(t, activity)
    return render_template(
        "order_activity.html",
        activity=found,
        rows=rows,
        theme=theme,
        themes=themes,
        counted=count_rows(rows),
        history=history,
        waiting=waits(activity),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

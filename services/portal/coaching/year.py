"""Coaching (pembinaan): the page of a year, a new programme, a new meeting."""

from dataclasses import replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.meeting_words import TRAINING_MODULES
from services.portal.coaching.meeting_list import programmes, year_of, years
from services.portal.register.serving import meetings_for, served_in
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.submitting import Sending, just_now, opened, waits

OPENING: Final = OneForm(
    "clusters.open_programme",
    {
        "title": ("judul", "Nama program"),
        "year": ("tahun", "Tahun"),
        "purpose": ("tujuan", "Tujuan"),
        "modules": ("materi", "Materi pokok"),
        "ground": ("dasar", "Dasar"),
    },
)
PLANNING: Final = OneForm(
    "clusters.plan_meeting",
    {
        "programme": ("program", "Program"),
        "title": ("judul", "Pokok pertemuan"),
        "modules": ("materi", "Materi pokok"),
        "place": ("tempat", "Tempat"),
        "day": ("tanggal", "Tanggal"),
        "starts": ("jam", "Pukul"),
        "clusters": ("klaster", "Klaster"),
        "partners": ("mitra", "OPD dan lembaga mitra"),
    },
)
ABOUT: Final = "pembinaan"
blueprint = Blueprint("coaching", __name__, url_prefix="/pembinaan")


@blueprint.get("")
def year() -> ResponseReturnValue:
    asked = request.args.get("tahun", "")
    today: date = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        known = years(t)
        wanted = asked if asked in (*known, str(today.year)) else (known[0] if known else str(today.year))
        served = served_in(t, wanted)
        theme = next((code for code, _ in served if code == request.args.get("rpjmd")), "")
        found = year_of(t, wanted)
        if theme:
            kept = {each["id"] for each in meetings_for(t, theme)}
            found = replace(found, meetings=[each for each in found.meetings if each["id"] in kept])
    return render_template(
        "coaching.html",
        found=found,
        years=known,
        served=served,
        theme=theme,
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/program-baru")
def new_programme() -> ResponseReturnValue:
    return opened(Sending(OPENING.command, _programme, OPENING.told), url_for(".new_programme"))


@blueprint.post("/program-baru")
def open_programme() -> ResponseReturnValue:
    said = OPENING.typed() | {"modules": _modules()}
    return OPENING.send(_programme, ABOUT, said, url_for(".year"))


@blueprint.get("/pertemuan-baru")
def new_meeting() -> ResponseReturnValue:
    return opened(Sending(PLANNING.command, _meeting, PLANNING.told), url_for(".new_meeting"))


@blueprint.post("/pertemuan-baru")
def plan_meeting() -> ResponseReturnValue:
    said = PLANNING.typed() | {
        "modules": _modules(),
        "clusters": request.form.getlist("klaster"),
        "partners": lines_of("mitra"),
    }
    seen_at = NewOne("meeting", lambda new: url_for("one_meeting.show", meeting=new), url_for(".year"))
    return PLANNING.send(_meeting, ABOUT, said, seen_at)


def _modules() -> list[str]:
    """Those that were ticked, then the office's own, a line each."""
    return list(dict.fromkeys([*request.form.getlist("materi"), *lines_of("materi_lain")]))


def _programme(*, number: UUID | None = None, problems: Any = ()) -> str:
    return _form("programme_new.html", number, problems)


def _meeting(*, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        known, clusters = programmes(t), t.all("SELECT id, title FROM cluster ORDER BY title")
    return _form("meeting_new.html", number, problems, programmes=known, clusters=clusters)


def _form(template: str, number: UUID | None, problems: Any, **shown: Any) -> str:
    return render_template(
        template,
        number=number or new_number(),
        problems=problems,
        said=request.form,
        ticked=request.form.getlist("materi"),
        ticked_clusters=request.form.getlist("klaster"),
        modules=TRAINING_MODULES,
        today=current_app.config["TODAY"]().isoformat(),
        **shown,
    )

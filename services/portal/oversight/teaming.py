"""Teams that oversee ormas: adopt what is proposed, record one, change one, end one."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.oversight_words import PROPOSED_TEAMS
from contracts.telling.words import MARKS
from services.portal.oversight.team_list import teams
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.overtaken import of_thing
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import actor_or_refuse

_TOLD: Final = {
    "team": "kode",
    "team_name": "nama",
    "legal_basis": "sandaran",
    "institutions": "lembaga",
    "mark": "tanda",
    "ground": "dasar",
}
READING: Final = "registry.form_oversight_team"
"""Whoever may record a team may see which there are."""
ADOPTING: Final = OneForm("registry.adopt_oversight_teams", {"ground": "dasar_usulan"})
FORMING: Final = OneForm("registry.form_oversight_team", _TOLD)
CHANGING: Final = OneForm("registry.change_oversight_team", _TOLD, sees=True)
ENDING: Final = OneForm("registry.end_oversight_team", {"reason": "alasan"})
ABOUT: Final = "tim pengawasan"
STREAM: Final = "oversight-office"
CHANGED: Final = ("registry.OversightTeamChanged", "registry.OversightTeamEnded")
blueprint = Blueprint("teaming", __name__, url_prefix="/pengawasan/tim")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    actor_or_refuse(READING)
    return _list(just_now=just_now(ABOUT))


@blueprint.post("/pakai")
def adopt() -> ResponseReturnValue:
    return ADOPTING.send(_list, ABOUT, ADOPTING.typed(), url_for(".all_"))


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    return opened(Sending(FORMING.command, _new, FORMING.told), url_for(".new"))


@blueprint.post("/baru")
def form() -> ResponseReturnValue:
    return FORMING.send(_new, ABOUT, _said(FORMING), url_for(".all_"))


@blueprint.get("/<code>")
def team(code: str) -> ResponseReturnValue:
    return opened(Sending(CHANGING.command, partial(_one, code), CHANGING.told), url_for(".all_"))


@blueprint.post("/<code>/ubah")
def change(code: str) -> ResponseReturnValue:
    said = _said(CHANGING) | {"team": code}
    return CHANGING.send(partial(_one, code), ABOUT, said, url_for(".all_"))


@blueprint.post("/<code>/akhiri")
def end(code: str) -> ResponseReturnValue:
    return ENDING.send(partial(_one, code), ABOUT, ENDING.typed() | {"team": code}, url_for(".all_"))


def _said(form: OneForm) -> dict[str, Any]:
    return form.typed() | {"institutions": lines_of("lembaga")}


def _known(team: dict[str, Any]) -> dict[str, Any]:
    """What the form of a team shows before anything was typed: the team as it is."""
    told = {name: team[field] for field, name in _TOLD.items() if field in team}
    return told | {"lembaga": "\n".join(team["institutions"]), "dasar": ""}


def _list(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        found, history = teams(t), history_of(t, STREAM)
    known = {each["code"] for each in found}
    return render_template(
        "oversight_teams.html",
        teams=found,
        history=history,
        untold=[each for each in PROPOSED_TEAMS if each["team"] not in known],
        number=number or new_number(),
        problems=problems,
        just_now=just_now,
        waiting=waits(ABOUT),
        said=request.form,
    )


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    typed = request.form if request.method == "POST" else {"tanda": "office"}
    return _form("oversight_team_new.html", number=number or new_number(), problems=problems, said=typed)


def _one(code: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    """Each of its two forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        this = next((each for each in teams(t) if each["code"] == code), None)
        since = of_thing(t, STREAM, this["version"], CHANGED, problems) if this and sent == "ubah" else []
    if this is None:
        abort(404)
    return _form(
        "oversight_team.html",
        team=this,
        since=since,
        said=request.form if sent == "ubah" else _known(this),
        reason=request.form.get("alasan", ""),
        sent=sent,
        problems=problems,
        numbers={form: number if number and form == sent else new_number() for form in ("ubah", "akhiri")},
    )


def _form(template: str, **shown: Any) -> str:
    marks = [(code, word.capitalize()) for code, word in MARKS.items()]
    return render_template(template, marks=marks, **shown)

"""Programmes of one ormas from their pages: a new one, another plan, an end with its result."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.register.correcting import told_of
from services.portal.register.correction_forms import line
from services.portal.register.newest import newest_version
from services.portal.register.programmes import programmes_of
from services.portal.register.rpjmd_list import to_choose
from services.portal.web.forms import new_number
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.submitting import Sending, just_now, opened, send, waits

PLANNING: Final[Mapping[str, str]] = {
    "title": "judul",
    "goal": "tujuan",
    "target_group": "sasaran",
    "rpjmd_theme": "rpjmd",
    "rpjmd_code": "program_rpjmd",
    "benefit": "manfaat",
    "measure": "ukuran",
    "starts": "mulai",
    "ends": "sampai",
    "ground": "dasar",
}
ENDING: Final[Mapping[str, str]] = {"ended_on": "selesai", "result": "hasil", "ground": "dasar_akhir"}
"""Each field of a command, and what the page calls it."""
blueprint = Blueprint("running_programmes", __name__, url_prefix="/ormas/<ormas>/program")


@blueprint.get("")
def programmes(ormas: str) -> ResponseReturnValue:
    return _page(ormas, just_now=just_now(ormas))


@blueprint.post("")
def begin(ormas: str) -> ResponseReturnValue:
    form = Sending("registry.begin_programme", partial(_page, ormas), _told(PLANNING))
    return send(form, ormas, {"ormas": ormas, **_said(PLANNING)}, _list(ormas))


@blueprint.get("/<int:programme>")
def programme(ormas: str, programme: int) -> ResponseReturnValue:
    return opened(_revising(ormas, programme), _list(ormas))


@blueprint.post("/<int:programme>/ubah")
def revise(ormas: str, programme: int) -> ResponseReturnValue:
    said = {"programme": programme, "expected_version": seen_version(), **_said(PLANNING)}
    return send(_revising(ormas, programme), ormas, {"ormas": ormas, **said}, _list(ormas))


@blueprint.post("/<int:programme>/akhir")
def end(ormas: str, programme: int) -> ResponseReturnValue:
    form = Sending("registry.end_programme", partial(_one, ormas, programme), _told(ENDING))
    return send(form, ormas, {"ormas": ormas, "programme": programme, **_said(ENDING)}, _list(ormas))


def _list(ormas: str) -> str:
    return url_for("running_programmes.programmes", ormas=ormas)


def _told(names: Mapping[str, str]) -> Any:
    return told_of({f"/{field}": name for field, name in names.items()})


def _said(names: Mapping[str, str]) -> dict[str, str]:
    return {field: line(request.form, name) for field, name in names.items()}


def _revising(ormas: str, programme: int) -> Sending:
    return Sending("registry.revise_programme", partial(_one, ormas, programme), _told(PLANNING))


def _page(ormas: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    said = request.form if request.method == "POST" else {}
    return _shown("programmes.html", ormas, number, problems, said=said, just_now=just_now)


def _one(ormas: str, programme: int, *, number: UUID | None = None, problems: Any = ()) -> str:
    """Each of its two forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = next((each for each in programmes_of(t, ormas) if each.programme == programme), None)
        version = newest_version(t, ormas)
        since = recorded_since(t, ormas, seen_version()) if problems and sent == "ubah" else []
    if found is None:
        abort(404)
    plan = {name: getattr(found, field) for field, name in PLANNING.items() if field != "ground"}
    numbers = {form: number if number and form == sent else new_number() for form in ("ubah", "akhir")}
    shown = {"programme": found, "plan": plan, "version": version, "since": since, "numbers": numbers}
    return _shown("programme.html", ormas, number, problems, said=request.form, sent=sent, **shown)


def _shown(template: str, ormas: str, number: UUID | None, problems: Any, **shown: Any) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
        recorded = programmes_of(t, ormas)
        now = shown["plan"]["program_rpjmd"] if "plan" in shown else ""
        themes = to_choose(t, current_app.config["TODAY"]().isoformat(), now)
    if found is None:
        abort(404)
    return render_template(
        template,
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        programmes=recorded,
        themes=themes,
        number=number or new_number(),
        problems=problems,
        waiting=waits(ormas),
        **shown,
    )

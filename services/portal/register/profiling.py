"""The profile of one ormas: what stands, and a form for each thing that can be told of it."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.meeting_words import ACCOMMODATIONS
from contracts.telling.traits import MARK
from contracts.telling.words import BOARD_STATES, CHANNELS, NAME_KINDS, word
from services.portal.boards.leadership import Leadership, leadership_of
from services.portal.register.correcting import told_of
from services.portal.register.newest import newest_version
from services.portal.register.profile import profile_of
from services.portal.register.profile_forms import FORMS
from services.portal.register.trait_list import trait_list, traits_to_tick
from services.portal.web.forms import new_number
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.submitting import Sending, just_now, send, waits

blueprint = Blueprint("profiling", __name__, url_prefix="/ormas/<ormas>/profil")


@blueprint.get("")
def profile(ormas: str) -> ResponseReturnValue:
    return _page(ormas, just_now=just_now(ormas))


@blueprint.post("/<form>")
def tell(ormas: str, form: str) -> ResponseReturnValue:
    if form not in FORMS:
        abort(404)
    sent = FORMS[form]
    said = {"ormas": ormas, **sent.said(request.form)}
    if sent.whole:
        said["expected_version"] = seen_version()
    told = told_of({f"/{field}": name for field, name in sent.names.items()})
    seen_at = url_for("profiling.profile", ormas=ormas)
    return send(Sending(sent.command, partial(_page, ormas), told), ormas, said, seen_at)


def _page(ormas: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
        shown = profile_of(t, ormas)
        led = leadership_of(t, ormas, current_app.config["TODAY"]())
        ticked = traits_to_tick(trait_list(t), shown.traits or [])
        version = newest_version(t, ormas)
        since = recorded_since(t, ormas, seen_version()) if problems and _is_whole(sent) else []
    if found is None:
        abort(404)
    return render_template(
        "profile.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        profile=shown,
        led=led,
        boards=_boards(led),
        version=version,
        since=since,
        waiting=waits(ormas),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
        name_kinds=NAME_KINDS,
        channels=CHANNELS,
        accommodations=ACCOMMODATIONS,
        traits=ticked,
        traits_mark=MARK,
    )


def _boards(led: Leadership) -> list[tuple[int, str]]:
    """Those of which young people can be counted, the one in office first."""
    counting = sorted((b for b in led.boards if b.state != "set_aside"), key=lambda b: b.state != "in_office")
    return [(b.number, f"Kepengurusan ke-{b.number} ({word(BOARD_STATES, b.state)})") for b in counting]


def _is_whole(sent: str) -> bool:
    return sent in FORMS and FORMS[sent].whole

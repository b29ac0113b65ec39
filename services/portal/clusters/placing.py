"""The cluster of one ormas: an officer decides it, or lets it follow its field again."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.clusters.membership import decided_at, memberships, upcoming
from services.portal.web.forms import new_number
from services.portal.web.overtaken import of_thing, seen_version, told_overtaken
from services.portal.web.submitting import Sending, just_now, send, waits
from services.portal.web.today import on_day
from services.portal.web.writing import Places, Told, told_of

FORMS: Final = ("tetapkan", "bidang")
PLACES: Final[Mapping[str, Places]] = {
    form: {
        "/cluster": (f"{form[0]}-klaster", "Klaster"),
        "/valid_from": (f"{form[0]}-mulai", "Mulai tanggal"),
        "/ground": (f"{form[0]}-dasar", "Dasar"),
    }
    for form in FORMS
}
DECIDED: Final = ("clusters.PlacementDecided", "clusters.PlacementLifted")
blueprint = Blueprint("placing", __name__, url_prefix="/ormas/<ormas>/klaster")


@blueprint.get("")
def placement(ormas: str) -> ResponseReturnValue:
    return _page(ormas, just_now=just_now(ormas))


@blueprint.post("/tetapkan")
def assign(ormas: str) -> ResponseReturnValue:
    return _carry_out("clusters.assign_ormas", ormas, {"cluster": request.form.get("klaster", "")})


@blueprint.post("/bidang")
def follow_field(ormas: str) -> ResponseReturnValue:
    return _carry_out("clusters.follow_field", ormas, {})


def _carry_out(command: str, ormas: str, said: dict[str, str]) -> ResponseReturnValue:
    said |= {"valid_from": request.form.get("mulai", ""), "ground": " ".join(_typed("dasar").split())}
    form = Sending(command, partial(_page, ormas), told_overtaken(PLACES[_sent()], otherwise=told_of))
    return send(
        form,
        ormas,
        {"ormas": ormas, "seen": seen_version(), **said},
        url_for("placing.placement", ormas=ormas),
    )


def _typed(name: str) -> str:
    return request.form.get(name, "")


def _sent() -> str:
    """The form that came; none when the page was only opened."""
    return request.path.rpartition("/")[2]


def _stream_of(ormas: str) -> str:
    """Of what officers decided about it."""
    return f"placement-{ormas.removeprefix('ormas-')}"


def _page(ormas: str, *, number: UUID | None = None, problems: Told | None = None, **shown: Any) -> str:
    """Each of its two forms is a command of its own; the one that came back keeps its number."""
    sent, on = _sent(), on_day()
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
        if found is None:
            abort(404)
        there = memberships(t, on, [ormas])[ormas]
        to_come = upcoming(t, ormas, on, there)
        said_at = decided_at(t, ormas)
        since = of_thing(t, _stream_of(ormas), said_at, DECIDED, problems or ())
        clusters = t.all("SELECT id, title FROM cluster ORDER BY title")
    return render_template(
        "placement.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        there=there,
        upcoming=to_come,
        decided=there.by_officer or any(then.by_officer for _, then in to_come),
        clusters=clusters,
        today=on.day,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
        problems=problems or [],
        said_at=said_at,
        since=since,
        wrong={form: problems if form == sent else () for form in FORMS},
        typed={form: request.form if form == sent else {} for form in FORMS},
        waiting=waits(ormas),
        **shown,
    )

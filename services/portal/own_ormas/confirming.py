"""Once a year an ormas says by itself what of the register is still right; nothing is changed by that."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.confirmation_words import CONFIRMED_BY
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_list import readable_things
from services.portal.register.confirming import CONFIRMING
from services.portal.register.newest import newest_version
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.overtaken import recorded_since, seen_version

GROUND: Final = "Dikonfirmasi ormas sendiri melalui akunnya."
ITSELF: Final = OneForm(
    CONFIRMING.command, {name: CONFIRMING.names[name] for name in ("confirmed_by", "confirmed")}, sees=True
)
_REPORTED_AS: Final = {"name": "nama", "activity_field": "bidang", "secretariat": "alamat"}
"""The change that an ormas reports of each thing, where there is one."""
blueprint = Blueprint("own_confirming", __name__, url_prefix="/ormas-saya/<ormas>/data-masih-benar")


@blueprint.get("")
def form(ormas: str) -> ResponseReturnValue:
    return _page(ormas, let_in(ormas))


@blueprint.post("")
def confirm(ormas: str) -> ResponseReturnValue:
    name = let_in(ormas)
    said = {"ormas": ormas, **ITSELF.typed(), "confirmed": request.form.getlist("hal")}
    said |= {"confirmed_on": _today(), "meeting": "", "ground": GROUND}
    return ITSELF.send(partial(_page, ormas, name), ormas, said, url_for("own_ormas.show", ormas=ormas))


def _today() -> str:
    return str(current_app.config["TODAY"]().isoformat())


def _page(ormas: str, name: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        things = readable_things(t, ormas, current_app.config["TODAY"]())
        newest = newest_version(t, ormas)
        since = recorded_since(t, ormas, seen_version()) if problems else []
    changes = {
        each: url_for("own_changing.form", ormas=ormas, kind=kind) for each, kind in _REPORTED_AS.items()
    }
    return render_template(
        "own_confirmation.html",
        ormas=ormas,
        name=name,
        things=things,
        put_right=changes,
        version=newest,
        since=since,
        offices=CONFIRMED_BY,
        today=_today(),
        said=request.form,
        ticked=request.form.getlist("hal"),
        problems=problems,
        number=number or new_number(),
    )

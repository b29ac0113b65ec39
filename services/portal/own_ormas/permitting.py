"""What an ormas itself asks to hang in the street: the form of the counter, on its own pages."""

from datetime import date, timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.permit_words import PLACE_KINDS, UNDECIDED
from services.portal.own_ormas.entries import let_in
from services.portal.permits import permit_list, terms_list
from services.portal.permits.permit_forms import ASKING, MORE_ROWS, STEPS, rows_wanted, typed_in
from services.portal.register.merged import merged
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import just_now, waits
from shared.database import Transaction

_SAID_HERE: Final = ("organisation", "case", "applied_on")
OWN_ASKING: Final = OneForm(
    ASKING.command, {name: place for name, place in ASKING.names.items() if name not in _SAID_HERE}
)
"""The ormas is that of the page, the day that on which it is sent."""
OWN_STEPS: Final = {step: STEPS[step] for step in ("perbaiki", "tarik")}
blueprint = Blueprint("own_permitting", __name__, url_prefix="/ormas-saya/<ormas>/izin-atribut")


@blueprint.get("/baru")
def new(ormas: str) -> ResponseReturnValue:
    return _new(ormas, let_in(ormas))


@blueprint.post("/baru")
def ask(ormas: str) -> ResponseReturnValue:
    name = let_in(ormas)
    if "baris" in request.form:
        refuse_forged_form()
        return _new(ormas, name, number=command_number())
    said = typed_in(OWN_ASKING) | {"organisation": ormas, "case": "", "applied_on": _today()}
    back = url_for("own_ormas.show", ormas=ormas)
    seen_at = NewOne("permit", lambda permit: url_for(".show", ormas=ormas, permit=permit), back)
    return OWN_ASKING.send(partial(_new, ormas, name), ormas, said, seen_at)


@blueprint.get("/<permit>")
def show(ormas: str, permit: str) -> ResponseReturnValue:
    let_in(ormas)
    return _page(ormas, permit, just_now=just_now(permit))


@blueprint.post("/<permit>/<step>")
def take(ormas: str, permit: str, step: str) -> ResponseReturnValue:
    """What is mended comes on this day."""
    let_in(ormas)
    form = OWN_STEPS.get(step) or abort(404)
    with current_app.config["VIEWS"].read() as t:
        own_permit(t, ormas, permit)
    said = {"permit": permit, **typed_in(form)}
    if step == "perbaiki":
        said |= {"revised_on": _today()}
    there = url_for(".show", ormas=ormas, permit=permit)
    return form.send(partial(_page, ormas, permit), permit, said, there)


def own_permit(t: Transaction, ormas: str, permit: str) -> dict[str, Any]:
    """Of this entry or of one merged into it. 404 for every other and for what was typed by mistake."""
    found = permit_list.permit_of(t, permit) or abort(404)
    entries = (ormas, *(each["id"] for each in merged(t, ormas).taken_in))
    if found["organisation"] not in entries or found["state"] == "struck":
        abort(404)
    return found


def _today() -> str:
    return str(current_app.config["TODAY"]().isoformat())


def _new(ormas: str, name: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        terms = terms_list.holding(t, _today())
    return render_template(
        "own_permit_new.html",
        ormas=ormas,
        name=name,
        terms=terms,
        kinds=terms["kinds"] if terms else [],
        number=number or new_number(),
        problems=problems,
        said=request.form,
        **_rows(0),
    )


def _page(
    ormas: str, permit: str, *, number: UUID | None = None, problems: Any = (), just_now: str = ""
) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    sent, today = request.path.rpartition("/")[2], _today()
    with current_app.config["VIEWS"].read() as t:
        found = own_permit(t, ormas, permit)
        places = permit_list.places_of(t, permit)
        terms = [each for each in terms_list.every(t) if each["policy"] == found["policy"]]
        kinds = terms_list.with_lists(t, terms[0])["kinds"] if terms else []
    ahead = found["state"] == "granted" and today < found["from_day"]
    return render_template(
        "own_permit.html",
        ormas=ormas,
        permit=found,
        places=places,
        kinds=kinds,
        last_day=(date.fromisoformat(found["until_day"]) - timedelta(days=1)).isoformat(),
        withdrawable=ahead or found["state"] in UNDECIDED,
        waiting=waits(permit),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in OWN_STEPS},
        **_rows(len(places)),
    )


def _rows(filled: int) -> dict[str, Any]:
    """What the rows of places need."""
    own = current_app.config["OFFICE"].kode_wilayah
    return {"rows": rows_wanted(filled), "more": MORE_ROWS, "place_kinds": PLACE_KINDS, "own": own}

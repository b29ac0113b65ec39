"""Changes that an ormas reports itself: the register changes once somebody of the office verified them."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.changes.change_forms import REPORTING, TAKING_BACK, reason_of, report_of
from services.portal.changes.changing import asked_of, change_of
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.page import own_page
from services.portal.territory.asking import Unsure, asked_at, unsure_of
from services.portal.web.forms import new_number
from services.portal.web.submitting import Sending, send, told_at

blueprint = Blueprint("own_changing", __name__, url_prefix="/ormas-saya/<ormas>/perubahan")


@blueprint.get("/<kind>")
def form(ormas: str, kind: str) -> ResponseReturnValue:
    return _page(ormas, let_in(ormas), kind)


@blueprint.post("/<kind>")
def report(ormas: str, kind: str) -> ResponseReturnValue:
    """It comes on this day; whoever signed must hold office on it."""
    name, change = let_in(ormas), change_of(kind)
    today = current_app.config["TODAY"]().isoformat()
    said = {"ormas": ormas, **report_of(request.form, change), "reported_on": today}
    unsure = unsure_of(request.form) if change == "address" else []
    page = partial(_page, ormas, name, kind, unsure=unsure)
    missing = asked_at(unsure)
    sending = Sending("registry.report_change", page, told_at(REPORTING))
    return send(sending, ormas, said, url_for("own_ormas.show", ormas=ormas), missing)


@blueprint.post("/<int:number>/tarik")
def take_back(ormas: str, number: int) -> ResponseReturnValue:
    """Before anybody decided about it."""
    let_in(ormas)
    said = {"ormas": ormas, "report": number, **reason_of(request.form)}
    sending = Sending("registry.take_back_change", partial(own_page, ormas), told_at(TAKING_BACK))
    return send(sending, ormas, said, url_for("own_ormas.show", ormas=ormas))


def _page(
    ormas: str,
    name: str,
    kind: str,
    *,
    number: UUID | None = None,
    problems: Any = (),
    unsure: Sequence[Unsure] = (),
) -> str:
    return render_template(
        "change_form.html",
        **asked_of(ormas, change_of(kind)),
        ormas=ormas,
        name=name,
        by_itself=True,
        kind=kind,
        noted=None,
        unsure=unsure,
        back=url_for("own_ormas.show", ormas=ormas),
        address=url_for(".report", ormas=ormas, kind=kind),
        said=request.form,
        problems=problems,
        command=number or new_number(),
    )

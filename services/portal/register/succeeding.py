"""That an ormas says to follow one that was dissolved: recorded, shown as a claim, struck."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import CLAIMED_BY
from services.portal.register.succession_list import dissolved, succession_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import just_now, waits

CLAIMING: Final = OneForm(
    "registry.claim_succession",
    {
        "predecessor": ("pendahulu", "Ormas yang bubar"),
        "claimed_by": ("menurut", "Menurut pengakuan"),
        "letter": ("surat", "Nomor surat"),
        "claimed_on": ("tanggal", "Tanggal surat"),
        "ground": ("dasar", "Dasar pencatatan"),
    },
)
STRIKING: Final = OneForm("registry.strike_succession", {"reason": ("alasan", "Alasan")})
blueprint = Blueprint("succeeding", __name__, url_prefix="/ormas/<ormas>/penerus")


@blueprint.get("")
def show(ormas: str) -> ResponseReturnValue:
    return _page(ormas, just_now=just_now(ormas))


@blueprint.post("/catat")
def claim(ormas: str) -> ResponseReturnValue:
    return _send(CLAIMING, ormas)


@blueprint.post("/coret")
def strike(ormas: str) -> ResponseReturnValue:
    return _send(STRIKING, ormas)


def _send(form: OneForm, ormas: str) -> ResponseReturnValue:
    said, seen_at = {"ormas": ormas, **form.typed()}, url_for(".show", ormas=ormas)
    return form.send(partial(_page, ormas), ormas, said, seen_at)


def _page(ormas: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn, activity FROM register WHERE id = ?", (ormas,)) or abort(404)
        succession, choices = succession_of(t, ormas), dissolved(t, ormas)
    return render_template(
        "succession.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        activity=found[2],
        succession=succession,
        dissolved=choices,
        claimants=CLAIMED_BY,
        waiting=waits(ormas),
        just_now=just_now,
        problems=problems,
        said=request.form,
        number=number or new_number(),
    )

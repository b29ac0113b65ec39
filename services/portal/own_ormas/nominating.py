"""An ormas stands for an Ormas Award by itself, reads how far it came, and withdraws."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.own_ormas.entries import let_in
from services.portal.scoring import award_list
from services.portal.scoring.award_candidates import OFFERED
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import just_now, waits

STEPS: Final = {
    "calonkan": OneForm(
        "scoring.nominate_candidate",
        {
            "award": ("penghargaan", "Penghargaan dan kategori"),
            "category": ("penghargaan", "Penghargaan dan kategori"),
            "ground": ("mengapa", "Mengapa ormas ini"),
        },
    ),
    "tarik": OneForm(
        "scoring.withdraw_candidate",
        {"award": ("ditarik", "Penghargaan"), "reason": ("alasan_tarik", "Alasan")},
    ),
}
blueprint = Blueprint("own_nominating", __name__, url_prefix="/ormas-saya/<ormas>/penghargaan")


@blueprint.get("")
def show(ormas: str) -> ResponseReturnValue:
    return _page(ormas, just_now=just_now(ormas))


@blueprint.post("/<any(calonkan,tarik):step>")
def take(ormas: str, step: str) -> ResponseReturnValue:
    """One field says which category of which award."""
    let_in(ormas)
    said = {"organisation": ormas, **STEPS[step].typed()}
    if step == "calonkan":
        award, _, category = said["award"].partition("/")
        said |= {"award": award, "category": category}
    return STEPS[step].send(partial(_page, ormas), ormas, said, url_for(".show", ormas=ormas))


def _page(ormas: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    name, sent = let_in(ormas), request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        offered = award_list.open_to(t, current_app.config["TODAY"]().isoformat())
        mine = award_list.candidacies(t, ormas)
    standing = [
        each for each in mine if each["award_state"] == "called" and each["state"] in OFFERED["tarik"]
    ]
    there = {each["award"] for each in standing}
    return render_template(
        "own_awards.html",
        ormas=ormas,
        name=name,
        mine=mine,
        standing=[(each["award"], each["title"]) for each in standing],
        offered=[
            (f"{each['id']}/{category}", f"{each['title']}: {category}")
            for each in offered
            if each["id"] not in there
            for category in each["categories"]
        ],
        waiting=waits(ormas),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )

"""What was found of a cell that could not be read with certainty, said on a page of its own."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.doubts import ABOUT, TWO_READINGS
from contracts.telling.words import DOUBT_OUTCOMES
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import Sending, just_now, opened, waits

ANSWER: Final = OneForm(
    "registry.settle_doubt",
    {"doubt_outcome": ("hasil", "Hasil"), "ground": ("temuan", "Yang ditemukan")},
)
REOPEN: Final = OneForm("registry.reopen_doubt", {"reason": ("alasan_buka", "Alasan")})
BOARD: Final = "kepengurusan"
blueprint = Blueprint("doubting", __name__, url_prefix="/ormas/<ormas>/keraguan/<int:doubt>")


@blueprint.get("")
def form(ormas: str, doubt: int) -> ResponseReturnValue:
    page = partial(_page, ormas, doubt)
    return opened(Sending(ANSWER.command, page, ANSWER.told), _record(ormas))


@blueprint.post("")
def settle(ormas: str, doubt: int) -> ResponseReturnValue:
    said = {"ormas": ormas, "doubt": doubt, **ANSWER.typed()}
    return ANSWER.send(partial(_page, ormas, doubt), ormas, said, _record(ormas))


@blueprint.post("/buka")
def reopen(ormas: str, doubt: int) -> ResponseReturnValue:
    said = {"ormas": ormas, "doubt": doubt, **REOPEN.typed()}
    here = url_for(".form", ormas=ormas, doubt=doubt)
    return REOPEN.send(partial(_page, ormas, doubt), ormas, said, here)


def _record(ormas: str) -> str:
    return url_for("pages.record", ormas=ormas)


def _places(ormas: str, code: str) -> list[tuple[str, str]]:
    """Where it is put right: what each is called, and its form."""
    where = {
        each: url_for("leading.board", ormas=ormas)
        if each == BOARD
        else url_for("correcting.form", ormas=ormas, kind=each)
        for each in ABOUT.get(code, ())
    }
    return [(each.replace("-", " "), page) for each, page in where.items()]


def _page(ormas: str, doubt: int, *, number: UUID | None = None, problems: Any = ()) -> str:
    """Whoever comes late reads that it was answered; what to put right is a step away."""
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
        doubted = t.one(
            "SELECT cell, sentence, code FROM doubt WHERE ormas = ? AND version = ?", (ormas, doubt)
        )
        answered = t.one(
            "SELECT cell, sentence, outcome, ground FROM answered_doubt WHERE ormas = ? AND version = ?",
            (ormas, doubt),
        )
    if found is None:
        abort(404)
    return render_template(
        "doubt.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        doubt=doubt,
        doubted=doubted,
        answered=answered,
        two_readings=bool(doubted) and doubted[2] in TWO_READINGS,
        places=_places(ormas, doubted[2]) if doubted else [],
        outcomes=DOUBT_OUTCOMES,
        said=request.form,
        number=number or new_number(),
        problems=problems,
        just_now=just_now(ormas),
        waiting=waits(ormas),
    )

"""What was written down wrongly of a board, put right from its page: its paper, and each place on it."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import BOARD_ROLES
from services.portal.boards.leadership import BoardShown, leadership_of
from services.portal.register.newest import newest_version
from services.portal.register.sealed_people import people_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.overtaken import at_places, recorded_since, seen_version, told_overtaken
from services.portal.web.personal import section
from services.portal.web.submitting import Sending, opened, send, waits
from services.portal.web.who import acting_for
from shared.database import Transaction

PAPER: Final = OneForm(
    "registry.correct_board",
    {
        "decree": ("sk", "Nomor SK"),
        "decided_on": ("tanggal", "Tanggal SK"),
        "starts": ("mulai", "Mulai menjabat"),
        "ends": ("sampai", "Sampai dengan"),
        "evidence": ("bukti", "Bukti"),
        "reason": ("alasan", "Alasan"),
    },
)
OFFICER: Final = OneForm(
    "registry.correct_officer",
    {
        "role": ("jabatan", "Jabatan"),
        "own_title": ("sebutan", "Sebutan ormas"),
        "division": ("divisi", "Divisi"),
        "name": ("nama", "Nama dan gelar"),
        "reason": ("alasan_orang", "Alasan"),
    },
)
SLIP: Final = OneForm("registry.take_back_board", {"reason": ("alasan_tarik", "Alasan")})
SEAT: Final = ("role", "own_title", "division")
blueprint = Blueprint("correcting_boards", __name__, url_prefix="/ormas/<ormas>/kepengurusan/<int:board>")


@blueprint.get("/betulkan")
def paper(ormas: str, board: int) -> ResponseReturnValue:
    return opened(_form(PAPER, ormas, board), _board_of(ormas))


@blueprint.post("/betulkan")
def correct(ormas: str, board: int) -> ResponseReturnValue:
    return _send(PAPER, ormas, board)


@blueprint.get("/salah-catat")
def slip(ormas: str, board: int) -> ResponseReturnValue:
    return opened(_form(SLIP, ormas, board), _board_of(ormas))


@blueprint.post("/salah-catat")
def take_back(ormas: str, board: int) -> ResponseReturnValue:
    return _send(SLIP, ormas, board)


@blueprint.get("/pengurus/<subject>")
def officer(ormas: str, board: int, subject: str) -> ResponseReturnValue:
    return opened(_form(OFFICER, ormas, board, subject), _board_of(ormas))


@blueprint.post("/pengurus/<subject>")
def correct_officer(ormas: str, board: int, subject: str) -> ResponseReturnValue:
    return _send(OFFICER, ormas, board, subject)


def _board_of(ormas: str) -> str:
    return url_for("leading.board", ormas=ormas)


def _form(form: OneForm, ormas: str, board: int, subject: str = "") -> Sending:
    page = partial(_page, form, ormas, board, subject)
    return Sending(form.command, page, told_overtaken(at_places(form.names)))


def _send(form: OneForm, ormas: str, board: int, subject: str = "") -> ResponseReturnValue:
    said: dict[str, Any] = form.typed() | ({"subject_id": subject} if subject else {})
    about = {"ormas": ormas, "board": board, "expected_version": seen_version()}
    return send(_form(form, ormas, board, subject), ormas, said | about, _board_of(ormas))


def _page(
    form: OneForm, ormas: str, board: int, subject: str, *, number: UUID | None = None, problems: Any = ()
) -> str:
    """What is recorded stands in the fields; a name that is sealed is shown beside its field, to be read."""
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name FROM register WHERE id = ? AND withdrawn = 0", (ormas,))
        this = _board(t, ormas, board)
        since = recorded_since(t, ormas, seen_version()) if problems else []
        version = newest_version(t, ormas)
        people = [each for each in people_of(t, ormas) if each["subject"] == subject]
    seat = next((each for each in this.seats if each["subject"] == subject), None) if this else None
    if found is None or this is None or (subject and seat is None):
        abort(404)
    shown = section(people, ormas, acting_for("registry.reveal"), current_app.config["OWNER"])
    return render_template(
        "board_correction.html",
        ormas=ormas,
        name=found[0],
        board=this,
        seat=seat,
        slip=form is SLIP,
        sealed=shown,
        said=request.form if request.method == "POST" else _recorded(form, this, seat or {}),
        roles=BOARD_ROLES,
        number=number or new_number(),
        version=version,
        since=since,
        problems=problems,
        waiting=waits(ormas),
    )


def _recorded(form: OneForm, board: BoardShown, seat: Mapping[str, Any]) -> dict[str, str]:
    told = {each: seat.get(each, "") for each in SEAT} | {
        "decree": board.decree,
        "decided_on": board.decided_on,
        "starts": board.starts,
        "ends": board.term_ends,
    }
    return {name: told.get(field, "") for field, name in form.ids.items()}


def _board(t: Transaction, ormas: str, number: int) -> BoardShown | None:
    led = leadership_of(t, ormas, current_app.config["TODAY"]())
    return next((each for each in led.boards if each.number == number), None)

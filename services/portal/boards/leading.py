"""The board of one ormas: file a new one, record who signs, a mediation, how a dispute ended."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import (
    BOARD_ROLES,
    BOARD_STATES,
    DISPUTE_ENDINGS,
    MEDIATION_OUTCOMES,
    PEOPLE_ROLES,
    word,
)
from services.portal.boards.board_forms import (
    CLOSING,
    DECIDING,
    FILING,
    MEDIATING,
    RIVALS,
    SIGNING,
    SLIP,
    board_of,
    decision_of,
    ending_of,
    mediation_of,
    officers_of,
    rows_to_show,
    signature_rule_of,
    slip_of,
)
from services.portal.boards.leadership import BoardShown, Leadership, leadership_of
from services.portal.boards.steps import steps_of
from services.portal.register.newest import newest_version
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.overtaken import seen_version
from services.portal.web.submitting import TAKEN_BACK, Sending, just_now, opened, send, told_at, waits
from services.portal.web.who import may, signed_in
from services.portal.web.writing import NOT_RECORDED, Places, Told
from shared.errors import Conflict, Problem

REPLACE: Final = "registry.replace_board"
UNDO: Final = "registry.undo_dispute_step"
MORE: Final = 6
OVERTAKEN: Final = "Sesudah Anda membuka formulir ini, ada yang dicatat pada ormas ini."
AGAIN: Final = "Periksa di bawah, lalu kirim lagi bila isian Anda tetap berlaku."
Page = Callable[..., str]
FORMS: Final = ("mediasi", "selesai", "salah-catat", "akhir", "penanda-tangan", "batalkan", "tarik")
blueprint = Blueprint("leading", __name__, url_prefix="/ormas/<ormas>/kepengurusan")


@blueprint.get("")
def board(ormas: str) -> ResponseReturnValue:
    return _dispute_page(ormas, just_now=just_now(ormas))


@blueprint.get("/ganti")
def filing(ormas: str) -> ResponseReturnValue:
    return opened(Sending(REPLACE, partial(_filing_page, ormas)), _board_of(ormas))


@blueprint.post("/ganti")
def replace(ormas: str) -> ResponseReturnValue:
    if "tambah" in request.form and may(REPLACE):
        refuse_forged_form()
        return _filing_page(ormas, number=command_number(), more=MORE)
    return _send(REPLACE, ormas, board_of(request.form), _filing_page, FILING)


@blueprint.post("/mediasi")
def mediate(ormas: str) -> ResponseReturnValue:
    return _send("registry.record_mediation", ormas, mediation_of(request.form), _dispute_page, MEDIATING)


@blueprint.post("/penanda-tangan")
def who_signs(ormas: str) -> ResponseReturnValue:
    said = {"ormas": ormas, "expected_version": seen_version(), **signature_rule_of(request.form)}
    form = Sending("registry.record_signature_rule", partial(_dispute_page, ormas), partial(_told, ormas))
    return send(form, ormas, said, _board_of(ormas))


@blueprint.post("/selesai")
def close(ormas: str) -> ResponseReturnValue:
    return _send("registry.close_dispute", ormas, ending_of(request.form), _dispute_page, CLOSING)


@blueprint.post("/batalkan")
def undo(ormas: str) -> ResponseReturnValue:
    """A mediation or an end of the dispute that was a wrong click."""
    said = {"ormas": ormas, "version": seen_version()}
    form = Sending(UNDO, partial(_dispute_page, ormas), told_at({}), TAKEN_BACK)
    return send(form, ormas, said, _board_of(ormas))


@blueprint.post("/tarik")
def take_back_step(ormas: str) -> ResponseReturnValue:
    """The same, later and with a reason."""
    reason = " ".join(request.form.get("alasan", "").split())
    said = {"version": seen_version(), "reason": reason}
    places: Places = {"/reason": (f"b-alasan-{seen_version()}", "Alasan")}
    return _send("registry.take_back_dispute_step", ormas, said, _dispute_page, places)


@blueprint.post("/salah-catat")
def take_back(ormas: str) -> ResponseReturnValue:
    return _send("registry.take_back_claim", ormas, slip_of(request.form), _dispute_page, SLIP)


@blueprint.post("/akhir")
def decide_later_end(ormas: str) -> ResponseReturnValue:
    said = decision_of(request.form)
    return _send("registry.decide_later_end", ormas, said, _dispute_page, DECIDING)


def _board_of(ormas: str) -> str:
    return url_for("leading.board", ormas=ormas)


def _send(command: str, ormas: str, said: dict[str, Any], page: Page, places: Places) -> ResponseReturnValue:
    form = Sending(command, partial(page, ormas), told_at(places))
    return send(form, ormas, {"ormas": ormas, **said}, _board_of(ormas))


def _title(board: BoardShown) -> str:
    which = "menurut daftar kantor" if board.was_listed else f"SK {board.decree}"
    return f"Kepengurusan ke-{board.number}, {which} ({word(BOARD_STATES, board.state)})"


def _told(ormas: str, problem: Problem) -> Told:
    """Who was overtaken by a colleague reads what holds by now."""
    if not isinstance(problem, Conflict):
        return told_at(SIGNING)(problem)
    with current_app.config["VIEWS"].read() as t:
        rule = leadership_of(t, ormas, current_app.config["TODAY"]()).signature_rule
    offices = ", ".join(word(PEOPLE_ROLES, each) for each in rule.signatories)
    holds = f"Yang berlaku sekarang: {rule.signatures} dari {offices}."
    return [("", NOT_RECORDED), ("", OVERTAKEN), ("", holds), ("", AGAIN)]


def _filing_page(ormas: str, *, number: UUID | None = None, more: int = 0, **shown: Any) -> str:
    return _page(
        "board_filing.html",
        ormas,
        number=number or new_number(),
        rows=rows_to_show(officers_of(request.form), more),
        roles=BOARD_ROLES,
        **shown,
    )


def _dispute_page(ormas: str, *, number: UUID | None = None, **shown: Any) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    numbers = {form: number if number and form == sent else new_number() for form in FORMS}
    return _page(
        "board.html",
        ormas,
        numbers=numbers,
        sent=sent,
        endings=DISPUTE_ENDINGS,
        outcomes=MEDIATION_OUTCOMES,
        **shown,
    )


def _page(template: str, ormas: str, **shown: Any) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
        led = leadership_of(t, ormas, current_app.config["TODAY"]())
        version = newest_version(t, ormas)
        steps = steps_of(t, ormas, led, signed_in(), datetime.now(UTC))
    if found is None:
        abort(404)
    told = {"ormas": ormas, "name": found[0], "withdrawn": found[1], "led": led, "waiting": waits(ormas)}
    told |= {"version": version, "steps": steps, **_offered(led)}
    return render_template(template, said=request.form, **told, **shown)


def _offered(led: Leadership) -> dict[str, Any]:
    """The boards to choose from: in the dispute, before a new one, and what a claim may be instead."""
    titles = [(board, _title(board)) for board in led.boards if board.state != "set_aside"]
    parties = [(b.number, title) for b, title in titles if b.number in led.parties]
    others = [(b.number, title) for b, title in titles if b.number not in led.parties]
    unknown = any(not (b.starts or b.ends) for b, _ in titles)
    beside = [(RIVALS, "Keduanya mengaku sah: dicatat berdampingan sebagai sengketa")] if led.boards else []
    before = _replacing(others) if unknown else others
    unnamed = [] if unknown else [(0, "Tidak disebut")]
    instead = [number for number, _ in [*parties, *others] if number not in led.claims]
    return {
        "parties": parties,
        "predecessors": [*before, *unnamed, *beside],
        "claims": [(number, title) for number, title in parties if number in led.claims],
        "follows": [(number, f"Menggantikan kepengurusan ke-{number}") for number in instead],
    }


def _replacing(boards: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Said in full where it is asked whether it replaces one or stands against it."""
    return [(number, f"Menggantikan yang tercatat: {title}") for number, title in boards]

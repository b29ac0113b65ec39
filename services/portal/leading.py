"""The board of one ormas: file a new one, record who signs, a mediation, how a dispute ended."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import BOARD_ROLES, DISPUTE_ENDINGS, MEDIATION_OUTCOMES
from services.portal.board_forms import (
    board_of,
    complaints_of,
    ending_of,
    mediation_of,
    officers_of,
    rows_to_show,
    signature_rule_of,
)
from services.portal.forms import command_number, new_number, refuse_forged_form
from services.portal.leadership import leadership_of
from services.portal.receipts import Written, not_shown_yet, wait_for
from services.portal.signing_in import current_actor
from services.portal.writing import sentences_of, status_of
from shared.errors import CommandIdReused, Problem

NOT_RECORDED: Final = "Belum dicatat."
UNCERTAIN: Final = "Belum pasti apakah isian Anda tercatat."
MORE: Final = 6
FORMS: Final = ("mediasi", "selesai", "penanda-tangan")
Page = Callable[..., str]
blueprint = Blueprint("leading", __name__, url_prefix="/ormas/<ormas>/kepengurusan")


@blueprint.get("")
def board(ormas: str) -> ResponseReturnValue:
    just_now = session.get("just_led") == ormas
    if just_now and not _waits(ormas):
        session.pop("just_led")
    return _dispute_page(ormas, just_now=just_now)


@blueprint.get("/ganti")
def filing(ormas: str) -> ResponseReturnValue:
    if current_actor() is None:
        return render_template("board_sign_in.html", ormas=ormas, sent=False), 403
    return _filing_page(ormas)


@blueprint.post("/ganti")
def replace(ormas: str) -> ResponseReturnValue:
    if "tambah" in request.form and current_actor():
        refuse_forged_form()
        return _filing_page(ormas, number=command_number(), more=MORE)
    return _carry_out("replace_board", ormas, board_of(request.form), _filing_page)


@blueprint.post("/mediasi")
def mediate(ormas: str) -> ResponseReturnValue:
    return _carry_out("record_mediation", ormas, mediation_of(request.form), _dispute_page)


@blueprint.post("/penanda-tangan")
def who_signs(ormas: str) -> ResponseReturnValue:
    return _carry_out("record_signature_rule", ormas, signature_rule_of(request.form), _dispute_page)


@blueprint.post("/selesai")
def close(ormas: str) -> ResponseReturnValue:
    return _carry_out("close_dispute", ormas, ending_of(request.form), _dispute_page)


def _carry_out(command: str, ormas: str, said: dict[str, Any], page: Page) -> ResponseReturnValue:
    actor = current_actor()
    if actor is None:
        return render_template("board_sign_in.html", ormas=ormas, sent=True), 403
    refuse_forged_form()
    number = command_number()
    try:
        receipt = current_app.config["REGISTER"].carry_out(actor, number, command, {"ormas": ormas, **said})
    except Problem as problem:
        # What was typed differs from what this number stands for: from here on it is another command.
        number = new_number() if isinstance(problem, CommandIdReused) else number
        told = sentences_of(problem, complaints_of, not_recorded=NOT_RECORDED, uncertain=UNCERTAIN)
        return page(ormas, number=number, problems=told), status_of(problem)
    if refused := receipt["refused"]:
        return page(ormas, problems=[NOT_RECORDED, refused["message"]]), 409
    if written := Written.of(receipt, ormas):
        wait_for(written)
    session["just_led"] = ormas
    return redirect(url_for("leading.board", ormas=ormas), 303)


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
    if found is None:
        abort(404)
    told = {"ormas": ormas, "name": found[0], "withdrawn": found[1], "led": led, "waiting": _waits(ormas)}
    return render_template(template, said=request.form, **told, **shown)


def _waits(ormas: str) -> bool:
    """Whether something of this session about this ormas is recorded and not shown yet."""
    return any(each.about == ormas for each in not_shown_yet())

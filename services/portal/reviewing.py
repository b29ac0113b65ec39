"""One suspected pair: compare it, and say what it is. The verdict is recorded by the registry, not here."""

from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import VERDICTS
from services.portal import review_list
from services.portal.forms import command_number, new_number, refuse_forged_form
from services.portal.receipts import Written, not_shown_yet, wait_for
from services.portal.signing_in import needed
from services.portal.who import acting_for, signed_in
from services.portal.writing import NOT_RECORDED, sentences_of, status_of
from shared.errors import CommandIdReused, Forbidden, Problem

MISSING: Final = {
    "verdict": "Pilih dahulu: organisasi yang sama, atau berbeda.",
    "reason": "Tuliskan alasannya, misalnya siapa yang Anda tanya dan apa jawabnya.",
}
REVIEW: Final = "registry.review_duplicate"
blueprint = Blueprint("reviewing", __name__)


@blueprint.get("/tinjau/<ormas>/<other>")
def pair(ormas: str, other: str) -> ResponseReturnValue:
    about = f"{ormas} {other}"
    just_now = session.get("just_reviewed") == about
    if just_now and not _waits(about):
        session.pop("just_reviewed")
    return _page(ormas, other, just_now=just_now)


@blueprint.post("/tinjau/<ormas>/<other>")
def review(ormas: str, other: str) -> ResponseReturnValue:
    if signed_in() is None:
        return needed(), 403
    actor = acting_for(REVIEW)
    if actor is None:
        raise Forbidden
    refuse_forged_form()
    number, said = command_number(), _said()
    if missing := [sentence for field, sentence in MISSING.items() if not said[field]]:
        return _page(ormas, other, said=said, number=number, problems=[NOT_RECORDED, *missing]), 422
    try:
        receipt = current_app.config["COMMANDS"].send(
            actor, REVIEW, number, {"ormas": ormas, "other": other, **said}
        )
    except Problem as problem:
        # What was typed differs from what this number stands for: from here on it is another command.
        number = new_number() if isinstance(problem, CommandIdReused) else number
        page = _page(ormas, other, said=said, number=number, problems=sentences_of(problem))
        return page, status_of(problem)
    if refused := receipt["refused"]:
        return _page(ormas, other, said=said, problems=[NOT_RECORDED, refused["message"]]), 409
    if written := Written.of(receipt, f"{ormas} {other}"):
        wait_for(written)
        session["just_reviewed"] = written.about
    return redirect(url_for("reviewing.pair", ormas=ormas, other=other), 303)


def _said() -> dict[str, str]:
    """What was chosen and typed; lines become one, as in every reason."""
    verdict = request.form.get("putusan", "")
    return {
        "verdict": verdict if verdict in VERDICTS else "",
        "reason": " ".join(request.form.get("alasan", "").split()),
    }


def _page(
    ormas: str,
    other: str,
    *,
    said: dict[str, str] | None = None,
    number: UUID | None = None,
    **shown: Any,
) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = review_list.pair(t, ormas, other)
    if found is None:
        abort(404)
    shown |= {"said": said or {"verdict": "", "reason": ""}, "number": number or new_number()}
    return render_template("pair.html", pair=found, waiting=_waits(f"{ormas} {other}"), **shown)


def _waits(about: str) -> bool:
    """Whether a verdict of this session on this pair is recorded and not shown yet."""
    return any(each.about == about for each in not_shown_yet())

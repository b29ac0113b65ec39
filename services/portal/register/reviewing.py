"""One suspected pair: compare it, say what it is, take that back. The verdict is recorded by the registry."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import VERDICTS
from services.portal.register import review_list
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.overtaken import of_thing, seen_version, told_overtaken
from services.portal.web.submitting import Sending, just_now, send, waits
from services.portal.web.who import office_only
from services.portal.web.writing import Places, Told, told_of

MISSING: Final = {
    "verdict": ("putusan", "Pilih dahulu: organisasi yang sama, atau berbeda."),
    "reason": ("alasan", "Tuliskan alasannya, misalnya siapa yang Anda tanya dan apa jawabnya."),
}
PLACES: Final[Places] = {"/verdict": ("putusan", "Putusan"), "/reason": ("alasan", "Alasan")}
REVIEW: Final = "registry.review_duplicate"
TOLD: Final = ("registry.DuplicateReviewed", "registry.VerdictTakenBack")
TAKING_BACK: Final = OneForm("registry.take_back_verdict", {"reason": ("alasan_tarik", "Mengapa ditarik")})
blueprint = Blueprint("reviewing", __name__)


@blueprint.get("/tinjau/<ormas>/<other>")
def pair(ormas: str, other: str) -> ResponseReturnValue:
    office_only()
    return _page(ormas, other, just_now=just_now(_about(ormas, other)))


@blueprint.post("/tinjau/<ormas>/<other>")
def review(ormas: str, other: str) -> ResponseReturnValue:
    """The form that comes back shows the pair: to the office alone."""
    office_only()
    said, told = _said(), told_overtaken(PLACES, otherwise=told_of)
    form = Sending(REVIEW, partial(_page, ormas, other), told)
    missing: Told = [sentence for field, sentence in MISSING.items() if not said[field]]
    seen_at = url_for("reviewing.pair", ormas=ormas, other=other)
    wanted = {"ormas": ormas, "other": other, "seen": seen_version(), **said}
    return send(form, _about(ormas, other), wanted, seen_at, missing)


@blueprint.post("/tinjau/<ormas>/<other>/tarik")
def take_back(ormas: str, other: str) -> ResponseReturnValue:
    """The verdict that the page shows, whichever side of the pair it was recorded on."""
    office_only()
    judged, compared = _pair(ormas, other)["judged"]
    said = {"ormas": judged, "other": compared, **TAKING_BACK.typed()}
    seen_at = url_for("reviewing.pair", ormas=ormas, other=other)
    return TAKING_BACK.send(partial(_page, ormas, other), _about(ormas, other), said, seen_at)


def _about(ormas: str, other: str) -> str:
    return f"{ormas} {other}"


def _said() -> dict[str, str]:
    """What was chosen and typed; lines become one, as in every reason."""
    verdict = request.form.get("putusan", "")
    return {
        "verdict": verdict if verdict in VERDICTS else "",
        "reason": " ".join(request.form.get("alasan", "").split()),
    }


def _pair(ormas: str, other: str) -> dict[str, Any]:
    with current_app.config["VIEWS"].read() as t:
        found = review_list.pair(t, ormas, other)
    return found or abort(404)


def _page(
    ormas: str, other: str, *, number: UUID | None = None, problems: Any = (), just_now: str = ""
) -> str:
    with current_app.config["VIEWS"].read() as t:
        pair = review_list.pair(t, ormas, other) or abort(404)
        since = of_thing(t, ormas, pair["judged_at"], TOLD, problems)
    return render_template(
        "pair.html",
        pair=pair,
        since=[line for line in since if line["other"] == other],
        problems=problems,
        just_now=just_now,
        said=_said(),
        why_back=TAKING_BACK.typed()["reason"],
        number=number or new_number(),
        waiting=waits(_about(ormas, other)),
    )

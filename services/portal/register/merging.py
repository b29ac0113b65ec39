"""Two entries of one organisation: choosing which one stands for both, and separating them again."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.register import review_list
from services.portal.register.merged import merged
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, one_line
from services.portal.web.submitting import Sending, opened, send, told_at
from services.portal.web.writing import Places, Told

MERGE: Final = "registry.merge_ormas"
PLACES: Final[Places] = {
    "/ormas": ("tetap", "Catatan yang tetap"),
    "/survivor": ("tetap", "Catatan yang tetap"),
    "/reason": ("alasan", "Alasan"),
}
CHOOSE: Final[Told] = [("tetap", "Pilih dahulu catatan yang tetap.")]
SEPARATING: Final = OneForm("registry.separate_ormas", {"reason": ("alasan", "Alasan")})
blueprint = Blueprint("merging", __name__)


@blueprint.get("/tinjau/<ormas>/<other>/gabung")
def form(ormas: str, other: str) -> ResponseReturnValue:
    return opened(_merging(ormas, other), url_for("reviewing.pair", ormas=ormas, other=other))


@blueprint.post("/tinjau/<ormas>/<other>/gabung")
def merge(ormas: str, other: str) -> ResponseReturnValue:
    """The one that is not chosen is merged into the one that is; that one is shown."""
    survivor = request.form.get("tetap", "")
    chosen = survivor in (ormas, other)
    said = {
        "ormas": other if survivor == ormas else ormas,
        "survivor": survivor,
        "reason": one_line(request.form.get("alasan", "")),
    }
    seen_at = url_for("pages.record", ormas=survivor if chosen else ormas)
    return send(_merging(ormas, other), survivor, said, seen_at, None if chosen else CHOOSE)


@blueprint.get("/ormas/<ormas>/pisahkan")
def separation(ormas: str) -> ResponseReturnValue:
    page = partial(_separation_page, ormas)
    return opened(Sending(SEPARATING.command, page), url_for("pages.record", ormas=ormas))


@blueprint.post("/ormas/<ormas>/pisahkan")
def separate(ormas: str) -> ResponseReturnValue:
    said, seen_at = {"ormas": ormas, **SEPARATING.typed()}, url_for("pages.record", ormas=ormas)
    return SEPARATING.send(partial(_separation_page, ormas), ormas, said, seen_at)


def _merging(ormas: str, other: str) -> Sending:
    return Sending(MERGE, partial(_merge_page, ormas, other), told_at(PLACES))


def _merge_page(ormas: str, other: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = review_list.pair(t, ormas, other)
    if found is None:
        abort(404)
    return render_template(
        "merge.html", pair=found, number=number or new_number(), problems=problems, said=request.form
    )


def _separation_page(ormas: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name FROM register WHERE id = ?", (ormas,))
        into = merged(t, ormas).into
    if found is None:
        abort(404)
    return render_template(
        "separate.html",
        ormas=ormas,
        name=found[0],
        into=into,
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )

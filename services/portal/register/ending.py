"""The end of one ormas, and that it came back, as a paper says."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import DISSOLVED_BY
from services.portal.web.forms import new_number
from services.portal.web.submitting import Sending, just_now, send, waits
from services.portal.web.writing import not_done
from shared.errors import Problem

PAPER: Final[Mapping[str, str]] = {
    "ending_issuer": "penerbit",
    "letter": "surat",
    "decided_on": "tanggal",
    "ground": "dasar",
}
DISSOLVING: Final[Mapping[str, str]] = {"dissolved_by": "menurut", **PAPER}
RETURNING: Final[Mapping[str, str]] = {"returned_by": "menurut", **PAPER}
STRIKING: Final[Mapping[str, str]] = {"reason": "alasan"}
"""Each field of a command, and what the page calls it."""
DISSOLVED: Final = "bubar"
ABSENT: Final = ("tidak_aktif", "tidak_ditemukan")
blueprint = Blueprint("ending", __name__, url_prefix="/ormas/<ormas>/bubar")


@blueprint.get("")
def end(ormas: str) -> ResponseReturnValue:
    return _page(ormas, just_now=just_now(ormas))


@blueprint.post("/catat")
def dissolve(ormas: str) -> ResponseReturnValue:
    return _send("registry.record_dissolution", ormas, DISSOLVING)


@blueprint.post("/coret")
def strike(ormas: str) -> ResponseReturnValue:
    return _send("registry.strike_dissolution", ormas, STRIKING)


@blueprint.post("/kembali")
def come_back(ormas: str) -> ResponseReturnValue:
    return _send("registry.record_return", ormas, RETURNING)


def _send(command: str, ormas: str, names: Mapping[str, str]) -> ResponseReturnValue:
    def told(problem: Problem) -> list[tuple[str, str]]:
        return not_done(problem, {f"/{field}": name for field, name in names.items()})

    said = {field: " ".join(request.form.get(name, "").split()) for field, name in names.items()}
    seen_at = url_for("ending.end", ormas=ormas)
    return send(Sending(command, partial(_page, ormas), told), ormas, {"ormas": ormas, **said}, seen_at)


def _page(ormas: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """It shows the one form that fits: who is dissolved comes back by a ruling, who is away by its word."""
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn, activity FROM register WHERE id = ?", (ormas,))
    if found is None:
        abort(404)
    dissolved, returns = found[2] == DISSOLVED, {k: v for k, v in DISSOLVED_BY.items() if k != "ahu"}
    return render_template(
        "ending.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        activity=found[2],
        dissolved=dissolved,
        away=found[2] in ABSENT,
        ways=DISSOLVED_BY,
        ways_back={"court_ruling": DISSOLVED_BY["court_ruling"]} if dissolved else returns,
        waiting=waits(ormas),
        just_now=just_now,
        problems=problems,
        dissolving=request.path.endswith("/catat") or "catat" in request.args,
        said=request.form,
        number=number or new_number(),
    )

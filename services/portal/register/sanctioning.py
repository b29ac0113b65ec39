"""Sanctions of one ormas: record what an issuer decided, and how it ended."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import SANCTION_ENDINGS, SANCTION_ISSUERS, SANCTION_KINDS
from services.portal.register.sanctions import sanctions_of
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.submitting import Sending, just_now, send, told_at, waits

RECORDING: Final[Mapping[str, str]] = {
    "kind": "jenis",
    "issuer": "penerbit",
    "letter": "surat",
    "decided_on": "tanggal",
    "answer_by": "batas",
    "legal_basis": "hukum",
    "ground": "dasar",
}
ENDING: Final[Mapping[str, str]] = {
    "sanction": "sanksi",
    "ended_by": "melalui",
    "ended_on": "berakhir",
    "ground": "bukti",
}
"""Each field of a command, and what the page calls it."""
LABELS: Final[Mapping[str, str]] = {
    "jenis": "Jenis menurut surat",
    "penerbit": "Penerbit",
    "surat": "Nomor surat",
    "tanggal": "Tanggal surat",
    "batas": "Batas waktu menurut surat",
    "hukum": "Dasar hukum menurut surat",
    "dasar": "Dasar pencatatan",
    "sanksi": "Sanksi",
    "melalui": "Berakhir karena",
    "berakhir": "Tanggal berakhir",
    "bukti": "Dasar",
}
blueprint = Blueprint("sanctioning", __name__, url_prefix="/ormas/<ormas>/sanksi")


@blueprint.get("")
def sanctions(ormas: str) -> ResponseReturnValue:
    return _page(ormas, just_now=just_now(ormas))


@blueprint.post("/catat")
def record(ormas: str) -> ResponseReturnValue:
    return _send("registry.record_sanction", ormas, _said(RECORDING), RECORDING)


@blueprint.post("/akhir")
def end(ormas: str) -> ResponseReturnValue:
    said = _said(ENDING)
    said |= {"sanction": whole_number(said["sanction"])}
    return _send("registry.end_sanction", ormas, said, ENDING)


def _send(command: str, ormas: str, said: dict[str, Any], names: Mapping[str, str]) -> ResponseReturnValue:
    places = {f"/{field}": (name, LABELS[name]) for field, name in names.items()}
    seen_at = url_for("sanctioning.sanctions", ormas=ormas)
    form = Sending(command, partial(_page, ormas), told_at(places))
    return send(form, ormas, {"ormas": ormas, **said}, seen_at)


def _said(fields: Mapping[str, str]) -> dict[str, Any]:
    """What was typed, lines made one."""
    return {field: " ".join(request.form.get(name, "").split()) for field, name in fields.items()}


def _page(ormas: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its two forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
        recorded = sanctions_of(t, ormas)
    if found is None:
        abort(404)
    return render_template(
        "sanctions.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        sanctions=recorded,
        today=current_app.config["TODAY"](),
        waiting=waits(ormas),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in ("catat", "akhir")},
        kinds=SANCTION_KINDS,
        issuers=SANCTION_ISSUERS,
        endings=SANCTION_ENDINGS,
    )

"""Checks of a legal basis on a page of the ormas: record what was seen, strike what was a mistake."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.legal_check_words import CHECK_RESULTS, CHECK_SOURCES
from services.portal.documents.checklist import documents_of
from services.portal.register.legal_checks import legal_checks_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import OPENS_DOCUMENTS, actor_or_refuse

RECORDING: Final = OneForm(
    "registry.record_legal_check",
    {
        "checked_on": ("tanggal", "Tanggal cek"),
        "check_source": ("sumber", "Dicek di mana"),
        "check_result": ("hasil", "Hasil"),
        "searched": ("dicari", "Nomor atau nama yang dicari"),
        "seen_there": ("tertulis", "Yang tertulis di sana"),
        "document": ("dokumen", "Tangkapan layar atau surat"),
        "ground": ("dasar", "Dasar"),
    },
)
STRIKING: Final = OneForm(
    "registry.strike_legal_check",
    {"legal_check": ("cek", "Cek"), "reason": ("alasan", "Alasan mencoret")},
)
blueprint = Blueprint("legal_checking", __name__, url_prefix="/ormas/<ormas>/cek-dasar-hukum")


@blueprint.get("")
def checks(ormas: str) -> ResponseReturnValue:
    actor_or_refuse(OPENS_DOCUMENTS)
    return _page(ormas, just_now=just_now(ormas))


@blueprint.post("/catat")
def record(ormas: str) -> ResponseReturnValue:
    said = RECORDING.typed() | {"ormas": ormas, "document": number_of(request.form.get("dokumen", ""))}
    return RECORDING.send(partial(_page, ormas), ormas, said, _address(ormas))


@blueprint.post("/coret")
def strike(ormas: str) -> ResponseReturnValue:
    said = STRIKING.typed() | {"ormas": ormas, "legal_check": number_of(request.form.get("cek", ""))}
    return STRIKING.send(partial(_page, ormas), ormas, said, _address(ormas))


def _address(ormas: str) -> str:
    return url_for("legal_checking.checks", ormas=ormas)


def _page(ormas: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn, number_text FROM register WHERE id = ?", (ormas,))
        recorded = legal_checks_of(t, ormas)
        files = [each for each in documents_of(t, ormas) if each["state"] != "erased"]
    if found is None:
        abort(404)
    return render_template(
        "legal_checks.html",
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        known_number=found[2],
        checks=recorded,
        files=[(f["document"], f"Dokumen ke-{f['document']}: {f['title']}") for f in files],
        sources=CHECK_SOURCES,
        results=CHECK_RESULTS,
        today=current_app.config["TODAY"](),
        waiting=waits(ormas),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in ("catat", "coret")},
    )

"""Corrections of one ormas: each kind has its form; the newest one is undone with one button."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import ACTIVITIES, BASES, KNOWN_BY, LEGAL_FORMS
from services.portal.projection.register import NAMES
from services.portal.register.correction_forms import ADDRESS, KINDS, REACHED, Correction, Row
from services.portal.register.ending import DISSOLVED
from services.portal.register.field_list import offered_fields
from services.portal.register.newest import newest_version
from services.portal.register.older_word import STANDS, newest_verified, questions, with_day
from services.portal.register.sealed_address import EMPTIED, SealedAddress, sealed_address
from services.portal.register.sealed_contact import SealedContact, sealed_contact
from services.portal.territory.asking import Unsure, asked_at, known_here, unsure_of, with_the_list
from services.portal.visits.noted_address import Noted, noted_address
from services.portal.web.forms import new_number
from services.portal.web.overtaken import recorded_since, seen_version, told_overtaken
from services.portal.web.rows import dicts
from services.portal.web.submitting import TAKEN_BACK, Sending, opened, send, waits
from services.portal.web.who import may
from services.portal.web.writing import Told, not_done
from shared.errors import Problem

CHANGED: Final = (
    "Sesudah Anda membuka formulir ini, ada yang dicatat pada ormas ini. Periksa di bawah, "
    "lalu kirim lagi bila perbaikan Anda tetap berlaku."
)
blueprint = Blueprint("correcting", __name__, url_prefix="/ormas/<ormas>")


@blueprint.get("/perbaiki/<kind>")
def form(ormas: str, kind: str) -> ResponseReturnValue:
    return opened(_correcting(ormas, kind), _record(ormas))


@blueprint.post("/perbaiki/<kind>")
def correct(ormas: str, kind: str) -> ResponseReturnValue:
    """An older word than what was verified is recorded only when the officer says that it holds."""
    said = {"expected_version": seen_version(), **with_the_list(_kind(kind).said(request.form))}
    ground = next(field for field, name in _kind(kind).names.items() if name == "dasar")
    said[ground] = with_day(said[ground], kind, request.form)
    with current_app.config["VIEWS"].read() as t:
        verified = newest_verified(t, ormas, kind, current_app.config["ZONE"])
    missing = questions(kind, request.form, verified, current_app.config["TODAY"]())
    unsure = unsure_of(request.form) if "village" in said and may(_kind(kind).command) else []
    missing += asked_at(unsure)
    missing += _sealed(ormas, kind).question(request.form)
    return send(_correcting(ormas, kind, unsure), ormas, {"ormas": ormas, **said}, _record(ormas), missing)


@blueprint.post("/batalkan")
def undo(ormas: str) -> ResponseReturnValue:
    form = Sending("registry.undo_correction", partial(_undo_page, ormas), not_done, TAKEN_BACK)
    return send(form, ormas, {"ormas": ormas, "version": seen_version()}, _record(ormas))


def told_of(names: dict[str, str]) -> Callable[[Problem], Told]:
    """Each complaint at its field; any event of the ormas makes a form late, and it is shown."""
    return told_overtaken(names, CHANGED)


def _record(ormas: str) -> str:
    return url_for("pages.record", ormas=ormas)


def _kind(kind: str) -> Correction:
    if kind not in KINDS:
        abort(404)
    return KINDS[kind]


def _correcting(ormas: str, kind: str, unsure: Sequence[Unsure] = ()) -> Sending:
    names = {f"/{field}": name for field, name in _kind(kind).names.items()}
    return Sending(_kind(kind).command, partial(_page, ormas, kind, unsure), told_of(names))


def _page(
    ormas: str,
    kind: str,
    unsure: Sequence[Unsure],
    *,
    number: UUID | None = None,
    problems: Any = (),
) -> str:
    correction = _kind(kind)
    sealed = _sealed(ormas, kind)
    noted = noted_address(ormas) if kind == ADDRESS and may(correction.command) else None
    with current_app.config["VIEWS"].read() as t:
        found = dicts(t, NAMES, f"SELECT {', '.join(NAMES)} FROM register WHERE id = ?", ormas)
        newest = newest_version(t, ormas)
        since = recorded_since(t, ormas, seen_version()) if problems else []
    if not found:
        abort(404)
    return render_template(
        "correction.html",
        ormas=found[0],
        kind=kind,
        title=correction.title,
        said=request.form if request.method == "POST" else _begun(correction, found[0], sealed, noted),
        noted=noted,
        sealed=sealed,
        asks_whether_emptied=_asks(EMPTIED, problems),
        number=number or new_number(),
        version=newest,
        since=since,
        problems=problems,
        asks_whether_it_stands=_asks(STANDS, problems),
        waiting=waits(ormas),
        activity_fields=[(each, each) for each in offered_fields()],
        known=known_here(),
        unsure=unsure,
        **_WORDS,
    )


def _begun(
    correction: Correction, row: Row, sealed: SealedAddress | SealedContact, noted: Noted | None
) -> dict[str, str]:
    """What is recorded; of an address that was noted at a visit since, that."""
    return {**correction.shown(row), **vars(sealed), **(noted.fields if noted else {})}


def _sealed(ormas: str, kind: str) -> SealedAddress | SealedContact:
    """What is recorded and sealed of the thing, for who may put it right."""
    if not may(_kind(kind).command):
        return SealedAddress()
    if kind == REACHED:
        return sealed_contact(ormas)
    return sealed_address(ormas) if kind == ADDRESS else SealedAddress()


def _asks(tick: str, problems: Any) -> bool:
    """Whether the form that came back asks this, or was answered."""
    return bool(request.form.get(tick)) or any(place == tick for place, _ in problems)


def _undo_page(ormas: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    return render_template("undo.html", ormas=ormas, problems=problems)


def _chosen(words: dict[str, str], sure: Callable[[str], bool] = bool) -> list[tuple[str, str]]:
    return [(code, label) for code, label in words.items() if sure(code)]


_WORDS: Final = {
    "bases": _chosen(BASES),
    "forms": _chosen(LEGAL_FORMS),
    "activities": _chosen(ACTIVITIES, lambda code: code not in ("", DISSOLVED)),
    "sources": _chosen(KNOWN_BY, lambda code: code not in ("", "sheet", "ruling")),
}

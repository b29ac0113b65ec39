"""Instruments of assessment: the list, one with its editions, the forms to load, replace and publish."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, Response, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.instrument_keys import INSTRUMENT_KEYS
from contracts.telling.scoring_words import SAMPLE_INSTRUMENTS, UNOFFICIAL
from services.portal.register.record import history_of
from services.portal.scoring.editions import content_of, editions, version_of
from services.portal.web.forms import new_number
from services.portal.web.hands import Hands, hands
from services.portal.web.line_files import send_lines
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm
from services.portal.web.receiving import FIELD
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import signed_in
from shared.database import Transaction

LOADING: Final = {
    "muat": OneForm("scoring.draft_instrument", {"lines": FIELD, "ground": ("dasar", "Dasar")}),
    "contoh": OneForm(
        "scoring.draft_sample_instrument",
        {
            "sample": ("contoh", "Contoh"),
            "year": ("tahun", "Tahun"),
            "ground": ("dasar_contoh", "Dasar"),
        },
    ),
}
CHANGING: Final = {
    "ganti": OneForm(
        "scoring.revise_instrument", {"lines": FIELD, "reason": ("alasan", "Alasan")}, sees=True
    ),
    "tetapkan": OneForm("scoring.publish_instrument", {"ground": ("dasar_tetapan", "Dasar")}, sees=True),
    "tarik": OneForm("scoring.withdraw_instrument_draft", {"reason": ("alasan_tarik", "Alasan")}),
}
_DRAFTED: Final = "scoring.InstrumentDrafted"
_REVISED: Final = "scoring.InstrumentRevised"
ABOUT: Final = "instrumen"
blueprint = Blueprint("instruments", __name__, url_prefix="/instrumen")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    return _list(just_now=just_now(ABOUT))


@blueprint.post("/<step>")
def load(step: str) -> ResponseReturnValue:
    form = LOADING.get(step) or abort(404)
    return _send(form, _list, ABOUT, {}, url_for(".all_"))


@blueprint.get("/<instrument>")
def show(instrument: str) -> ResponseReturnValue:
    return _page(instrument, just_now=just_now(instrument))


@blueprint.post("/<instrument>/<step>")
def take(instrument: str, step: str) -> ResponseReturnValue:
    form = CHANGING.get(step) or abort(404)
    there = url_for(".show", instrument=instrument)
    return _send(form, partial(_page, instrument), instrument, {"instrument": instrument}, there)


@blueprint.get("/<instrument>/<int:edition>/berkas")
def file(instrument: str, edition: int) -> ResponseReturnValue:
    """As it can be loaded again."""
    with current_app.config["VIEWS"].read() as t:
        _found(t, instrument, edition)
    asked = {"instrument": instrument, "edition": edition}
    told = current_app.config["COMMANDS"].caller.call("scoring", "instrument_file", payload=asked)
    headers = {"Content-Disposition": f"attachment; filename={told['name']}"}
    return Response(told["text"], mimetype="application/yaml", headers=headers)


def _send(form: OneForm, page: Any, about: str, said: dict[str, Any], there: str) -> ResponseReturnValue:
    """A file goes line by line."""
    said |= form.typed()
    sending = send_lines if "lines" in form.names else OneForm.send
    return sending(form, page, about, said, there)


def _found(t: Transaction, instrument: str, edition: int) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Every edition that this reader sees, and the one that was asked for; else the newest that holds."""
    known = editions(t, instrument, inside=signed_in() is not None)
    asked = [each for each in known if each["edition"] == edition] if edition else []
    held = [each for each in known if each["state"] == "published"]
    if not known or (edition and not asked):
        abort(404)
    return known, (asked or held or known)[0]


def _publishers(history: list[dict[str, Any]]) -> Hands:
    """Who may publish the newest draft; whoever wrote any of it does not. ``history``: the newest first."""
    newest: list[dict[str, Any]] = []
    for line in history:
        newest.append(line)
        if line["topic"] == _DRAFTED:
            break
    return hands(CHANGING["tetapkan"].command, "ikut menulis rancangan ini", newest, (_DRAFTED, _REVISED))


def _list(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        known = editions(t, inside=signed_in() is not None)
    return render_template(
        "instruments.html",
        known=known,
        unofficial=UNOFFICIAL,
        keys=INSTRUMENT_KEYS,
        samples=list(SAMPLE_INSTRUMENTS.items()),
        year=current_app.config["TODAY"]().year,
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in LOADING},
    )


def _page(instrument: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        known, shown = _found(t, instrument, whole_number(request.args.get("edisi", "")) or 0)
        content = content_of(t, shown)
        history = history_of(t, instrument, public=True) if signed_in() else []
        version = version_of(t, known[0])
    return render_template(
        "instrument.html",
        instrument=instrument,
        known=known,
        shown=shown,
        content=content,
        unofficial=UNOFFICIAL,
        drafted=known[0] if known[0]["state"] == "draft" else None,
        version=version,
        history=history,
        publishers=_publishers(history) if signed_in() else None,
        waiting=waits(instrument),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in CHANGING},
    )

"""What the office reminds of: the list, one line with its form, the file of all of it."""

from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, Response, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import date_words
from contracts.telling.filling import NotFillable
from contracts.telling.reminder_words import (
    OBLIGATION_PARTS,
    RECKONED,
    event_words,
    offsets_words,
    recipient_words,
)
from contracts.telling.service_words import BASIS_KINDS
from services.portal.register.newest import newest_version
from services.portal.register.record import history_of
from services.portal.reminders import table_list
from services.portal.reminders.table_rows import (
    DAYS,
    WHO,
    offered,
    rows_of,
    tells_of,
    typed_rows,
    with_free_ones,
)
from services.portal.reminders.trying import tried
from services.portal.reminders.unheld_roles import unheld_roles
from services.portal.web.forms import new_number
from services.portal.web.line_files import send_lines
from services.portal.web.one_form import OneForm
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.receiving import FIELD
from services.portal.web.submitting import just_now, not_let_in, waits
from services.portal.web.who import may, office_only
from services.portal.web.writing import status_of
from shared.errors import Problem

WHOLE: Final = {
    "pakai": OneForm(
        "notifications.adopt_obligations",
        {"effective_from": ("mulai_bawaan", "Berlaku sejak"), "ground": ("dasar_bawaan", "Dasar")},
        rules={"an-obligation-is-not-backdated": "mulai_bawaan"},
    ),
    "muat": OneForm(
        "notifications.load_obligations",
        {"lines": FIELD, "effective_from": ("mulai", "Berlaku sejak"), "ground": ("dasar", "Dasar")},
        sees=True,
        rules={"an-obligation-is-not-backdated": "mulai"},
    ),
}
"""What is done with the whole table, by the last word of its address."""
OF_LINE: Final = {
    "ubah": OneForm(
        "notifications.set_obligation",
        {
            "title": ("judul", "Judul"),
            "text": ("bunyi", "Bunyi pengingat"),
            "mark": ("sandaran", "Bersandar pada"),
            "source": ("sumber", "Sumber"),
            "tells/*/who": (WHO, "Penerima {}"),
            "tells/*/offsets": (DAYS, "Hari {}"),
            "tells": (WHO.format(1), "Penerima"),
            "effective_from": ("mulai", "Berlaku sejak"),
            "ground": ("dasar", "Dasar"),
        },
        sees=True,
        rules={"an-obligation-is-not-backdated": "mulai", "a-law-names-its-article": "sumber"},
    ),
    "hentikan": OneForm(
        "notifications.stop_obligation",
        {"effective_from": ("mulai_henti", "Berlaku sejak"), "reason": ("alasan", "Alasan")},
        sees=True,
        rules={"an-obligation-is-not-backdated": "mulai_henti"},
    ),
    "batalkan": OneForm(
        "notifications.take_back_obligation_plan",
        {"effective_from": ("rencana", "Rencana mulai"), "reason": ("alasan_batal", "Alasan")},
        sees=True,
        rules={"only-a-plan-of-a-line-is-taken-back": "rencana"},
    ),
}
SAMPLE_DAYS: Final = 30
"""From today to the day on which the example of a text falls due."""
LOOK: Final = "lihat"
"""The button that only shows how a text reads."""
ABOUT: Final = "obligations"
blueprint = Blueprint("reminder_table", __name__, url_prefix="/ketentuan-pengingat")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    office_only()
    return _list(just_now=just_now(ABOUT))


@blueprint.post("/<step>")
def take_all(step: str) -> ResponseReturnValue:
    form = WHOLE.get(step) or abort(404)
    said, there = form.typed(), url_for(".all_")
    if "lines" not in form.names:
        return form.send(_list, ABOUT, said, there)
    return send_lines(form, _list, ABOUT, said, there, _look_at_file if LOOK in request.form else None)


@blueprint.get("/berkas")
def file() -> ResponseReturnValue:
    """As it can be loaded again."""
    office_only()
    told = current_app.config["COMMANDS"].caller.call("notifications", "obligations_file", payload={})
    headers = {"Content-Disposition": f"attachment; filename={told['name']}"}
    return Response(told["text"], mimetype="application/yaml", headers=headers)


@blueprint.get("/<code>")
def show(code: str) -> ResponseReturnValue:
    office_only()
    return _page(code, just_now=just_now(ABOUT))


@blueprint.post("/<code>/<step>")
def take(code: str, step: str) -> ResponseReturnValue:
    form = OF_LINE.get(step) or abort(404)
    there, missing = url_for(".show", code=code), list[tuple[str, str]]()
    said = {"code": code} | {name: each for name, each in form.typed().items() if "/" not in name}
    if step == "ubah":
        said["tells"], missing = tells_of(typed_rows())
        if LOOK in request.form:
            return not_let_in(form.command, there) or _look(code, form, said, missing)
    return form.send(partial(_page, code), ABOUT, said, there, missing or None)


def _look_at_file(said: dict[str, Any]) -> ResponseReturnValue:
    """What loading it would change; every mistake with its line."""
    asked = {"lines": said["lines"], "effective_from": said["effective_from"] or _today()}
    caller = current_app.config["COMMANDS"].caller
    try:
        found = caller.call("notifications", "look_at_obligations", payload=asked)["lines"]
    except Problem as problem:
        return _list(problems=WHOLE["muat"].told(problem)), status_of(problem)
    return _list(looked=found)


def _list(*, number: UUID | None = None, problems: Any = (), just_now: str = "", looked: Any = None) -> str:
    sent, today = request.path.rpartition("/")[2], _today()
    with current_app.config["VIEWS"].read() as t:
        known = table_list.table(t, today)
        version = newest_version(t, ABOUT)
        since = _since(t, problems, version)
        unheld = unheld_roles(t, today)
    return render_template(
        "reminder_table.html",
        unheld=unheld,
        known=known,
        new=_new_in_the_program(),
        looked=looked,
        parts=OBLIGATION_PARTS,
        version=version,
        since=since,
        **_words(),
        **_around(WHOLE, sent, number, problems, just_now),
    )


def _look(code: str, form: OneForm, said: dict[str, Any], missing: Any) -> str:
    """How it reads and whom it would remind; what is wrong is said at its field."""
    trial, wrong = (None, missing) if missing else tried(form, said, _today())
    return _page(code, problems=wrong, trial=trial)


def _page(
    code: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "", trial: Any = None
) -> str:
    sent, today = request.path.rpartition("/")[2], _today()
    with current_app.config["VIEWS"].read() as t:
        found = table_list.line(t, code, today) or abort(404)
        version = newest_version(t, ABOUT)
        since = _since(t, problems, version)
        history = [each for each in history_of(t, ABOUT) if _speaks_of(each, found)]
    came_back = sent == "ubah"
    rows = typed_rows() if came_back else rows_of(found["written"]["tells"])
    text = request.form.get("bunyi", "") if came_back else found["written"]["text"]
    return render_template(
        "reminder_line.html",
        one=found,
        rows=with_free_ones(rows),
        recipients=offered(rows),
        preview=_preview(text),
        bases=[*BASIS_KINDS.items()],
        version=version,
        since=since,
        plans=[(each["effective_from"], date_words(each["effective_from"])) for each in found["planned"]],
        history=history,
        looked=LOOK in request.form,
        trial=trial,
        **_words(),
        **_around(OF_LINE, sent, number, problems, just_now),
    )


def _speaks_of(line: dict[str, Any], found: dict[str, Any]) -> bool:
    return line["version"] in found["versions"]


def _since(t: Any, problems: Any, version: int) -> list[dict[str, Any]]:
    """What was recorded of the table since the form that came back was opened."""
    overtaken = problems and "versi" in request.form and seen_version() < version
    return recorded_since(t, ABOUT, seen_version()) if overtaken else []


def _preview(text: str) -> str:
    """How it reads for an invented ormas, "" where it cannot be filled."""
    with suppress(NotFillable):
        due = current_app.config["TODAY"]() + timedelta(days=SAMPLE_DAYS)
        return table_list.preview(text, due.isoformat())
    return ""


def _new_in_the_program() -> list[dict[str, str]]:
    """Lines that are shipped and were never set here, for who may adopt them; none while nobody answers."""
    if not may(WHOLE["pakai"].command):
        return []
    with suppress(Problem):
        caller = current_app.config["COMMANDS"].caller
        return list(caller.call("notifications", "new_obligations", payload={})["new"])
    return []


def _today() -> str:
    return str(current_app.config["TODAY"]().isoformat())


def _words() -> dict[str, Any]:
    words = {"whom": recipient_words, "days": offsets_words, "event_words": event_words}
    return words | {"reckoned": RECKONED, "today": _today()}


def _around(
    forms: dict[str, OneForm], sent: str, number: UUID | None, problems: Any, just_now: str
) -> dict[str, Any]:
    """What every page with several forms needs."""
    return {
        "waiting": waits(ABOUT),
        "just_now": just_now,
        "problems": problems,
        "sent": sent,
        "said": request.form,
        "numbers": {step: number if number and step == sent else new_number() for step in forms},
    }

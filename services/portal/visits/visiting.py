"""One visit: what was found, put right where it was wrong, and what has to follow."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import FINDINGS, FOLLOW_UP_OUTCOMES, MET, TASKS
from services.portal.register.ending import DISSOLVED
from services.portal.territory.asking import Unsure, asked_at, known_here, unsure_of, with_the_list
from services.portal.visits.visit_list import follow_ups_of, visits_of
from services.portal.web.forms import new_number
from services.portal.web.numbers import whole_number
from services.portal.web.overtaken import at_places, of_thing, seen_version, told_overtaken
from services.portal.web.submitting import Sending, just_now, send, waits
from services.portal.web.who import may, office_only

SEEN: Final[Mapping[str, str]] = {
    "visited_on": "tanggal",
    "findings": "temuan",
    "met": "ditemui",
    "reported_by": "pelapor",
    "moved_to": "pindah",
    "moved_village": "kelurahan",
    "moved_district": "kecamatan",
    "moved_region_code": "kode",
    "remarks": "catatan",
}
RECORDING: Final[Mapping[str, str]] = {**SEEN, "ground": "dasar"}
CORRECTING: Final[Mapping[str, str]] = {**SEEN, "visit": "kunjungan", "reason": "dasar"}
ASKING: Final[Mapping[str, str]] = {
    "visit": "kunjungan",
    "task": "tugas",
    "due_on": "tenggat",
    "ground": "dasar_tugas",
}
ENDING: Final[Mapping[str, str]] = {
    "follow_up": "tindak",
    "follow_up_outcome": "hasil",
    "ground": "dasar_hasil",
}
"""Each field of a command, and what the page calls it."""
RULES: Final[Mapping[str, str]] = {
    "a-visit-is-not-before-its-round": SEEN["visited_on"],
    "a-follow-up-is-not-due-before-its-visit": ASKING["due_on"],
}
"""Where the page shows what a rule found wrong."""
SEVERAL: Final = ("findings", "met")
NUMBERS: Final = ("visit", "follow_up")
CORRECTED: Final = ("registry.VisitCorrected",)
FORMS: Final = ("catat", "betulkan", "minta", "selesai")
blueprint = Blueprint("visiting", __name__, url_prefix="/kunjungan/<round>/<ormas>")


@blueprint.get("")
def visit(round: str, ormas: str) -> ResponseReturnValue:
    office_only()
    return _page(round, ormas, just_now=just_now(ormas))


@blueprint.post("/catat")
def record(round: str, ormas: str) -> ResponseReturnValue:
    said = {"round": round, **_where(_said(RECORDING))}
    return _send("registry.record_visit", round, ormas, said, RECORDING)


@blueprint.post("/betulkan")
def correct(round: str, ormas: str) -> ResponseReturnValue:
    said = _where(_said(CORRECTING)) | {"seen": seen_version()}
    return _send("registry.correct_visit", round, ormas, said, CORRECTING)


@blueprint.post("/minta")
def ask(round: str, ormas: str) -> ResponseReturnValue:
    return _send("registry.ask_follow_up", round, ormas, _said(ASKING), ASKING)


@blueprint.post("/selesai")
def close(round: str, ormas: str) -> ResponseReturnValue:
    return _send("registry.close_follow_up", round, ormas, _said(ENDING), ENDING)


def _send(
    command: str, round: str, ormas: str, said: dict[str, Any], names: Mapping[str, str]
) -> ResponseReturnValue:
    seen_at = url_for("visiting.visit", round=round, ormas=ormas)
    told = told_overtaken(at_places(names))
    unsure = unsure_of(request.form) if said.get("moved_village") and may(command) else []
    missing = asked_at(unsure)
    form = Sending(command, partial(_page, round, ormas, unsure=unsure), told, places=RULES)
    return send(form, ormas, {"ormas": ormas, **said}, seen_at, missing)


def _where(said: dict[str, Any]) -> dict[str, Any]:
    """The new village with what the office's list says of it."""
    place = {name: said[f"moved_{name}"] for name in ("village", "district", "region_code")}
    return said | {f"moved_{name}": text for name, text in with_the_list(place).items()}


def _said(fields: Mapping[str, str]) -> dict[str, Any]:
    """What was typed, lines made one; ticks as a list, numbers as numbers."""
    said: dict[str, Any] = {}
    for field, name in fields.items():
        text = " ".join(request.form.get(name, "").split())
        if field in SEVERAL:
            said[field] = request.form.getlist(name)
        else:
            said[field] = whole_number(text) if field in NUMBERS else text
    return said


def _page(
    round: str,
    ormas: str,
    *,
    unsure: Sequence[Unsure] = (),
    number: UUID | None = None,
    problems: Any = (),
    just_now: str = "",
) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        there = t.one(
            "SELECT r.name, r.withdrawn, o.title, o.closed_at, m.taken, o.until_day, r.activity "
            "FROM round_member m JOIN register r ON r.id = m.ormas JOIN visit_round o ON o.id = m.round "
            "WHERE m.round = ? AND m.ormas = ?",
            (round, ormas),
        )
        made = next((each for each in visits_of(t, ormas) if each["round"] == round), None)
        since = (
            of_thing(t, ormas, made["version"], CORRECTED, problems) if made and sent == "betulkan" else []
        )
        tasks = [each for each in follow_ups_of(t, ormas) if made and each["visit"] == made["visit"]]
    if there is None:
        abort(404)
    return render_template(
        "visit.html",
        round=round,
        ormas=ormas,
        name=there[0],
        withdrawn=there[1],
        title=there[2],
        open=not there[3] and not there[4],
        until_day=there[5],
        dissolved=there[6] == DISSOLVED,
        made=made,
        tasks=tasks,
        since=since,
        problems=problems,
        just_now=just_now,
        waiting=waits(ormas),
        sent=sent,
        said=request.form,
        ticked={"temuan": request.form.getlist("temuan"), "ditemui": request.form.getlist("ditemui")},
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
        findings=FINDINGS,
        known=known_here(),
        unsure=unsure,
        met=MET,
        task_words=TASKS,
        outcomes=FOLLOW_UP_OUTCOMES,
    )

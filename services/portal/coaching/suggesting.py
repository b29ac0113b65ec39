"""Usulan peserta: whom a module may help and why, invited from here; and which module answers which need."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.meeting_words import TRAINING_MODULES
from contracts.telling.training_needs import NEEDS
from services.portal.coaching.inviting import MOST, not_there
from services.portal.coaching.meeting_list import ormas_of
from services.portal.coaching.needs import Answer, answers, planned_for, suggested
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.overtaken import of_thing
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.who import may
from services.portal.web.writing import Told

INVITING: Final = OneForm(
    "clusters.invite_ormas", {"meeting": ("pertemuan", "Pertemuan"), "ormas": "ormas", "chosen_by": "ormas"}
)
MATCHING: Final = OneForm(
    "clusters.match_need",
    {"modules": ("materi", "Materi pokok"), "ground": ("dasar", "Dasar"), "need": "materi"},
    sees=True,
)
STREAM: Final = "training-office"
MATCHED: Final = ("clusters.NeedMatched",)
CHOOSE: Final = "Pilih pertemuannya."
TICK: Final = "Centang paling sedikit satu ormas."
SEES_COMPLAINTS: Final = "registry.read_complaint"
blueprint = Blueprint("suggesting", __name__, url_prefix="/pembinaan/usulan")


@blueprint.get("")
def suggestions() -> ResponseReturnValue:
    module = _module()
    form = Sending(INVITING.command, partial(_page, module), INVITING.told)
    return opened(form, url_for(".suggestions", materi=module))


@blueprint.post("")
def invite() -> ResponseReturnValue:
    """The reasons stay on this page, and the module too: of some it would say who has a complaint."""
    module, meeting, ticked = (
        _module(),
        request.form.get("pertemuan", ""),
        sorted(set(request.form.getlist("ormas"))),
    )
    said = {"meeting": meeting, "ormas": ticked, "chosen_by": "usulan peserta"}
    missing: Told = [] if meeting else [("pertemuan", CHOOSE)]
    missing += not_there(ticked, "ormas") if ticked else [("ormas", TICK)]
    seen_at = url_for("one_meeting.show", meeting=meeting or "-")
    return INVITING.send(partial(_page, module), meeting, said, seen_at, missing)


@blueprint.get("/kebutuhan/<need>")
def need(need: str) -> ResponseReturnValue:
    form = Sending(MATCHING.command, partial(_need, need), MATCHING.told)
    return opened(form, url_for(".need", need=need))


@blueprint.post("/kebutuhan/<need>")
def match(need: str) -> ResponseReturnValue:
    modules = list(dict.fromkeys([*request.form.getlist("materi"), *lines_of("materi_lain")]))
    said = MATCHING.typed() | {"need": need, "modules": modules}
    return MATCHING.send(partial(_need, need), STREAM, said, url_for(".suggestions"))


def _module() -> str:
    """One of ours or of the office's own words; the first where none is asked for."""
    asked = request.values.get("materi", "").strip()[:100]
    return asked or next(iter(TRAINING_MODULES))


def _page(module: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        told = answers(t)
        found = suggested(t, module, today, confidential=may(SEES_COMPLAINTS))
        meetings = planned_for(t, module)
        invited = {each["ormas"] for id, _, _ in meetings for each in ormas_of(t, id) if each["invited"]}
    own = [each for answer in told for each in answer.modules if each not in TRAINING_MODULES]
    return render_template(
        "suggestions.html",
        module=module,
        modules=list(dict.fromkeys([*TRAINING_MODULES, *own])),
        found=found[:MOST],
        total=len(found),
        meetings=meetings,
        invited=invited,
        answers=told,
        needs=NEEDS,
        said=request.form,
        ticked=set(request.form.getlist("ormas")),
        just_now=just_now(STREAM),
        waiting=waits(STREAM),
        problems=problems,
        number=number or new_number(),
    )


def _need(need: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    if need not in NEEDS:
        abort(404)
    with current_app.config["VIEWS"].read() as t:
        answer: Answer = next(each for each in answers(t) if each.need == need)
        since = of_thing(t, STREAM, answer.version, MATCHED, problems)
    return render_template(
        "training_need.html",
        answer=answer,
        words=NEEDS[need],
        modules=TRAINING_MODULES,
        said=request.form,
        ticked=request.form.getlist("materi") if problems else answer.modules,
        since=since,
        problems=problems,
        number=number or new_number(),
    )

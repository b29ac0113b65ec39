"""The application of an ormas for its letter of presence, by itself: begun, sent, mended, withdrawn."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.case_words import APPLICATIONS
from contracts.telling.meeting_words import ACCOMMODATIONS
from services.portal.cases.case_forms import DRAFTING, STEPS, typed_for
from services.portal.cases.case_list import OVER
from services.portal.cases.offered import offered
from services.portal.cases.receipts import receipt_page
from services.portal.letters.letter_list import letters_of
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_case import own_case
from services.portal.own_ormas.own_list import PRESENCE, own_of
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import just_now, waits

GROUND: Final = "Dikirim ormas sendiri melalui akunnya."
APPLYING: Final = OneForm(
    DRAFTING.command, {name: DRAFTING.names[name] for name in ("application", "earlier_letter", "needs")}
)
DAY_OF: Final = {"ajukan": "submitted_on", "jawab": "answered_on", "tarik": "ended_on"}
"""The steps that an ormas takes itself, and the day that each of them tells: the one on which it is sent."""
blueprint = Blueprint("own_applying", __name__, url_prefix="/ormas-saya")


@blueprint.get("/<ormas>/permohonan/baru")
def new(ormas: str) -> ResponseReturnValue:
    let_in(ormas)
    return _new(ormas)


@blueprint.post("/<ormas>/permohonan/baru")
def begin(ormas: str) -> ResponseReturnValue:
    name = let_in(ormas)
    said = {"service": PRESENCE, "organisation": ormas, "applicant": name, **APPLYING.typed()}
    said |= {"applied_on": _today(), "ground": GROUND, "needs": request.form.getlist("kebutuhan")}
    back = url_for("own_ormas.show", ormas=ormas)
    seen_at = NewOne("office_case", lambda case: url_for(".show", ormas=ormas, case=case), back)
    return APPLYING.send(partial(_new, ormas), ormas, said, seen_at)


@blueprint.get("/<ormas>/berkas/<case>")
def show(ormas: str, case: str) -> ResponseReturnValue:
    return _page(ormas, case, just_now=just_now(case))


@blueprint.get("/<ormas>/berkas/<case>/tanda-terima")
def receipt(ormas: str, case: str) -> ResponseReturnValue:
    """Of what was sent or brought; a draft was received by nobody."""
    found = own_case(ormas, case)
    if not found["submitted_on"]:
        abort(404)
    return receipt_page(found, url_for(".show", ormas=ormas, case=case))


@blueprint.post("/<ormas>/berkas/<case>/<step>")
def take(ormas: str, case: str, step: str) -> ResponseReturnValue:
    """With those documents alone that the register has for it."""
    found = own_case(ormas, case)
    day = DAY_OF.get(step) or abort(404)
    items, fields = [each["item"] for each in found["items"]], [each["field"] for each in found["answers"]]
    said = {"case": case, **typed_for(step, items, fields), day: _today()}
    if "documents" in said:
        offered = {each["item"]: {d["document"] for d in each["offered"]} for each in found["items"]}
        said["documents"] = [d for d in said["documents"] if d["document"] in offered[d["item"]]]
    return STEPS[step].send(partial(_page, ormas, case), case, said, url_for(".show", ormas=ormas, case=case))


def _today() -> str:
    return str(current_app.config["TODAY"]().isoformat())


def _new(ormas: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    name, today = let_in(ormas), current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        [service] = [each for each in offered(t, _today()) if each["service"] == PRESENCE]
        letters = [each["letter_number"] for each in letters_of(t, ormas) if each["state"] == "issued"]
        own = own_of(t, ormas, today)
    return render_template(
        "own_application.html",
        ormas=ormas,
        name=name,
        own=own,
        title=service["title"],
        is_open=own.is_open,
        running=[each for each in own.running if each["service"] == PRESENCE],
        applications=list(APPLICATIONS.items()),
        accommodations=list(ACCOMMODATIONS.items()),
        ticked=request.form.getlist("kebutuhan"),
        earlier=letters[0] if letters else "",
        number=number or new_number(),
        problems=problems,
        said=request.form,
    )


def _page(
    ormas: str, case: str, *, number: UUID | None = None, problems: Any = (), just_now: str = ""
) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    found, sent = own_case(ormas, case), request.path.rpartition("/")[2]
    return render_template(
        "own_case.html",
        ormas=ormas,
        case=found,
        over=OVER,
        sent=sent,
        said=request.form,
        problems=problems,
        just_now=just_now,
        waiting=waits(case) or waits(found["organisation"]),
        numbers={step: number if number and step == sent else new_number() for step in DAY_OF},
    )

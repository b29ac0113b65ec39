"""Sheets on which an ormas reads what the register says of it, ticks what is right and writes what is not."""

from collections.abc import Mapping
from typing import Any, Final

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.confirmation_words import CONFIRMED_BY
from services.portal.coaching.meeting_list import meeting_of, ormas_of
from services.portal.register.confirmable import things_of
from services.portal.visits.sheet_facts import Facts, Opened, facts_of
from services.portal.web.own_address import leads_nowhere_else, own_address
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.qr import qr
from services.portal.web.today import on_day
from services.portal.web.who import OPENS_DOCUMENTS, acting_for, may, signed_in

REVEALING: Final = "registry.reveal"
blueprint = Blueprint("data_sheets", __name__, url_prefix="/pembinaan/<meeting>/lembar-data")


@blueprint.get("")
def of_meeting(meeting: str) -> ResponseReturnValue:
    """Of the invited; once it took place, of those that came."""
    return _sheets(meeting)


@blueprint.get("/<ormas>")
def of_one(meeting: str, ormas: str) -> ResponseReturnValue:
    return _sheets(meeting, ormas)


def _sheets(meeting: str, ormas: str = "") -> ResponseReturnValue:
    """What is personal is opened only where it is asked for, by who may see it, once for each ormas."""
    if signed_in() is None:
        abort(401)
    actor = acting_for(REVEALING) if request.args.get("pribadi") == "ya" else None
    today, looked_up = current_app.config["TODAY"](), may(OPENS_DOCUMENTS)
    with current_app.config["VIEWS"].read() as t:
        found = meeting_of(t, meeting) or abort(404)
        rows = [row for row in ormas_of(t, meeting) if _is_wanted(row, found["state"], ormas)]
        facts = facts_of(t, [row["ormas"] for row in rows], on_day())
        things = {each.ormas["id"]: things_of(t, each.ormas, today, looked_up=looked_up) for each in facts}
    if ormas and not rows:
        abort(404)
    opened = {each.ormas["id"]: each.personal(actor, current_app.config["OWNER"]) for each in facts}
    return render_template(
        "data_sheets.html",
        meeting=found,
        sheets=[_sheet(meeting, each, things[each.ormas["id"]], opened[each.ormas["id"]]) for each in facts],
        problem=next((each.problem for each in opened.values() if each.problem), ""),
        asked=actor is not None,
        may_ask=acting_for(REVEALING) is not None,
        only_here=leads_nowhere_else(),
        offices=CONFIRMED_BY,
        paper=paper_asked(),
        papers=PAPERS,
        today=today.isoformat(),
    )


def _is_wanted(row: Mapping[str, Any], state: str, ormas: str) -> bool:
    if row["withdrawn"] or state == "cancelled":
        return False
    if ormas:
        return bool(row["ormas"] == ormas)
    return bool(row["presence"] == "present" if state in ("held", "closed") else row["invited"])


def _sheet(meeting: str, facts: Facts, things: list[Any], opened: Opened) -> dict[str, Any]:
    """One page: its facts, and the page on which the answer is ticked in as an address and a drawing."""
    address = own_address(url_for("confirming.form", ormas=facts.ormas["id"], pertemuan=meeting))
    return {"facts": facts, "things": things, "opened": opened, "address": address, "code": qr(address)}

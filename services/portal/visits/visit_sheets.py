"""Sheets to take along: one page for each ormas, with what is recorded, boxes to tick and the way back."""

from typing import Any, Final

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import FINDINGS, MET
from services.portal.visits.sheet_facts import Facts, facts_of
from services.portal.visits.visit_list import round_of
from services.portal.web.own_address import leads_nowhere_else, own_address
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.qr import qr
from services.portal.web.today import on_day
from services.portal.web.who import acting_for, office_only

REVEALING: Final = "registry.reveal"
PEOPLE: Final = {code: label for code, label in MET.items() if code != "nobody"}
"""Who can report that an ormas was dissolved."""
blueprint = Blueprint("visit_sheets", __name__, url_prefix="/kunjungan/<round>")


@blueprint.get("/lembar")
def of_round(round: str) -> ResponseReturnValue:
    """Of everybody who was not visited yet, in the order of the list."""
    return _sheets(round)


@blueprint.get("/<ormas>/lembar")
def of_one(round: str, ormas: str) -> ResponseReturnValue:
    return _sheets(round, ormas)


def _sheets(round: str, ormas: str = "") -> ResponseReturnValue:
    """What is personal is opened only where it is asked for, by who may see it, once for each ormas."""
    office_only()
    actor = acting_for(REVEALING) if request.args.get("pribadi") == "ya" else None
    with current_app.config["VIEWS"].read() as t:
        found = round_of(t, round) or abort(404)
        wanted = [each["ormas"] for each in found["members"] if _is_wanted(each, ormas)]
        facts = facts_of(t, wanted, on_day())
    if ormas and not wanted:
        abort(404)
    personal = {each.ormas["id"]: each.personal(actor, current_app.config["OWNER"]) for each in facts}
    return render_template(
        "visit_sheets.html",
        round=found,
        one=facts[0].ormas if ormas else None,
        sheets=[(each, personal[each.ormas["id"]], *_way_back(round, each)) for each in facts],
        problem=next((each.problem for each in personal.values() if each.problem), ""),
        asked=actor is not None,
        may_ask=acting_for(REVEALING) is not None,
        only_here=leads_nowhere_else(),
        findings=FINDINGS,
        met=MET,
        reporters=PEOPLE,
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _is_wanted(member: dict[str, Any], ormas: str) -> bool:
    if member["withdrawn"]:
        return False
    return bool(member["ormas"] == ormas if ormas else not member["visit"])


def _way_back(round: str, facts: Facts) -> tuple[str, str]:
    """The page on which the visit is recorded: its address, and that as a drawing."""
    address = own_address(url_for("visiting.visit", round=round, ormas=facts.ormas["id"]))
    return address, qr(address)

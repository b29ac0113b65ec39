"""The proposal for hibah of an ormas, by itself: begun, written again, sent, withdrawn, and how it stands."""

import json
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.grant_words import (
    BY_LAW,
    CRITERIA_HELP,
    DECLARED,
    GRANT_KINDS,
    GRANT_ORIGINS,
    GRANT_PAPERS,
    GRANT_UNDECIDED,
    PRINCIPLE,
)
from services.portal.cases.case_list import documents_for
from services.portal.grants import grant_list
from services.portal.grants.grant_forms import (
    LINE_EXAMPLE,
    PROPOSING,
    REVISING,
    STEPS,
    proposal_of,
    typed_in,
)
from services.portal.grants.grant_papers import chosen_papers, papers_of, receipts_of
from services.portal.grants.proposing import FACTS, written_last
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_grants import Row, open_years, own_grant, steps_of
from services.portal.reports.compliance import standing_of
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.one_form import OneForm
from services.portal.web.plain_words import words_of
from services.portal.web.submitting import just_now, waits
from shared.database import Transaction
from shared.errors import Problem

GROUND: Final = "Diajukan ormas sendiri melalui akunnya."
_SAID_HERE: Final = ("organisation", "case", "proposed_on", "ground")


def _itself(form: OneForm) -> OneForm:
    """The ormas is that of the page, the day that on which it is sent."""
    names = {name: place for name, place in form.names.items() if name not in _SAID_HERE}
    return OneForm(form.command, names, rules=form.rules)


OWN_PROPOSING: Final = _itself(PROPOSING)
OWN_REVISING: Final = _itself(REVISING)
OWN_STEPS: Final = {step: STEPS[step] for step in ("ajukan", "batalkan")}
DAY_OF: Final = {"ajukan": "submitted_on", "batalkan": "ended_on"}
blueprint = Blueprint("own_granting", __name__, url_prefix="/ormas-saya/<ormas>/hibah")


@blueprint.get("/baru")
def new(ormas: str) -> ResponseReturnValue:
    return _new(ormas, let_in(ormas))


@blueprint.post("/baru")
def begin(ormas: str) -> ResponseReturnValue:
    name = let_in(ormas)
    said, missing = _typed(OWN_PROPOSING, ormas)
    back = url_for("own_ormas.show", ormas=ormas)
    seen_at = NewOne("office_grant", lambda grant: url_for(".show", ormas=ormas, grant=grant), back)
    page = partial(_new, ormas, name)
    return OWN_PROPOSING.send(page, ormas, said | {"organisation": ormas}, seen_at, missing)


@blueprint.get("/<grant>")
def show(ormas: str, grant: str) -> ResponseReturnValue:
    let_in(ormas)
    return _page(ormas, grant, just_now=just_now(grant))


@blueprint.get("/<grant>/perbaiki")
def again(ormas: str, grant: str) -> ResponseReturnValue:
    let_in(ormas)
    return _again(ormas, grant)


@blueprint.post("/<grant>/perbaiki")
def revise(ormas: str, grant: str) -> ResponseReturnValue:
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        found = _mended(t, ormas, grant)
    said, missing = _typed(OWN_REVISING, found["organisation"])
    said |= {"grant": grant, "case": found["case_stream"]}
    there = url_for(".show", ormas=ormas, grant=grant)
    return OWN_REVISING.send(partial(_again, ormas, grant), grant, said, there, missing)


@blueprint.post("/<grant>/<step>")
def take(ormas: str, grant: str, step: str) -> ResponseReturnValue:
    """What is sent or withdrawn is so on this day."""
    let_in(ormas)
    form = OWN_STEPS.get(step) or abort(404)
    with current_app.config["VIEWS"].read() as t:
        own_grant(t, ormas, grant)
    said = {"grant": grant, **typed_in(form), DAY_OF[step]: _today()}
    there = url_for(".show", ormas=ormas, grant=grant)
    return form.send(partial(_page, ormas, grant), grant, said, there)


def _today() -> str:
    return str(current_app.config["TODAY"]().isoformat())


def _mended(t: Transaction, ormas: str, grant: str) -> Row:
    """404 for what is not written any more."""
    found = own_grant(t, ormas, grant)
    if found["state"] not in ("draft", "returned"):
        abort(404)
    return found


def _typed(form: OneForm, ormas: str) -> tuple[Row, list[tuple[str, str]]]:
    """With what the register says of it, however it was typed."""
    said, missing = proposal_of(form)
    with current_app.config["VIEWS"].read() as t:
        row = t.one("SELECT legal_form, basis FROM register WHERE id = ?", (ormas,)) or abort(404)
        said["facts"] |= dict(zip(("legal_form", "legal_basis"), row, strict=True))
        said["facts"] |= {"in_dispute": grant_list.is_disputed(t, ormas), "reported_since": ""}
        said["facts"]["reports_owed"] = _owed(t, ormas)
        said["papers"] = chosen_papers(documents_for(t, ormas))
    return said | {"proposed_on": _today(), "ground": GROUND}, missing


def _owed(t: Transaction, ormas: str) -> int:
    standing = standing_of(t, ormas, _today())
    return len(standing.owed) if standing else 0


def _new(ormas: str, name: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        years = open_years(t, current_app.config["TODAY"]())
    written = {"tahun": years[0]["budget_year"]} if len(years) == 1 else {}
    return _form(ormas, name, {}, written, number, problems, years)


def _again(ormas: str, grant: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = _mended(t, ormas, grant)
        written = written_last(t, found)
        years = [each for each in grant_list.terms_in(t) if each["budget_year"] == found["budget_year"]]
    return _form(ormas, found["name"], found, written, number, problems, years)


def _form(
    ormas: str, name: str, grant: Row, written: Row, number: UUID | None, problems: Any, years: list[Row]
) -> str:
    """What was sent stands above what was written before."""
    sent = request.form
    said = written | sent.to_dict() | ({"keadaan": sent.getlist("keadaan")} if sent else {})
    with current_app.config["VIEWS"].read() as t:
        register = t.one("SELECT name, legal_form, basis FROM register WHERE id = ?", (ormas,))
        owed, disputed = _owed(t, ormas), grant_list.is_disputed(t, ormas)
        documents = documents_for(t, grant["organisation"] if grant else ormas)
    return render_template(
        "own_grant_form.html",
        ormas=ormas,
        name=name,
        grant=grant,
        years=years,
        year_options=[(each["budget_year"], each["budget_year"]) for each in years],
        register=register,
        owed=owed,
        paper_kinds=GRANT_PAPERS,
        documents=[(each["document"], _document_words(each)) for each in documents],
        ticked=_ticked(grant),
        disputed=disputed,
        said=said,
        kinds=list(GRANT_KINDS.items()),
        origins=list(GRANT_ORIGINS.items()),
        facts=list(FACTS.items()),
        example=LINE_EXAMPLE,
        principle=PRINCIPLE,
        number=number or new_number(),
        problems=problems,
    )


def _ticked(grant: Row) -> Row:
    """The documents of each paper as they were sent, else as they were written last."""
    if request.form:
        return {code: request.form.getlist(f"kertas-{code}") for code in GRANT_PAPERS}
    told = json.loads(grant["papers"]) if grant else []
    return {code: [str(each["document"]) for each in told if each["paper"] == code] for code in GRANT_PAPERS}


def _document_words(document: Row) -> str:
    return f"{document['title']}, dokumen ke-{document['document']}"


def _page(
    ormas: str, grant: str, *, number: UUID | None = None, problems: Any = (), just_now: str = ""
) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number and its text."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = own_grant(t, ormas, grant)
        lines, steps = grant_list.lines_of_grant(t, grant), steps_of(t, found)
        findings = grant_list.findings_of_grant(t, grant)
        papers, receipts = papers_of(t, found), receipts_of(t, found)
        terms = [each for each in grant_list.terms_in(t) if each["budget_year"] == found["budget_year"]]
    unknown = ""
    if found["state"] in ("draft", "returned"):
        findings, unknown = _foreseen(grant)
    return render_template(
        "own_grant.html",
        ormas=ormas,
        grant=found,
        late=grant_list.is_late(found, current_app.config["TODAY"]()),
        lines=lines,
        steps=steps,
        papers=papers,
        receipts=receipts,
        unmet=[each for each in findings if not each["met"]],
        declared=[each["criterion"] for each in findings if each["met"] and each["criterion"] in DECLARED],
        judged=bool(findings),
        unknown=unknown,
        help=CRITERIA_HELP,
        by_law=BY_LAW,
        terms=terms[0] if terms else None,
        withdrawable=found["state"] in GRANT_UNDECIDED,
        principle=PRINCIPLE,
        waiting=waits(grant),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in OWN_STEPS},
    )


def _foreseen(grant: str) -> tuple[list[Row], str]:
    """What each criterion would come to today, as the requests know the other years; when nobody answers,
    why that is not known.
    """
    caller = current_app.config["COMMANDS"].caller
    try:
        found: list[Row] = caller.call("requests", "foresee_grant", payload={"grant": grant})
    except Problem as problem:
        return [], words_of(problem)
    return [each | {"asked": True, "reason": "yes" if each["waived"] else ""} for each in found], ""

"""A proposal for hibah: written for an ormas from the paper it handed in, and written again."""

import json
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import date_words
from contracts.telling.grant_words import GRANT_KINDS, GRANT_ORIGINS, PRINCIPLE
from services.portal.boards.leadership import leadership_of
from services.portal.grants import grant_list
from services.portal.grants.grant_forms import (
    LINE_EXAMPLE,
    PROPOSING,
    REVISING,
    lines_again,
    proposal_of,
)
from services.portal.grants.granting import ABOUT
from services.portal.own_ormas.entries import own_entries
from services.portal.reports.compliance import standing_of
from services.portal.web.forms import new_number
from services.portal.web.landing import NewOne
from services.portal.web.submitting import Sending, opened
from services.portal.web.who import of_an_ormas
from shared.database import Transaction

CASE: Final = "grant_proposal"
FACTS: Final = {
    "seated_here": "Berkedudukan dan mempunyai pengurus di daerah ini (surat domisili)",
    "own_account": "Mempunyai rekening aktif atas namanya sendiri",
    "not_paid_twice": "Menyatakan usulan ini tidak dibiayai dari sumber lain (tidak tumpang tindih)",
}
blueprint = Blueprint("proposing", __name__, url_prefix="/hibah")


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    """An account of an ormas has a form of its own for it."""
    if of_an_ormas():
        return redirect(_own_form(), 303)
    ormas = request.args.get("ormas", "")
    return opened(
        Sending(PROPOSING.command, partial(_new, ormas), PROPOSING.told), url_for(".new", ormas=ormas)
    )


def _own_form() -> str:
    """Of the only ormas for which this account acts, else the page on which one is chosen."""
    own = [*own_entries()]
    return url_for("own_granting.new", ormas=own[0]) if len(own) == 1 else url_for("own_ormas.mine")


@blueprint.post("/baru")
def record() -> ResponseReturnValue:
    ormas = request.form.get("ormas", "")
    said, missing = _with_the_register(ormas, *proposal_of(PROPOSING))
    seen_at = NewOne(
        "office_grant", lambda new: url_for("granting.show", grant=new), url_for("granting.all_")
    )
    return PROPOSING.send(partial(_new, ormas), ABOUT, said, seen_at, missing)


@blueprint.get("/<grant>/perbaiki")
def again(grant: str) -> ResponseReturnValue:
    page = partial(_again, grant)
    return opened(Sending(REVISING.command, page, REVISING.told), url_for(".again", grant=grant))


@blueprint.post("/<grant>/perbaiki")
def revise(grant: str) -> ResponseReturnValue:
    with current_app.config["VIEWS"].read() as t:
        found = grant_list.grant_of(t, grant) or abort(404)
    said, missing = _with_the_register(found["organisation"], *proposal_of(REVISING))
    there = url_for("granting.show", grant=grant)
    said |= {"grant": grant, "papers": json.loads(found["papers"])}
    return REVISING.send(partial(_again, grant), grant, said, there, missing)


def _with_the_register(
    ormas: str, said: dict[str, Any], missing: list[tuple[str, str]]
) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """Legal form, legal basis and dispute are never typed again; the name neither, the requests know it."""
    with current_app.config["VIEWS"].read() as t:
        known = _known(t, ormas)
        said["facts"] |= {name: known[name] for name in ("legal_form", "legal_basis")}
        said["facts"]["in_dispute"] = grant_list.is_disputed(t, ormas)
    return said, missing


def _known(t: Transaction, ormas: str) -> dict[str, str]:
    row = t.one("SELECT name, legal_form, basis FROM register WHERE id = ?", (ormas,)) or abort(404)
    return dict(zip(("name", "legal_form", "legal_basis"), row, strict=True))


def _new(ormas: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    """For the ormas from whose page one came; what it owes is counted from the semester reports."""
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        known, standing = _known(t, ormas), standing_of(t, ormas, today.isoformat())
    written = {"tahun": str(today.year + 1), "tanggal": today.isoformat()}
    written["tunggakan"] = str(len(standing.owed)) if standing else "0"
    return _form(ormas, known["name"], "", written, number, problems)


def _again(grant: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = grant_list.grant_of(t, grant) or abort(404)
        written = written_last(t, found)
    return _form(found["organisation"], found["name"], grant, written, number, problems)


def written_last(t: Transaction, found: dict[str, Any]) -> dict[str, Any]:
    """The fields of its form with everything as it was written last."""
    lines, facts = grant_list.lines_of_grant(t, found["id"]), grant_list.facts_of_grant(found)
    return {
        "tahun": found["budget_year"], "bentuk": found["grant_kind"],
        "judul": found["title"], "maksud": found["purpose"], "jadwal": found["schedule"],
        "rab": lines_again(lines), "diusulkan": str(found["asked"]),
        "pembanding": str(found["comparisons"]), "melapor_sejak": facts["reported_since"],
        "tunggakan": str(facts["reports_owed"]), "berkas": found["case_stream"],
        "asal": found["origin"], "sumber_asal": found["origin_note"],
        "tanggal": current_app.config["TODAY"]().isoformat(),
        "keadaan": [name for name in FACTS if facts[name]],
    }  # fmt: skip


def _form(
    ormas: str, name: str, grant: str, written: dict[str, Any], number: UUID | None, problems: Any
) -> str:
    """What was sent stands above what was written before."""
    sent = request.form
    said = written | sent.to_dict() | ({"keadaan": sent.getlist("keadaan")} if sent else {})
    with current_app.config["VIEWS"].read() as t:
        sql = (
            "SELECT id, applied_on FROM office_case WHERE organisation = ? AND service = ? ORDER BY position"
        )
        cases = [(case, f"Permohonan {date_words(day)}") for case, day in t.all(sql, (ormas, CASE))]
        disputed = grant_list.is_disputed(t, ormas)
        board = leadership_of(t, ormas, current_app.config["TODAY"]()).in_office
    return render_template(
        "grant_form.html",
        ormas=ormas,
        name=name,
        grant=grant,
        said=said,
        kinds=list(GRANT_KINDS.items()),
        origins=list(GRANT_ORIGINS.items()),
        facts=list(FACTS.items()),
        cases=cases,
        disputed=disputed,
        board=board,
        example=LINE_EXAMPLE,
        principle=PRINCIPLE,
        number=number or new_number(),
        problems=problems,
    )

"""The report (LPJ) of a stage of hibah, by the ormas itself: each line with its evidence."""

import json
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.cases.case_list import documents_for
from services.portal.grants import grant_list
from services.portal.grants.grant_forms import STEPS, amount_of, typed_in
from services.portal.grants.grant_papers import RECEIPT_EXAMPLE, read_receipts, receipts_again
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_grants import Row, own_grant
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from shared.database import Transaction

_HERE: Final = ("remainder", "remainder_reference", "note")
REPORTING: Final = OneForm(
    STEPS["lpj"].command,
    {
        "lines": ("rincian", "Rincian pengeluaran"),
        "receipts": ("rincian", "Rincian pengeluaran"),
        **{name: place for name, place in STEPS["lpj"].names.items() if name in _HERE},
    },
    rules={
        "a-report-is-not-more-than-was-paid": "rincian",
        "each-line-of-an-own-lpj-shows-its-evidence": "rincian",
    },
)
"""The sum of the receipts is that of the lines, the day that on which it is sent."""
blueprint = Blueprint(
    "own_accounting", __name__, url_prefix="/ormas-saya/<ormas>/hibah/<grant>/lpj/<int:stage>"
)


@blueprint.get("")
def new(ormas: str, grant: str, stage: int) -> ResponseReturnValue:
    let_in(ormas)
    return _page(ormas, grant, stage)


@blueprint.post("")
def send(ormas: str, grant: str, stage: int) -> ResponseReturnValue:
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        found, _ = _owed(t, ormas, grant, stage)
        lines, wrong = read_receipts(request.form.get("rincian", ""), documents_for(t, found["organisation"]))
    said = typed_in(REPORTING) | {"grant": grant, "stage": stage, "lines": lines}
    said |= {"receipts": sum(each["amount"] for each in lines), "reported_on": _today()}
    said["remainder"] = amount_of(request.form.get("sisa", "") or "0")
    there = url_for("own_granting.show", ormas=ormas, grant=grant)
    missing = [("rincian", each) for each in wrong]
    return REPORTING.send(partial(_page, ormas, grant, stage), grant, said, there, missing)


def _today() -> str:
    return str(current_app.config["TODAY"]().isoformat())


def _owed(t: Transaction, ormas: str, grant: str, stage: int) -> tuple[Row, Row]:
    """The hibah, and the stage of which a report is owed; 404 where none is."""
    found = own_grant(t, ormas, grant)
    owed = [each for each in found["stages"] if each["stage"] == stage and str(stage) in found["awaited"]]
    return found, owed[0] if owed else abort(404)


def _page(ormas: str, grant: str, stage: int, *, number: UUID | None = None, problems: Any = ()) -> str:
    """With what was told last time."""
    with current_app.config["VIEWS"].read() as t:
        found, owed = _owed(t, ormas, grant, stage)
        documents = documents_for(t, found["organisation"])
    last, day = grant_list.due_and_came(owed, found["report_due_on"])
    written = {"rincian": receipts_again(json.loads(owed["receipt_lines"] or "[]"))}
    written |= {"sisa": str(owed["remainder"]), "bukti_setor": owed["remainder_reference"], "catatan_lpj": ""}
    return render_template(
        "own_lpj.html",
        ormas=ormas,
        grant=found,
        stage=owed,
        last=last,
        late=not day and last < _today(),
        documents=documents,
        example=RECEIPT_EXAMPLE,
        said=written | request.form.to_dict(),
        number=number or new_number(),
        problems=problems,
    )

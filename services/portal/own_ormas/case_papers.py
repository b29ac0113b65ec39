"""A document that an ormas sends by itself for its application, received as one at the counter is."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.boards.leadership import signature_rule_of
from services.portal.documents.filing import FILING, signers
from services.portal.documents.requirement_list import kinds
from services.portal.own_ormas.applying import GROUND
from services.portal.own_ormas.brought import file_brought
from services.portal.own_ormas.own_case import Row, own_case
from services.portal.web.forms import new_number

blueprint = Blueprint("own_papers", __name__, url_prefix="/ormas-saya/<ormas>/berkas/<case>/dokumen")


@blueprint.get("/<item>")
def one(ormas: str, case: str, item: str) -> ResponseReturnValue:
    return _page(ormas, *_asked(ormas, case, item))


@blueprint.post("/<item>")
def send(ormas: str, case: str, item: str) -> ResponseReturnValue:
    """Nothing is read of a file that would not be taken, whatever is in it."""
    found, asked = _asked(ormas, case, item)
    said = FILING.typed() | {"ormas": found["organisation"], "document_kind": asked["document_kind"]}
    said |= {"signed_by": request.form.getlist("tanda_tangan"), "speaks_of": [], "ground": GROUND}
    there = url_for("own_applying.show", ormas=ormas, case=case)
    return file_brought(partial(_page, ormas, found, asked), found["organisation"], said, there)


def _asked(ormas: str, case: str, item: str) -> tuple[Row, Row]:
    """The case, and what is asked in it; 404 where no file can be sent for it now."""
    found = own_case(ormas, case)
    asked = next((each for each in found["items"] if each["item"] == item and each["sendable"]), None)
    return found, asked or abort(404)


def _page(ormas: str, found: Row, asked: Row, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        [kind] = [each for each in kinds(t) if each.code == asked["document_kind"]]
        rule = signature_rule_of(t, found["organisation"])
    return render_template(
        "own_paper.html",
        ormas=ormas,
        case=found,
        item=asked,
        kind=kind,
        rule=rule,
        roles=signers(kind, rule),
        signed=request.form.getlist("tanda_tangan"),
        said=request.form,
        problems=problems,
        number=number or new_number(),
    )

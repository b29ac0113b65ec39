"""A document of the register that an ormas sends by itself: an offer, until the office looked at it."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.boards.leadership import SignatureRule, signature_rule_of
from services.portal.documents.checklist import Line, checklist_of
from services.portal.documents.filing import FILING, signers
from services.portal.own_ormas.brought import file_brought
from services.portal.own_ormas.entries import let_in
from services.portal.web.forms import new_number

GROUND: Final = "Dikirim ormas sendiri melalui akunnya, di luar permohonan."
blueprint = Blueprint("own_documents", __name__, url_prefix="/ormas-saya/<ormas>/dokumen")


@blueprint.get("/<code>")
def one(ormas: str, code: str) -> ResponseReturnValue:
    return _page(let_in(ormas), ormas, *_asked(ormas, code))


@blueprint.post("/<code>")
def send(ormas: str, code: str) -> ResponseReturnValue:
    name = let_in(ormas)
    line, rule = _asked(ormas, code)
    page = partial(_page, name, ormas, line, rule)
    said = FILING.typed() | {"ormas": ormas, "document_kind": code, "speaks_of": [], "ground": GROUND}
    said |= {"signed_by": request.form.getlist("tanda_tangan")}
    return file_brought(page, ormas, said, url_for("own_ormas.show", ormas=ormas))


def _asked(ormas: str, code: str) -> tuple[Line, SignatureRule]:
    """404 for a kind that is not asked of this ormas, nor ever was."""
    with current_app.config["VIEWS"].read() as t:
        line = checklist_of(t, ormas, current_app.config["TODAY"]()).line(code)
        rule = signature_rule_of(t, ormas)
    return (line, rule) if line and not line.kind.retired else abort(404)


def _page(
    name: str, ormas: str, line: Line, rule: SignatureRule, *, number: UUID | None = None, problems: Any = ()
) -> str:
    return render_template(
        "own_document.html",
        ormas=ormas,
        name=name,
        line=line,
        rule=rule,
        roles=signers(line.kind, rule),
        signed=request.form.getlist("tanda_tangan"),
        said=request.form,
        problems=problems,
        number=number or new_number(),
    )

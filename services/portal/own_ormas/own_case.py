"""A case of the own ormas: found for its account, and what is told there of it."""

from typing import Any, Final

from flask import abort, current_app

from services.portal.cases.case_list import answers_of, case_of, documents_for, items_of
from services.portal.cases.choosing import with_documents
from services.portal.documents.requirement_list import kinds
from services.portal.own_ormas.entries import let_in
from services.portal.own_ormas.own_list import PRESENCE
from services.portal.register.merged import merged
from shared.database import Transaction

Row = dict[str, Any]
WITH_THE_ORMAS: Final = ("draft", "returned")
"""States in which the ormas has to do something."""


def own_case(ormas: str, case: str) -> Row:
    """With its ``items``, ``answers`` and ``documents``; the request acts for this ormas from here on.

    404 for every other case, and for what was typed by mistake.
    """
    let_in(ormas)
    with current_app.config["VIEWS"].read() as t:
        found = case_of(t, case, current_app.config["TODAY"]()) or abort(404)
        entries = {ormas, *(each["id"] for each in merged(t, ormas).taken_in)}
        ours = found["organisation"] in entries and found["service"] == PRESENCE
        if not ours or found["state"] == "struck":
            abort(404)
        documents = documents_for(t, found["organisation"])
        told = {"answers": answers_of(t, case), "documents": documents}
        return {**found, **told, "items": _items(t, found, documents)}


def _items(t: Transaction, found: Row, documents: list[Row]) -> list[Row]:
    """``sendable``: whether a file can be sent for it now, until the office entered the case in its agenda.

    What was found is told once it was sent back.
    """
    known = {each.code for each in kinds(t) if not each.retired}
    told, state = [], found["state"]
    for each in items_of(t, found["id"]):
        asked = state in ("draft", "submitted") or (state == "returned" and each["found"] == "mend")
        sendable = asked and each["document_kind"] in known
        told.append({**with_documents(each, documents), "asked": asked, "sendable": sendable})
    return told

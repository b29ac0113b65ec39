"""A file that an ormas brings by itself: nothing of it is kept while enough of its kind wait."""

from collections.abc import Callable
from typing import Any, Final

from flask import current_app, request
from flask.typing import ResponseReturnValue

from contracts.telling.documents import MOST_WAITING
from services.portal.documents.checklist import documents_of
from services.portal.documents.filing import FILING, kept
from services.portal.documents.requirement_list import Kind, kinds
from services.portal.web.receiving import FIELD, received
from services.portal.web.writing import NOT_RECORDED
from shared.database import Transaction
from shared.errors import InputWrong

VOLUNTARY: Final = "if_any"
"""Nothing that is asked of every ormas: what comes here takes the place of no paper that was accepted."""
FULL: Final = (
    f"Sudah ada {MOST_WAITING} yang menunggu pemeriksaan. Tunggu kantor memeriksanya, atau bawa ke loket."
)


def brought(organisation: str, kind: str) -> dict[str, Any]:
    """What is recorded of the file. Errors: InputWrong."""
    with current_app.config["VIEWS"].read() as t:
        these = [
            each["state"] == "waiting"
            for each in documents_of(t, organisation)
            if each["document_kind"] == kind
        ]
    if len(these) >= MOST_WAITING and all(these[:MOST_WAITING]):
        raise InputWrong(FULL)
    with received() as arrived:
        told = kept(arrived)
    return {"ormas": organisation, "document_kind": kind, **told}


def bring(
    organisation: str, about: str, ground: str, page: Callable[..., str], there: str
) -> ResponseReturnValue:
    """Of a kind that is asked of nobody; whoever calls has made sure that the form is ours."""
    with current_app.config["VIEWS"].read() as t:
        code = next((each.code for each in free_kinds(t) if each.code == request.form.get("jenis")), "")
    if not code:
        return page(problems=[("", NOT_RECORDED), ("jenis", "Jenis dokumen: Pilih dari daftar.")]), 422
    said: dict[str, Any] = {"ground": ground, "expires_on": "", "signed_by": [], "speaks_of": []}
    try:
        said |= brought(organisation, code)
    except InputWrong as wrong:
        return page(problems=[("", NOT_RECORDED), (FIELD, wrong.message)]), 422
    return FILING.send(page, about, said, there)


def free_kinds(t: Transaction) -> list[Kind]:
    """Those of the catalogue that nobody has to hand in and in which nobody in particular is seen."""
    return [each for each in kinds(t) if not each.retired and not each.personal and each.demand == VOLUNTARY]

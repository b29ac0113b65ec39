"""A file that an ormas brings by itself: nothing of it is kept while enough of its kind wait."""

from typing import Any, Final

from flask import current_app

from contracts.telling.documents import MOST_WAITING
from services.portal.documents.checklist import documents_of
from services.portal.documents.filing import kept
from services.portal.web.receiving import received
from shared.errors import InputWrong

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

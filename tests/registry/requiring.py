"""Invented kinds of documents, as stories tell them and forms fill them in."""

from typing import Any

from services.registry.events import DocumentKindDeclared, DocumentKindRetired
from tests.scenario import fact

GROUND = "Rapat kantor contoh"
ASKED: dict[str, Any] = {
    "title": "Surat keterangan contoh",
    "demand": "required",
    "legal_forms": [],
    "activity_fields": [],
    "asked_of": "everyone",
    "signers": [],
    "expires": False,
    "holds_months": 0,
    "personal": False,
    "mark": "office",
    "source": "kebijakan kantor",
}


def kind(code: str = "K01", **changed: Any) -> dict[str, Any]:
    """What is asked of the catalogue."""
    return {"document_kind": code, "ground": GROUND} | ASKED | changed


def declared(code: str = "K01", **changed: Any):
    """A kind that was declared before the story begins."""
    return fact(DocumentKindDeclared, **kind(code, **changed))


RETIRED = fact(DocumentKindRetired, document_kind="K01", title=ASKED["title"], reason="Tidak perlu")

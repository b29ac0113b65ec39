"""Invented documents, as stories tell them and forms hand them in."""

from hashlib import sha256
from typing import Any

from services.registry.events import DocumentFiled
from tests.scenario import fact

GROUND = "Diserahkan di loket"
PAPER: dict[str, Any] = {
    "document_kind": "K01",
    "file": sha256(b"satu").hexdigest(),
    "size": 4,
    "media_type": "application/pdf",
    "checked": "clean",
    "expires_on": "",
    "signed_by": [],
    "speaks_of": [],
    "ground": GROUND,
}
OTHER_FILE = sha256(b"dua").hexdigest()


def paper(**changed: Any) -> dict[str, Any]:
    """What is asked of an organisation; the catalogue says the title and the rest."""
    return PAPER | {"title": "Surat contoh", "retired": False, "personal": False} | changed


def filed(document: int = 1, **changed: Any):
    """A document that was filed before the story begins."""
    said = {name: value for name, value in paper(**changed).items() if name != "retired"}
    return fact(DocumentFiled, document=document, **said)

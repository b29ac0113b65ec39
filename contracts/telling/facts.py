"""What the portal knows of other services' events: the generated catalogue, never their code."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import msgspec

from shared.events import UnknownFact
from shared.ledger import LedgerRow

_FILE: Final = Path(__file__).parents[1] / "catalogue.json"
CATALOGUE: Final[dict[str, dict[str, Any]]] = json.loads(_FILE.read_text(encoding="utf-8"))
_SENTENCES: Final = [(topic, entry["version"], entry["sentence"]) for topic, entry in CATALOGUE.items()]
SENTENCES_DIGEST: Final = sha256(repr(_SENTENCES).encode()).hexdigest()[:16]
"""Another number when any event is told in other words."""

_decode = msgspec.json.Decoder(dict[str, Any]).decode


class NewerFact(UnknownFact):
    """This event was written by a newer program; it waits until the portal is brought up to date."""


def state_of(row: LedgerRow) -> dict[str, Any]:
    """The open fields of an event that the catalogue knows in this version."""
    known = CATALOGUE.get(row.topic)
    if known is not None and row.schema_version > known["version"]:
        raise NewerFact(f"“{row.topic}” versi {row.schema_version} ditulis oleh program yang lebih baru.")
    return _decode(row.state.encode())


def open_state_of(row: LedgerRow) -> dict[str, Any]:
    """The open fields as they are, whatever the version: for showing, not for deciding."""
    return _decode(row.state.encode())

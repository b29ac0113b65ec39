"""What is known of other services' events: the generated catalogue and the upcasts, never their code."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import msgspec

from contracts.upcasts import upcast
from shared.ledger import LedgerRow
from shared.mapper import NewerVersion

_FILE: Final = Path(__file__).parents[1] / "catalogue.json"
CATALOGUE: Final[dict[str, dict[str, Any]]] = json.loads(_FILE.read_text(encoding="utf-8"))
_SENTENCES: Final = [(topic, entry["version"], entry["sentence"]) for topic, entry in CATALOGUE.items()]
SENTENCES_DIGEST: Final = sha256(repr(_SENTENCES).encode()).hexdigest()[:16]
"""Another number when any event is told in other words."""

_decode = msgspec.json.Decoder(dict[str, Any]).decode


def is_newer(row: LedgerRow) -> bool:
    """Whether a newer program wrote this version of an event that the catalogue knows."""
    known = CATALOGUE.get(row.topic)
    return known is not None and row.schema_version > known["version"]


def state_of(row: LedgerRow) -> dict[str, Any]:
    """The open fields in the present version, older ones upcast. NewerVersion: it has to wait for us."""
    if is_newer(row):
        raise NewerVersion(f"“{row.topic}” versi {row.schema_version} belum dikenal oleh program ini.")
    return open_state_of(row)


def open_state_of(row: LedgerRow) -> dict[str, Any]:
    """The same, and of a newer version what stands there: for showing, not for deciding."""
    state = _decode(row.state.encode())
    upcast(row.topic, row.schema_version, state)
    return state

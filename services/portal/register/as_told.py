"""What the register said of one ormas by the night of an earlier day."""

import json
from typing import Any, Final

from shared.database import Transaction

UNTOLD: Final = {
    "name": "",
    "abbreviation": "",
    "legal_form": "",
    "basis": "",
    **{f"{each}_{part}": "" for each in ("number", "issued", "valid") for part in ("text", "value")},
    "activity_field": "",
    "activity": "",
}


def as_told(t: Transaction, ormas: str, night: str) -> dict[str, Any]:
    """Name, legal form and basis with its number and days, field, activity; "" for what nobody had told."""
    told: dict[str, Any] = dict(UNTOLD)
    said = (
        "SELECT s.said FROM as_said s JOIN history h ON h.source = 'registry' AND h.stream = s.ormas "
        "AND h.version = s.version WHERE s.ormas = ? AND h.recorded_at < ? ORDER BY s.version"
    )
    for (columns,) in t.all(said, (ormas, night)):
        told |= json.loads(columns)
    form = (
        "SELECT value FROM as_known WHERE ormas = ? AND about = 'form' AND recorded_at < ? "
        "ORDER BY version DESC LIMIT 1"
    )
    row = t.one(form, (ormas, night))
    return told | {"legal_form": row[0] if row else ""}

"""From which day on what an event says holds, where the event says so."""

from contracts.telling.dates import as_date
from contracts.telling.facts import CATALOGUE, open_state_of
from shared.ledger import LedgerRow


def effective_on(row: LedgerRow) -> str:
    """``YYYY-MM-DD``, or empty: the event names no day, or none that could be read."""
    path = CATALOGUE.get(row.topic, {}).get("effective", "")
    value: object = open_state_of(row) if path else ""
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else value
    return value if isinstance(value, str) and as_date(value) else ""

"""The rows of a hibah that still say something: a step that was taken back says nothing."""

from collections.abc import Sequence

from services.requests.events import GrantStepTakenBack
from shared.ledger import LedgerRow
from shared.mapper import state_of


def standing(rows: Sequence[LedgerRow]) -> list[LedgerRow]:
    """Of one stream, in order."""
    undone = {state_of(row)["undone"] for row in rows if row.topic == GrantStepTakenBack.TOPIC}
    return [row for row in rows if row.version not in undone]

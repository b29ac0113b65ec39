"""Everything that is known about one event that was parked: what it says, why it waits, what was decided."""

from typing import Any

from contracts.telling.facts import open_state_of
from contracts.telling.sentences import sentence_of
from contracts.telling.words import actor_words
from services.audit.domain import ParkedEvent
from services.audit.ledgers import open_ledger
from services.audit.works import event_heard, set_aside
from shared.deployment import Deployment
from shared.ledger import LedgerRow


def told(deployment: Deployment, work: str, source: str, position: int) -> dict[str, Any]:
    """Stable keys for ``--json``; ``parked`` is null when it is not set aside now. Errors: NotFound."""
    row = event_heard(deployment, work, source, position)
    parked = set_aside(deployment, work, source, position)
    with open_ledger(deployment, "audit") as ledger:
        decided = ledger.history(ParkedEvent.stream_of(work, source, position))
    return {
        "work": work,
        "source": source,
        "position": position,
        "topic": row.topic,
        "schema_version": row.schema_version,
        "stream": row.stream,
        "recorded_at": row.recorded_at,
        "sentence": sentence_of(row),
        "fields": open_state_of(row),
        "parked": parked.as_dict() if parked else None,
        "decisions": [_decision(each) for each in decided],
    }


def _decision(row: LedgerRow) -> dict[str, Any]:
    return {
        "topic": row.topic,
        "recorded_at": row.recorded_at,
        "who": actor_words(row.actor),
        "sentence": sentence_of(row),
    }

"""Whether something was recorded a moment ago by who asks: what is undone without giving a reason."""

from datetime import UTC, datetime, timedelta
from typing import Final

from shared.ledger import Cause, LedgerRow
from shared.tokens import Actor

UNDOABLE_FOR: Final = timedelta(minutes=10)


def is_new(recorded_at: str, now: datetime) -> bool:
    """Recorded no more than ten minutes ago."""
    return now - datetime.fromisoformat(recorded_at) <= UNDOABLE_FOR


def own_and_new(row: LedgerRow, cause: Cause) -> bool:
    """Recorded by who asks, in whatever role, and new."""
    mine = Actor.parse(row.actor).id == Actor.parse(cause.actor).id
    return mine and is_new(row.recorded_at, datetime.now(UTC))

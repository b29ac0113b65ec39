"""What people of an ormas stated through their accounts about how it is told and what it agreed to."""

from contextlib import closing
from pathlib import Path
from typing import Any

from contracts.roles import ORMAS_ACCOUNT
from contracts.telling.sentences import sentence_of
from services.notifications.application import Notifications
from services.notifications.domain.ormas_preferences import OrmasPreferences
from services.notifications.events import OrmasPreferenceRefused
from shared.deployment import Deployment
from shared.tokens import Actor


def statements_of(data: Path, ormas: str) -> list[dict[str, Any]]:
    """Shaped like the people of the register; ``subject``: the account. What officers wrote is left out."""
    with closing(Notifications(Deployment.open(data))) as notifications:
        rows = notifications.ledger.history(OrmasPreferences.stream_of(ormas))
        stated = [row for row in rows if row.topic != OrmasPreferenceRefused.TOPIC]
        return [
            {
                "subject": actor.id,
                "topic": row.topic,
                "version": row.version,
                "fields": {"text": sentence_of(row)},
                "erased": False,
            }
            for row in stated
            if (actor := Actor.parse(row.actor)).role == ORMAS_ACCOUNT
        ]

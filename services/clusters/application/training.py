"""What one can ask about the needs that trainings answer."""

from typing import Any

from services.clusters.application.beginning import Beginning
from services.clusters.domain import TrainingNeeds
from shared.ledger import Cause, Receipt


class Training(Beginning):
    """Which modules answer which need."""

    def match_need(self, cause: Cause, **said: Any) -> Receipt:
        """Say it anew. Error: Conflict."""
        return self.change(
            TrainingNeeds, TrainingNeeds.STREAM, cause, lambda n: n.match(**said), load=self.load_or_new
        )

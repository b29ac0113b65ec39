"""The command about the needs that trainings answer."""

from typing import Any

from services.clusters.commands.asked import Asked
from services.clusters.schemas.training import MatchNeed
from shared.rpc.server import command
from shared.tokens import Warrant


class TrainingCommands(Asked):
    """Which modules answer which need."""

    @command
    def match_need(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.match_need(cause, **MatchNeed().load(payload)).as_dict()

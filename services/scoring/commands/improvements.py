"""Commands about the plan that follows a score."""

from typing import Any

from services.scoring.commands.asked import Asked
from services.scoring.schemas import improvements as s
from shared.rpc.server import command
from shared.tokens import Warrant


class ImprovementCommands(Asked):
    """From what is agreed on to what became of it."""

    @command
    def agree_improvement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.agree_improvement(cause, **s.AgreeImprovement().load(payload)).as_dict()

    @command
    def finish_improvement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.finish_improvement(cause, **s.FinishImprovement().load(payload)).as_dict()

    @command
    def drop_improvement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.drop_improvement(cause, **s.EndImprovement().load(payload)).as_dict()

    @command
    def reopen_improvement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.reopen_improvement(cause, **s.EndImprovement().load(payload)).as_dict()

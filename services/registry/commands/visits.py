"""Commands about visits and what follows from them."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.visits import AskFollowUp, CloseFollowUp, CorrectVisit, RecordVisit
from shared.rpc.server import command
from shared.tokens import Warrant


class VisitCommands(Asked):
    """What visitors found."""

    @command
    def record_visit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_visit(cause, **RecordVisit().load(payload)).as_dict()

    @command
    def correct_visit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.correct_visit(cause, **CorrectVisit().load(payload)).as_dict()

    @command
    def ask_follow_up(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.ask_follow_up(cause, **AskFollowUp().load(payload)).as_dict()

    @command
    def close_follow_up(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.close_follow_up(cause, **CloseFollowUp().load(payload)).as_dict()

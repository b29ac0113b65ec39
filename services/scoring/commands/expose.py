"""Commands about an exposé before Forkopimda."""

from typing import Any

from services.scoring.commands.asked import Asked
from services.scoring.schemas import expose as s
from shared.rpc.server import command
from shared.tokens import Warrant


class ExposeCommands(Asked):
    """From its planning to the last direction."""

    @command
    def plan_expose(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.plan_expose(cause, **s.PlanExpose().load(payload)).as_dict()

    @command
    def name_presenter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.name_presenter(cause, **s.NamePresenter().load(payload)).as_dict()

    @command
    def drop_presenter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.drop_presenter(cause, **s.DropPresenter().load(payload)).as_dict()

    @command
    def give_direction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.give_direction(cause, **s.GiveDirection().load(payload)).as_dict()

    @command
    def finish_direction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.finish_direction(cause, **s.FinishDirection().load(payload)).as_dict()

    @command
    def reopen_direction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.reopen_direction(cause, **s.ReopenDirection().load(payload)).as_dict()

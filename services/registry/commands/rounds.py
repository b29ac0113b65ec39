"""Commands about rounds of visits."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.rounds import AddToRound, CloseRound, OpenRound, TakeFromRound
from shared.rpc.server import command
from shared.tokens import Warrant


class RoundCommands(Asked):
    """Whom a round is to see."""

    @command
    def open_round(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.open_round(cause, **OpenRound().load(payload)).as_dict()

    @command
    def add_to_round(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.add_to_round(cause, **AddToRound().load(payload)).as_dict()

    @command
    def take_from_round(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.take_from_round(cause, **TakeFromRound().load(payload)).as_dict()

    @command
    def close_round(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.close_round(cause, **CloseRound().load(payload)).as_dict()

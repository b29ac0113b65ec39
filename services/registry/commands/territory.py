"""Commands about villages."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.territory import ChangeVillages, ListVillages, TakeBackVillageChange
from shared.rpc.server import command
from shared.tokens import Warrant


class TerritoryCommands(Asked):
    """What regulations did to villages."""

    @command
    def change_villages(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.change_villages(cause, **ChangeVillages().load(payload)).as_dict()

    @command
    def list_villages(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.list_villages(cause, **ListVillages().load(payload)).as_dict()

    @command
    def take_back_village_change(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        wanted = TakeBackVillageChange().load(payload)
        return self.registry.take_back_village_change(cause, **wanted).as_dict()

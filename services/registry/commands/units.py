"""Commands about the hierarchy."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.units import PlaceUnit, ReleaseUnit
from shared.rpc.server import command
from shared.tokens import Warrant


class UnitCommands(Asked):
    """Who is a unit of whom."""

    @command
    def place_unit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.place_unit(cause, **PlaceUnit().load(payload)).as_dict()

    @command
    def release_unit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.release_unit(cause, **ReleaseUnit().load(payload)).as_dict()

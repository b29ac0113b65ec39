"""Commands about the programmes of the RPJMD."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.rpjmd import RecordRpjmdList, StrikeRpjmdList
from shared.rpc.server import command
from shared.tokens import Warrant


class RpjmdCommands(Asked):
    """Which programmes there are."""

    @command
    def record_rpjmd_list(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_rpjmd_list(cause, **RecordRpjmdList().load(payload)).as_dict()

    @command
    def strike_rpjmd_list(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.strike_rpjmd_list(cause, **StrikeRpjmdList().load(payload)).as_dict()

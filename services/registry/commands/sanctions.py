"""Commands about sanctions."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.sanctions import EndSanction, RecordSanction
from shared.rpc.server import command
from shared.tokens import Warrant


class SanctionCommands(Asked):
    """What was imposed on an organisation."""

    @command
    def record_sanction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_sanction(cause, **RecordSanction().load(payload)).as_dict()

    @command
    def end_sanction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.end_sanction(cause, **EndSanction().load(payload)).as_dict()

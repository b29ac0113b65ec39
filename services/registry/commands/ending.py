"""Commands about the end of an organisation."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.ending import RecordDissolution, RecordReturn, StrikeDissolution
from shared.rpc.server import command
from shared.tokens import Warrant


class EndingCommands(Asked):
    """Whether an organisation still is."""

    @command
    def record_dissolution(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_dissolution(cause, **RecordDissolution().load(payload)).as_dict()

    @command
    def strike_dissolution(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.strike_dissolution(cause, **StrikeDissolution().load(payload)).as_dict()

    @command
    def record_return(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_return(cause, **RecordReturn().load(payload)).as_dict()

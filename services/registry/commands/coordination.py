"""Commands about coordination meetings, and the look at what is sealed in one."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.coordination import (
    ReadCoordination,
    RecordCoordination,
    SettleCoordination,
    StrikeCoordination,
    TaskCoordination,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class CoordinationCommands(Asked):
    """Recording, agreeing, settling, striking, looking."""

    @command
    def record_coordination(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_coordination(cause, **RecordCoordination().load(payload)).as_dict()

    @command
    def task_coordination(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.task_coordination(cause, **TaskCoordination().load(payload)).as_dict()

    @command
    def settle_coordination(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.settle_coordination(cause, **SettleCoordination().load(payload)).as_dict()

    @command
    def strike_coordination(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.strike_coordination(cause, **StrikeCoordination().load(payload)).as_dict()

    @command
    def read_coordination(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """What is sealed in one meeting; one line in the read log. The token names the meeting."""
        wanted = ReadCoordination().load(payload)
        if warrant.correlation != wanted["coordination"]:
            raise Forbidden
        return self.registry.reveal(wanted["coordination"], wanted["purpose"], str(warrant.actor))

"""Commands about the services of the office."""

from typing import Any

from services.requests.commands.asked import Asked
from services.requests.schemas.services import (
    AdoptService,
    CloseService,
    ConfigureService,
    OpenService,
    WithdrawConfiguration,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class ServiceCommands(Asked):
    """How services are asked for, and whether."""

    @command
    def configure_service(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.configure_service(cause, **ConfigureService().load(payload)).as_dict()

    @command
    def adopt_service(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.adopt_service(cause, **AdoptService().load(payload)).as_dict()

    @command
    def withdraw_configuration(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.withdraw_configuration(cause, **WithdrawConfiguration().load(payload)).as_dict()

    @command
    def open_service(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.open_service(cause, **OpenService().load(payload)).as_dict()

    @command
    def close_service(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.close_service(cause, **CloseService().load(payload)).as_dict()

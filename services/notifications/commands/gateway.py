"""Commands about the office's messages to telephones."""

from typing import Any

from marshmallow import Schema

from services.notifications.commands.asked import Asked
from services.notifications.schemas.carrier import SwitchOff, SwitchOn
from services.notifications.schemas.gateway import RotateGatewaySecret, SetGateway, TestGateway
from shared.rpc.server import command
from shared.tokens import Warrant


class GatewayCommands(Asked):
    """Set the gateway, give its provider what signs, try it, switch it on and off."""

    @command
    def set_gateway(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.set_gateway(cause, **SetGateway().load(payload)).as_dict()

    @command
    def show_gateway_secret(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """With the ``secret``, which no receipt and no event has."""
        cause = self._cause(warrant, payload)
        receipt, secret = self.notifications.show_gateway_secret(cause, **Schema().load(payload))
        return receipt.as_dict() | {"secret": secret}

    @command
    def rotate_gateway_secret(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), RotateGatewaySecret().load(payload)
        return self.notifications.rotate_gateway_secret(cause, **said).as_dict()

    @command
    def switch_gateway_on(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.switch_gateway_on(cause, **SwitchOn().load(payload)).as_dict()

    @command
    def switch_gateway_off(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.switch_gateway_off(cause, **SwitchOff().load(payload)).as_dict()

    @command
    def test_gateway(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """The number is part of the command's digest alone."""
        cause = self._cause(warrant, payload)
        return self.notifications.test_gateway(cause, **TestGateway().load(payload)).as_dict()

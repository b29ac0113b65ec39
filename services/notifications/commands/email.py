"""Commands about the office's e-mail."""

from typing import Any

from services.notifications.commands.asked import Asked
from services.notifications.schemas.carrier import SwitchOff, SwitchOn
from services.notifications.schemas.email import SetEmailServer, TestEmail
from shared.rpc.server import command
from shared.tokens import Warrant


class EmailCommands(Asked):
    """Set the server, try it, switch it on and off."""

    @command
    def set_email_server(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.set_email_server(cause, **SetEmailServer().load(payload)).as_dict()

    @command
    def switch_email_on(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.switch_email_on(cause, **SwitchOn().load(payload)).as_dict()

    @command
    def switch_email_off(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.switch_email_off(cause, **SwitchOff().load(payload)).as_dict()

    @command
    def test_email(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """The address is part of the command's digest alone."""
        cause = self._cause(warrant, payload)
        return self.notifications.test_email(cause, **TestEmail().load(payload)).as_dict()

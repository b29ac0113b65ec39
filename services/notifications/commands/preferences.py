"""Commands about the own preferences of an account: whose they are is asked of the token alone."""

from typing import Any

from services.notifications.commands.asked import Asked
from services.notifications.schemas import preferences as s
from shared.rpc.server import command
from shared.tokens import Warrant


class PreferenceCommands(Asked):
    """An address, and how often something goes there."""

    @command
    def give_email_address(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.GiveEmailAddress().load(payload)
        return self.notifications.give_email_address(cause, **said).as_dict()

    @command
    def confirm_email_address(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.ConfirmEmailAddress().load(payload)
        return self.notifications.confirm_email_address(cause, **said).as_dict()

    @command
    def remove_email_address(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        s.RemoveEmailAddress().load(payload)
        return self.notifications.remove_email_address(cause).as_dict()

    @command
    def set_own_notices(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), s.SetOwnNotices().load(payload)
        return self.notifications.set_own_notices(cause, **said).as_dict()

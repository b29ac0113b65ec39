"""Commands about how an ormas is told, and about what it agrees to."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.notifications.commands.asked import Asked
from services.notifications.schemas.ormas_preferences import ChangeConsent, PreferChannel
from shared.rpc.server import command
from shared.tokens import Warrant


class OrmasPreferenceCommands(Asked):
    """An ormas says it in its account, or an officer writes down what it said."""

    @command
    def prefer_ormas_channel(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), PreferChannel().load(payload)
        return self.notifications.prefer_ormas_channel(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def give_consent(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), ChangeConsent().load(payload)
        return self.notifications.give_consent(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def withdraw_consent(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), ChangeConsent().load(payload)
        return self.notifications.withdraw_consent(cause, own_ormas(warrant.actor), **said).as_dict()

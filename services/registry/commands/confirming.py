"""The command with which an organisation's confirmation is recorded."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.registry.commands.asked import Asked
from services.registry.schemas.confirming import ConfirmEntry
from shared.rpc.server import command
from shared.tokens import Warrant


class ConfirmationCommands(Asked):
    """What an organisation confirms."""

    @command
    def confirm_entry(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.registry.confirm_entry(cause, own, **ConfirmEntry().load(payload)).as_dict()

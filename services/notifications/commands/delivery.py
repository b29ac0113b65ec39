"""Commands about a message on its way."""

from typing import Any

from services.notifications.commands.asked import Asked
from services.notifications.schemas.delivery import SettleSending
from shared.rpc.server import command
from shared.tokens import Warrant


class DeliveryCommands(Asked):
    """What became of a message, where only a person can say."""

    @command
    def settle_sending(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.settle_sending(cause, **SettleSending().load(payload)).as_dict()

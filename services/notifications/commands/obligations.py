"""Commands about the table of obligations."""

from typing import Any

from services.notifications.commands.asked import Asked
from services.notifications.schemas.obligations import AdoptObligations
from shared.rpc.server import command
from shared.tokens import Warrant


class ObligationCommands(Asked):
    """The office decides what it reminds of."""

    @command
    def adopt_obligations(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.adopt_obligations(cause, **AdoptObligations().load(payload)).as_dict()

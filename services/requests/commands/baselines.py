"""Commands about service times that were counted from papers."""

from typing import Any

from services.requests.commands.asked import Asked
from services.requests.schemas.baselines import TellServiceBaseline
from shared.rpc.server import command
from shared.tokens import Warrant


class BaselineCommands(Asked):
    """What to compare with."""

    @command
    def tell_service_baseline(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.tell_service_baseline(cause, **TellServiceBaseline().load(payload)).as_dict()

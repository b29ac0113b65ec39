"""Commands about the pack of a year."""

from typing import Any

from services.scoring.commands.asked import Asked
from services.scoring.schemas.monev import FreezeMonev
from shared.rpc.server import command
from shared.tokens import Warrant


class MonevCommands(Asked):
    """What is presented to Forkopimda is frozen before."""

    @command
    def freeze_monev(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.scoring.freeze_monev(cause, **FreezeMonev().load(payload)).as_dict()

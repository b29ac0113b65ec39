"""Commands about two entries of one organisation."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.merging import MergeOrmas, SeparateOrmas
from shared.rpc.server import command
from shared.tokens import Warrant


class MergeCommands(Asked):
    """Which entry stands for which."""

    @command
    def merge_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.merge_ormas(cause, **MergeOrmas().load(payload)).as_dict()

    @command
    def separate_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.separate_ormas(cause, **SeparateOrmas().load(payload)).as_dict()

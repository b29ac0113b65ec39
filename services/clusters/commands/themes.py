"""The command about programmes of the RPJMD."""

from typing import Any

from services.clusters.commands.asked import Asked
from services.clusters.schemas.themes import PointToTheme
from shared.rpc.server import command
from shared.tokens import Warrant


class ThemeCommands(Asked):
    """Which programme a meeting or an activity serves."""

    @command
    def point_to_theme(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.point_to_theme(cause, **PointToTheme().load(payload)).as_dict()

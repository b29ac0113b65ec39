"""Commands about teams that oversee."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.oversight_teams import (
    AdoptOversightTeams,
    ChangeOversightTeam,
    EndOversightTeam,
    FormOversightTeam,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class OversightTeamCommands(Asked):
    """Which teams the office works with."""

    @command
    def adopt_oversight_teams(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.adopt_oversight_teams(cause, **AdoptOversightTeams().load(payload)).as_dict()

    @command
    def form_oversight_team(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.form_oversight_team(cause, **FormOversightTeam().load(payload)).as_dict()

    @command
    def change_oversight_team(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.change_oversight_team(cause, **ChangeOversightTeam().load(payload)).as_dict()

    @command
    def end_oversight_team(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.end_oversight_team(cause, **EndOversightTeam().load(payload)).as_dict()

"""Commands about programmes."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.programmes import BeginProgramme, EndProgramme, ReviseProgramme
from shared.rpc.server import command
from shared.tokens import Warrant


class ProgrammeCommands(Asked):
    """What an organisation sets out to do."""

    @command
    def begin_programme(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.begin_programme(cause, **BeginProgramme().load(payload)).as_dict()

    @command
    def revise_programme(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.revise_programme(cause, **ReviseProgramme().load(payload)).as_dict()

    @command
    def end_programme(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.end_programme(cause, **EndProgramme().load(payload)).as_dict()

"""Commands about scans that are kept with meetings and audiences."""

from typing import Any

from services.clusters.commands.asked import Asked
from services.clusters.schemas.papers import KeepPaper, OpenPaper, RemovePaper
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class PaperCommands(Asked):
    """The signed attendance list, the letter of an agency."""

    @command
    def keep_paper(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.keep_paper(cause, **KeepPaper().load(payload)).as_dict()

    @command
    def remove_paper(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.remove_paper(cause, **RemovePaper().load(payload)).as_dict()

    @command
    def open_paper(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, str]:
        """Which file it is; one line in the read log. The token names the meeting or the audience."""
        wanted = OpenPaper().load(payload)
        if warrant.correlation != wanted["stream"]:
            raise Forbidden
        return self.clusters.open_paper(actor=str(warrant.actor), **wanted)

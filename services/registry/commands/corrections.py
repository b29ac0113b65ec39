"""Commands about corrections that were made, and about what was doubted."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.corrections import ReopenDoubt, SettleDoubt, UndoCorrection
from shared.rpc.server import command
from shared.tokens import Warrant


class CorrectionCommands(Asked):
    """Undoing what was corrected a moment ago, and answering a doubt."""

    @command
    def undo_correction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.undo_correction(cause, **UndoCorrection().load(payload)).as_dict()

    @command
    def settle_doubt(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.settle_doubt(cause, **SettleDoubt().load(payload)).as_dict()

    @command
    def reopen_doubt(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.reopen_doubt(cause, **ReopenDoubt().load(payload)).as_dict()

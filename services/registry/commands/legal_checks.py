"""Commands about checks of a legal basis."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.legal_checks import RecordLegalCheck, StrikeLegalCheck
from shared.rpc.server import command
from shared.tokens import Warrant


class LegalCheckCommands(Asked):
    """What the office saw where a legal basis is looked up."""

    @command
    def record_legal_check(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_legal_check(cause, **RecordLegalCheck().load(payload)).as_dict()

    @command
    def strike_legal_check(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.strike_legal_check(cause, **StrikeLegalCheck().load(payload)).as_dict()

"""Commands about a claim to follow an organisation that was dissolved."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.succession import ClaimSuccession, StrikeSuccession
from shared.rpc.server import command
from shared.tokens import Warrant


class SuccessionCommands(Asked):
    """Whom an organisation says to follow."""

    @command
    def claim_succession(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.claim_succession(cause, **ClaimSuccession().load(payload)).as_dict()

    @command
    def strike_succession(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.strike_succession(cause, **StrikeSuccession().load(payload)).as_dict()

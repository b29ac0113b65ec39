"""Commands about the table of obligations."""

from typing import Any

from services.notifications.commands.asked import Asked
from services.notifications.schemas.obligations import (
    AdoptObligations,
    LoadObligations,
    SetObligation,
    StopObligation,
    TakeBackObligationPlan,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class ObligationCommands(Asked):
    """The office decides what it reminds of."""

    @command
    def adopt_obligations(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.adopt_obligations(cause, **AdoptObligations().load(payload)).as_dict()

    @command
    def load_obligations(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.load_obligations(cause, **LoadObligations().load(payload)).as_dict()

    @command
    def set_obligation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.set_obligation(cause, **SetObligation().load(payload)).as_dict()

    @command
    def stop_obligation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.stop_obligation(cause, **StopObligation().load(payload)).as_dict()

    @command
    def take_back_obligation_plan(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), TakeBackObligationPlan().load(payload)
        return self.notifications.take_back_obligation_plan(cause, **said).as_dict()

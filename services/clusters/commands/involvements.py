"""Commands about the requests with which agencies look for ormas."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.clusters.commands.asked import Asked
from services.clusters.schemas.involvements import (
    AskOrmas,
    CancelInvolvement,
    EvaluateInvolvement,
    RecordAnswer,
    RecordParticipation,
    RequestInvolvement,
    StrikeAskedOrmas,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class InvolvementCommands(Asked):
    """From the agency's letter to its evaluation."""

    @command
    def request_involvement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RequestInvolvement().load(payload)
        return self.clusters.request_involvement(cause, self._acting(warrant), **said).as_dict()

    @command
    def ask_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.ask_ormas(cause, **AskOrmas().load(payload)).as_dict()

    @command
    def strike_asked_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.strike_asked_ormas(cause, **StrikeAskedOrmas().load(payload)).as_dict()

    @command
    def record_answer(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RecordAnswer().load(payload)
        return self.clusters.record_answer(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def record_participation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RecordParticipation().load(payload)
        return self.clusters.record_participation(cause, self._acting(warrant), **said).as_dict()

    @command
    def evaluate_involvement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = EvaluateInvolvement().load(payload)
        return self.clusters.evaluate_involvement(cause, self._acting(warrant), **said).as_dict()

    @command
    def cancel_involvement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = CancelInvolvement().load(payload)
        return self.clusters.cancel_involvement(cause, self._acting(warrant), **said).as_dict()

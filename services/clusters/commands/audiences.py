"""Commands about the guest book."""

from typing import Any

from services.clusters.commands.asked import Asked
from services.clusters.schemas.audiences import (
    AgreeToPublish,
    AnswerInput,
    FulfilPromise,
    LiftPromise,
    PassOnInput,
    ReceiveAudience,
    TakeBackAgreement,
    UndoPromiseEnd,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class AudienceCommands(Asked):
    """From the guests' coming to what was promised and answered."""

    @command
    def receive_audience(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.receive_audience(cause, **ReceiveAudience().load(payload)).as_dict()

    @command
    def fulfil_promise(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.fulfil_promise(cause, **FulfilPromise().load(payload)).as_dict()

    @command
    def lift_promise(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.lift_promise(cause, **LiftPromise().load(payload)).as_dict()

    @command
    def undo_promise_end(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.undo_promise_end(cause, **UndoPromiseEnd().load(payload)).as_dict()

    @command
    def pass_on_input(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.pass_on_input(cause, **PassOnInput().load(payload)).as_dict()

    @command
    def answer_input(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.answer_input(cause, **AnswerInput().load(payload)).as_dict()

    @command
    def agree_to_publish(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.agree_to_publish(cause, **AgreeToPublish().load(payload)).as_dict()

    @command
    def take_back_agreement(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.take_back_agreement(cause, **TakeBackAgreement().load(payload)).as_dict()

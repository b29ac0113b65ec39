"""Commands about boards, their dispute and signatures."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.boards import (
    CloseDispute,
    CorrectBoard,
    CorrectOfficer,
    DecideLaterEnd,
    RecordMediation,
    RecordSignatureRule,
    ReplaceBoard,
    StrikeBoardYouth,
    TakeBackBoard,
    TakeBackClaim,
    TakeBackDisputeStep,
    TellBoardYouth,
    UndoDisputeStep,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class BoardCommands(Asked):
    """Who leads an organisation."""

    @command
    def replace_board(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.replace_board(cause, **ReplaceBoard().load(payload)).as_dict()

    @command
    def correct_board(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.correct_board(cause, **CorrectBoard().load(payload)).as_dict()

    @command
    def decide_later_end(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.decide_later_end(cause, **DecideLaterEnd().load(payload)).as_dict()

    @command
    def correct_officer(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.correct_officer(cause, **CorrectOfficer().load(payload)).as_dict()

    @command
    def record_mediation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_mediation(cause, **RecordMediation().load(payload)).as_dict()

    @command
    def close_dispute(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.close_dispute(cause, **CloseDispute().load(payload)).as_dict()

    @command
    def undo_dispute_step(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.undo_dispute_step(cause, **UndoDisputeStep().load(payload)).as_dict()

    @command
    def take_back_dispute_step(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.take_back_dispute_step(cause, **TakeBackDisputeStep().load(payload)).as_dict()

    @command
    def take_back_claim(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.take_back_claim(cause, **TakeBackClaim().load(payload)).as_dict()

    @command
    def take_back_board(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.take_back_board(cause, **TakeBackBoard().load(payload)).as_dict()

    @command
    def tell_board_youth(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.tell_board_youth(cause, **TellBoardYouth().load(payload)).as_dict()

    @command
    def strike_board_youth(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.strike_board_youth(cause, **StrikeBoardYouth().load(payload)).as_dict()

    @command
    def record_signature_rule(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_signature_rule(cause, **RecordSignatureRule().load(payload)).as_dict()

"""Commands about visits, ties and the end of a case."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.requests.commands.asked import Asked
from services.requests.schemas.cases import (
    CorrectCaseAgenda,
    DeclareTie,
    EndTie,
    FinishCase,
    LapseCase,
    NoteCaseMessage,
    NoteCaseTicket,
    OrderCaseVisit,
    RecordCaseVisit,
    RejectCase,
    StrikeCase,
    TakeBackCaseCompletion,
    TakeBackTie,
    TellCaseNeeds,
    WithdrawCase,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class CaseEndCommands(Asked):
    """What besides happens to a case, and how it ends."""

    @command
    def order_case_visit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.order_case_visit(cause, **OrderCaseVisit().load(payload)).as_dict()

    @command
    def record_case_visit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.record_case_visit(cause, **RecordCaseVisit().load(payload)).as_dict()

    @command
    def note_case_message(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.note_case_message(cause, **NoteCaseMessage().load(payload)).as_dict()

    @command
    def note_case_ticket(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.note_case_ticket(cause, **NoteCaseTicket().load(payload)).as_dict()

    @command
    def tell_case_needs(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.tell_case_needs(cause, **TellCaseNeeds().load(payload)).as_dict()

    @command
    def correct_case_agenda(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.correct_case_agenda(cause, **CorrectCaseAgenda().load(payload)).as_dict()

    @command
    def take_back_case_completion(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause, said = self._cause(warrant, payload), TakeBackCaseCompletion().load(payload)
        return self.requests.take_back_case_completion(cause, **said).as_dict()

    @command
    def finish_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.finish_case(cause, **FinishCase().load(payload)).as_dict()

    @command
    def reject_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.reject_case(cause, **RejectCase().load(payload)).as_dict()

    @command
    def strike_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.strike_case(cause, **StrikeCase().load(payload)).as_dict()

    @command
    def withdraw_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = WithdrawCase().load(payload)
        return self.requests.withdraw_case(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def lapse_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.lapse_case(cause, **LapseCase().load(payload)).as_dict()

    @command
    def declare_tie(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.declare_tie(cause, **DeclareTie().load(payload)).as_dict()

    @command
    def end_tie(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.end_tie(cause, **EndTie().load(payload)).as_dict()

    @command
    def take_back_tie(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.take_back_tie(cause, **TakeBackTie().load(payload)).as_dict()

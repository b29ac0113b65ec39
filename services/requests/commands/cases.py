"""Commands about cases, from the application to complete."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.requests.commands.asked import Asked
from services.requests.schemas.cases import (
    AnswerCase,
    CheckCase,
    CompleteCase,
    DisposeCase,
    DraftCase,
    EnterCaseInAgenda,
    ReturnCase,
    SubmitCase,
    TellOfficeSize,
    WaiveCaseItem,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class CaseCommands(Asked):
    """The way of a case."""

    @command
    def draft_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = DraftCase().load(payload)
        return self.requests.draft_case(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def submit_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = SubmitCase().load(payload)
        return self.requests.submit_case(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def enter_case_in_agenda(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.enter_case_in_agenda(cause, **EnterCaseInAgenda().load(payload)).as_dict()

    @command
    def dispose_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.dispose_case(cause, **DisposeCase().load(payload)).as_dict()

    @command
    def check_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.check_case(cause, **CheckCase().load(payload)).as_dict()

    @command
    def waive_case_item(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.waive_case_item(cause, **WaiveCaseItem().load(payload)).as_dict()

    @command
    def return_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.return_case(cause, **ReturnCase().load(payload)).as_dict()

    @command
    def answer_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = AnswerCase().load(payload)
        return self.requests.answer_case(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def complete_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.complete_case(cause, **CompleteCase().load(payload)).as_dict()

    @command
    def tell_office_size(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.tell_office_size(cause, **TellOfficeSize().load(payload)).as_dict()

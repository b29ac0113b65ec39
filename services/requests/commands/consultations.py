"""Commands about consultations, and the look at what is sealed in one."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.requests.commands.asked import Asked
from services.requests.schemas.consultations import (
    AdviseConsultation,
    AskConsultation,
    CloseConsultation,
    EraseConsultationWords,
    FulfilConsultationPromise,
    LiftConsultationPromise,
    LinkConsultation,
    PromiseInConsultation,
    ReadConsultation,
    ReopenConsultation,
    ScheduleConsultation,
    UndoConsultationPromise,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class ConsultationCommands(Asked):
    """From the question to the end."""

    @command
    def ask_consultation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = AskConsultation().load(payload)
        return self.requests.ask_consultation(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def schedule_consultation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.schedule_consultation(cause, **ScheduleConsultation().load(payload)).as_dict()

    @command
    def advise_consultation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.advise_consultation(cause, **AdviseConsultation().load(payload)).as_dict()

    @command
    def promise_in_consultation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.promise_in_consultation(cause, **PromiseInConsultation().load(payload)).as_dict()

    @command
    def fulfil_consultation_promise(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.fulfil_consultation_promise(
            cause, **FulfilConsultationPromise().load(payload)
        ).as_dict()

    @command
    def lift_consultation_promise(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.lift_consultation_promise(
            cause, **LiftConsultationPromise().load(payload)
        ).as_dict()

    @command
    def undo_consultation_promise(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.undo_consultation_promise(
            cause, **UndoConsultationPromise().load(payload)
        ).as_dict()

    @command
    def close_consultation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.close_consultation(cause, **CloseConsultation().load(payload)).as_dict()

    @command
    def reopen_consultation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.reopen_consultation(cause, **ReopenConsultation().load(payload)).as_dict()

    @command
    def link_consultation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.link_consultation(cause, **LinkConsultation().load(payload)).as_dict()

    @command
    def erase_consultation_words(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.erase_consultation_words(
            cause, **EraseConsultationWords().load(payload)
        ).as_dict()

    @command
    def read_consultation(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """What is sealed in one; one line in the read log. The token names the consultation."""
        wanted = ReadConsultation().load(payload)
        if warrant.correlation != wanted["consultation"]:
            raise Forbidden
        return self.requests.read_consultation(**wanted, actor=str(warrant.actor))

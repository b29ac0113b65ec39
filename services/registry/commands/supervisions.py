"""Commands about supervisions, and the look at what is sealed in their findings."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.supervisions import (
    CarryOutSupervision,
    CloseFinding,
    DropSupervision,
    EraseFindingWords,
    NoteFinding,
    PlanSupervision,
    ReadSupervision,
    StrikeFinding,
    TaskFinding,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class SupervisionCommands(Asked):
    """Planning, carrying out, finding, following up, closing, looking."""

    @command
    def plan_supervision(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.plan_supervision(cause, **PlanSupervision().load(payload)).as_dict()

    @command
    def drop_supervision(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.drop_supervision(cause, **DropSupervision().load(payload)).as_dict()

    @command
    def carry_out_supervision(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.carry_out_supervision(cause, **CarryOutSupervision().load(payload)).as_dict()

    @command
    def note_finding(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.note_finding(cause, **NoteFinding().load(payload)).as_dict()

    @command
    def task_finding(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.task_finding(cause, **TaskFinding().load(payload)).as_dict()

    @command
    def close_finding(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.close_finding(cause, **CloseFinding().load(payload)).as_dict()

    @command
    def strike_finding(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.strike_finding(cause, **StrikeFinding().load(payload)).as_dict()

    @command
    def erase_finding_words(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.erase_finding_words(cause, **EraseFindingWords().load(payload)).as_dict()

    @command
    def read_supervision(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """What is sealed in one supervision; one line in the read log. The token names the supervision."""
        wanted = ReadSupervision().load(payload)
        if warrant.correlation != wanted["supervision"]:
            raise Forbidden
        return self.registry.reveal(wanted["supervision"], wanted["purpose"], str(warrant.actor))

"""Commands about complaints, and the look at what is sealed in one."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.complaints import (
    AcknowledgeComplaint,
    CloseComplaint,
    EraseComplaintWords,
    LinkComplaint,
    OfComplaintWithReason,
    ReadComplaint,
    ReceiveComplaint,
    TakeComplaintStep,
    UnlinkComplaint,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class ComplaintCommands(Asked):
    """Receiving, linking, working on, closing, looking."""

    @command
    def receive_complaint(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.receive_complaint(cause, **ReceiveComplaint().load(payload)).as_dict()

    @command
    def acknowledge_complaint(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.acknowledge_complaint(cause, **AcknowledgeComplaint().load(payload)).as_dict()

    @command
    def link_complaint(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.link_complaint(cause, **LinkComplaint().load(payload)).as_dict()

    @command
    def unlink_complaint(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.unlink_complaint(cause, **UnlinkComplaint().load(payload)).as_dict()

    @command
    def take_complaint_step(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.take_complaint_step(cause, **TakeComplaintStep().load(payload)).as_dict()

    @command
    def close_complaint(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.close_complaint(cause, **CloseComplaint().load(payload)).as_dict()

    @command
    def reopen_complaint(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.reopen_complaint(cause, **OfComplaintWithReason().load(payload)).as_dict()

    @command
    def erase_reporter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.erase_reporter(cause, **OfComplaintWithReason().load(payload)).as_dict()

    @command
    def erase_complaint_words(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.erase_complaint_words(cause, **EraseComplaintWords().load(payload)).as_dict()

    @command
    def read_complaint(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """What is sealed in one complaint; one line in the read log. The token names the complaint."""
        wanted = ReadComplaint().load(payload)
        if warrant.correlation != wanted["complaint"]:
            raise Forbidden
        return self.registry.reveal(wanted["complaint"], wanted["purpose"], str(warrant.actor))

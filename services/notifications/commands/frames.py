"""Commands about what is put around reminders."""

from typing import Any

from services.notifications.commands.asked import Asked
from services.notifications.schemas.frames import (
    DropPlannedFrame,
    SetMessageFrame,
    StopMessageFrame,
    TestMessageFrame,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class FrameCommands(Asked):
    """The office decides how its messages begin and end."""

    @command
    def set_message_frame(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.set_message_frame(cause, **SetMessageFrame().load(payload)).as_dict()

    @command
    def stop_message_frame(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.stop_message_frame(cause, **StopMessageFrame().load(payload)).as_dict()

    @command
    def drop_planned_frame(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.notifications.drop_planned_frame(cause, **DropPlannedFrame().load(payload)).as_dict()

    @command
    def test_message_frame(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """The address is part of the command's digest alone."""
        cause = self._cause(warrant, payload)
        return self.notifications.test_message_frame(cause, **TestMessageFrame().load(payload)).as_dict()

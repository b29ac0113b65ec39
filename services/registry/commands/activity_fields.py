"""Commands about the office's list of bidang."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.name_lists import (
    ListActivityField,
    OrderActivityFields,
    RenameActivityField,
    RetireActivityField,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class ActivityFieldCommands(Asked):
    """What the office offers as bidang."""

    @command
    def list_activity_field(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.list_activity_field(cause, **ListActivityField().load(payload)).as_dict()

    @command
    def rename_activity_field(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.rename_activity_field(cause, **RenameActivityField().load(payload)).as_dict()

    @command
    def retire_activity_field(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.retire_activity_field(cause, **RetireActivityField().load(payload)).as_dict()

    @command
    def order_activity_fields(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.order_activity_fields(cause, **OrderActivityFields().load(payload)).as_dict()

"""Commands about activities for public order."""

from typing import Any

from services.clusters.commands.asked import Asked
from services.clusters.schemas.order_activities import (
    JoinOrderActivity,
    LeaveOrderActivity,
    RecordOrderActivity,
    StrikeOrderActivity,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class OrderActivityCommands(Asked):
    """What took place, and which ormas were part of it."""

    @command
    def record_order_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.record_order_activity(cause, **RecordOrderActivity().load(payload)).as_dict()

    @command
    def join_order_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.join_order_activity(cause, **JoinOrderActivity().load(payload)).as_dict()

    @command
    def leave_order_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.leave_order_activity(cause, **LeaveOrderActivity().load(payload)).as_dict()

    @command
    def strike_order_activity(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.strike_order_activity(cause, **StrikeOrderActivity().load(payload)).as_dict()

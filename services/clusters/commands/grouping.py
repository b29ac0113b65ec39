"""Commands about clusters, the agencies that serve them, the map, and single ormas."""

from typing import Any

from services.clusters.commands.asked import Asked
from services.clusters.schemas.clusters import (
    AppointAgency,
    AssignOrmas,
    DefineCluster,
    FollowField,
    MoveField,
    ReleaseAgency,
    TakeField,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class GroupingCommands(Asked):
    """Who is where, and who helps them."""

    @command
    def define_cluster(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.define_cluster(cause, **DefineCluster().load(payload)).as_dict()

    @command
    def move_field(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.move_field(cause, **MoveField().load(payload)).as_dict()

    @command
    def take_field(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.take_field(cause, **TakeField().load(payload)).as_dict()

    @command
    def appoint_agency(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.appoint_agency(cause, **AppointAgency().load(payload)).as_dict()

    @command
    def release_agency(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.release_agency(cause, **ReleaseAgency().load(payload)).as_dict()

    @command
    def assign_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.assign_ormas(cause, **AssignOrmas().load(payload)).as_dict()

    @command
    def follow_field(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.follow_field(cause, **FollowField().load(payload)).as_dict()

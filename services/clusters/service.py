"""The clusters on the network: translate, delegate, answer with a receipt."""

from collections.abc import Mapping
from typing import Any

from services.clusters.application import Clusters
from services.clusters.schemas import (
    AppointAgency,
    AssignOrmas,
    DefineCluster,
    FindCluster,
    FollowField,
    ListClusters,
    MoveField,
    PlaceField,
    ReleaseAgency,
    TakeField,
)
from shared.bus.pages import ledger_page
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.ledger import Cause
from shared.rpc.server import Wired, command, query
from shared.tokens import Warrant


class ClustersService:
    """The clusters' commands and queries."""

    name = "clusters"

    clusters: Clusters = Wired(lambda config: Clusters(Deployment.open(config["directory"])))

    @command
    def define_cluster(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.define_cluster(cause, **DefineCluster().load(payload)).as_dict()

    @command
    def place_field(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.place_field(cause, **PlaceField().load(payload)).as_dict()

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

    @query
    def list_clusters(self, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """Every cluster on a day, with its fields and agencies."""
        return self.clusters.list_clusters(**ListClusters().load(payload))

    @query
    def find_cluster(self, payload: dict[str, Any]) -> dict[str, Any]:
        """One cluster on a day."""
        return self.clusters.find_cluster(**FindCluster().load(payload))

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """History for those who missed some of it: public parts only."""
        return ledger_page(self.clusters.ledger, payload)

    def _cause(self, warrant: Warrant, payload: Mapping[str, Any]) -> Cause:
        return cause_of_command(warrant, payload, self.clusters.digester)

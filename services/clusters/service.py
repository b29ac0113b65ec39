"""The clusters on the network: their commands by subject, and what one can ask of them."""

from typing import Any

from services.clusters.commands.audiences import AudienceCommands
from services.clusters.commands.facilitations import FacilitationCommands
from services.clusters.commands.grouping import GroupingCommands
from services.clusters.commands.involvements import InvolvementCommands
from services.clusters.commands.meetings import MeetingCommands
from services.clusters.commands.order_activities import OrderActivityCommands
from services.clusters.commands.order_cases import OrderCaseCommands
from services.clusters.commands.papers import PaperCommands
from services.clusters.commands.readings import ReadingCommands
from services.clusters.commands.themes import ThemeCommands
from services.clusters.commands.training import TrainingCommands
from services.clusters.schemas.clusters import FindCluster, ListClusters
from shared.bus.pages import ledger_page
from shared.rpc.server import query


class ClustersService(
    GroupingCommands,
    MeetingCommands,
    TrainingCommands,
    InvolvementCommands,
    AudienceCommands,
    FacilitationCommands,
    OrderActivityCommands,
    OrderCaseCommands,
    PaperCommands,
    ThemeCommands,
    ReadingCommands,
):
    """The clusters' commands and queries."""

    name = "clusters"

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

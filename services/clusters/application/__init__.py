"""What one can ask of the clusters: load, decide, save. Each subject is a file of this folder."""

from typing import Any

from services.clusters.application.audiences import Audiences
from services.clusters.application.facilitations import Facilitations
from services.clusters.application.field_map import FieldMap
from services.clusters.application.grouping import Grouping
from services.clusters.application.involvements import Involvements
from services.clusters.application.meetings import Meetings
from services.clusters.application.order_activities import OrderActivities
from services.clusters.application.order_cases import OrderCases
from services.clusters.application.papers import Papers
from services.clusters.application.placements import Placements
from services.clusters.application.seeds import Seeds
from services.clusters.application.themes import Themes
from services.clusters.application.training import Training
from services.clusters.directory import cluster_as_dict
from services.clusters.domain import Cluster, ClusterMap
from services.clusters.events import ClusterDefined


class Clusters(
    Seeds,
    Grouping,
    FieldMap,
    Placements,
    Meetings,
    Training,
    Involvements,
    Audiences,
    Facilitations,
    OrderActivities,
    OrderCases,
    Papers,
    Themes,
):
    """The clusters of one office, the ormas in them, and what is done with them."""

    def list_clusters(self, on: str) -> list[dict[str, Any]]:
        """Every cluster in the order of definition, as it stands on a day."""
        field_map = self.load_or_new(ClusterMap, ClusterMap.STREAM)
        streams = [row.stream for row in self.rows_of(ClusterDefined.TOPIC)]
        return [cluster_as_dict(self.load(Cluster, stream), field_map, on) for stream in streams]

    def find_cluster(self, cluster: str, on: str) -> dict[str, Any]:
        """One cluster as it stands on a day; NotFound when there is none."""
        found = self.load(Cluster, cluster)
        return cluster_as_dict(found, self.load_or_new(ClusterMap, ClusterMap.STREAM), on)

"""What one can ask of the map: which field of activity is in which cluster."""

from services.clusters.application.beginning import Beginning
from services.clusters.application.grouping import OFFICE
from services.clusters.domain import Cluster, ClusterMap
from shared.ledger import Cause, Receipt


class FieldMap(Beginning):
    """Fields come into clusters and leave them, each from a day on."""

    def move_field(
        self,
        cause: Cause,
        *,
        cluster: str,
        activity_field: str,
        valid_from: str,
        ground: str,
        leaves: str | None = None,
    ) -> Receipt:
        """From a day on, ormas of this field are in this cluster, unless an officer decided otherwise.

        Out of the cluster it is in until then: one decision, one day. ``leaves``: the cluster that was seen
        to hold it on that day, "" for none. Errors: NotFound, Conflict.
        """
        title = self.load(Cluster, cluster).title
        said = {"activity_field": activity_field, "valid_from": valid_from, "source": ground}
        return self.change(
            ClusterMap,
            ClusterMap.STREAM,
            cause,
            lambda m: m.move_field(cluster=cluster, cluster_title=title, mark=OFFICE, leaves=leaves, **said),
            load=self.load_or_new,
        )

    def take_field(
        self, cause: Cause, *, cluster: str, activity_field: str, valid_until: str, reason: str
    ) -> Receipt:
        """From a day on, ormas of this field are no longer in this cluster."""
        return self.change(
            ClusterMap,
            ClusterMap.STREAM,
            cause,
            lambda m: m.take_field(
                activity_field=activity_field, cluster=cluster, valid_until=valid_until, reason=reason
            ),
            load=self.load_or_new,
        )

"""What one can ask of the map: which field of activity is in which cluster."""

from collections.abc import Callable
from typing import Any

from services.clusters.application.beginning import Beginning
from services.clusters.application.grouping import OFFICE
from services.clusters.domain import Cluster, ClusterMap
from shared.ledger import Cause, Receipt


class FieldMap(Beginning):
    """Fields come into clusters and leave them, each from a day on."""

    def place_field(
        self, cause: Cause, *, cluster: str, activity_field: str, valid_from: str, ground: str
    ) -> Receipt:
        """From a day on, ormas of this field are in this cluster, unless an officer decided otherwise."""
        said = {"cluster": cluster, "activity_field": activity_field, "valid_from": valid_from}
        return self._bring(ClusterMap.place_field, cause, ground, **said)

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
        """As :meth:`place_field`, out of the cluster it is in until then: one decision, one day.

        ``leaves``: the cluster that was seen to hold it on that day, "" for none. Error: Conflict.
        """
        said = {"cluster": cluster, "activity_field": activity_field, "valid_from": valid_from}
        return self._bring(ClusterMap.move_field, cause, ground, **said, leaves=leaves)

    def take_field(
        self, cause: Cause, *, cluster: str, activity_field: str, valid_until: str, reason: str
    ) -> Receipt:
        """From a day on, ormas of this field are no longer in this cluster."""
        return self._change_or_begin(
            ClusterMap,
            ClusterMap.STREAM,
            cause,
            lambda m: m.take_field(
                activity_field=activity_field, cluster=cluster, valid_until=valid_until, reason=reason
            ),
        )

    def _bring(
        self, way: Callable[..., None], cause: Cause, ground: str, *, cluster: str, **said: Any
    ) -> Receipt:
        """Into a cluster that is there. Error: NotFound."""
        title = self.load(Cluster, cluster).title
        return self._change_or_begin(
            ClusterMap,
            ClusterMap.STREAM,
            cause,
            lambda m: way(m, cluster=cluster, cluster_title=title, mark=OFFICE, source=ground, **said),
        )

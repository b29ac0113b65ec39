"""What officers can decide about the cluster of one ormas."""

from services.clusters.application.beginning import Beginning
from services.clusters.domain import Cluster, Placement
from shared.ledger import Cause, Receipt


class Placements(Beginning):
    """An officer's word stands above the map, from a day on."""

    def assign_ormas(
        self,
        cause: Cause,
        *,
        ormas: str,
        cluster: str,
        ground: str,
        valid_from: str = "",
        seen: int | None = None,
    ) -> Receipt:
        """An officer says where an ormas belongs from a day on, today if none is said, whatever its field."""
        title, day = self.load(Cluster, cluster).title, valid_from or self._today()
        return self.change(
            Placement,
            Placement.stream_of(ormas),
            cause,
            lambda p: p.assign(
                cluster=cluster, cluster_title=title, valid_from=day, ground=ground, seen=seen
            ),
            load=self.load_or_new,
        )

    def follow_field(
        self, cause: Cause, *, ormas: str, ground: str, valid_from: str = "", seen: int | None = None
    ) -> Receipt:
        """From a day on, today if none is said, an ormas is where its field is: the undo of the former."""
        day = valid_from or self._today()
        return self.change(
            Placement,
            Placement.stream_of(ormas),
            cause,
            lambda p: p.follow_field(valid_from=day, ground=ground, seen=seen),
            load=self.load_or_new,
        )

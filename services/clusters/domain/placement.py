"""Where one ormas is: followed from its field of activity, or said by an officer."""

from services.clusters.events import (
    ClusterChangeRefused,
    OrmasAssigned,
    OrmasLeftUnassigned,
    OrmasReleased,
    PlacementClosed,
)
from services.clusters.rules import WITHDRAWN_ORMAS_IS_IN_NO_CLUSTER
from shared.aggregate import Aggregate
from shared.events import Fact


class Placement(Aggregate):
    """One ormas. ``cluster`` is empty while it is in none; ``open_question``: why an officer has to look."""

    KIND = "placement"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.ormas = f"ormas-{stream.removeprefix('placement-')}"
        self.cluster = ""
        self.cluster_title = ""
        self.by_officer = False
        self.open_question = ""
        self.closed = False

    @classmethod
    def stream_of(cls, ormas: str) -> str:
        """The placement of the organisation with this stream."""
        return f"{cls.KIND}-{ormas.removeprefix('ormas-')}"

    def follow_field(self, *, cluster: str, cluster_title: str, ground: str) -> None:
        """Its field of activity is in this cluster. What an officer said stands above that."""
        if not (self.closed or self.by_officer or cluster == self.cluster):
            self._move(cluster, cluster_title, by_officer=False, ground=ground)

    def assign(self, *, cluster: str, cluster_title: str, ground: str) -> None:
        """An officer says where it belongs."""
        if self.closed:
            self.trigger_event(
                ClusterChangeRefused,
                **WITHDRAWN_ORMAS_IS_IN_NO_CLUSTER.refusal(),
            )
        elif not (self.by_officer and cluster == self.cluster):
            self._move(cluster, cluster_title, by_officer=True, ground=ground)

    def leave_unassigned(self, *, ground: str) -> None:
        """No cluster fits its field of activity; said once for each reason."""
        if self.closed or self.by_officer or self.open_question == ground:
            return
        self._release(ground)
        self.trigger_event(OrmasLeftUnassigned, ormas=self.ormas, ground=ground)

    def close(self, *, ground: str) -> None:
        """The ormas left the register; what comes later about it changes nothing here."""
        if not self.closed:
            self._release(ground)
            self.trigger_event(PlacementClosed, ormas=self.ormas, ground=ground)

    def when(self, fact: Fact) -> None:
        match fact:
            case OrmasAssigned():
                self.cluster, self.cluster_title = fact.cluster, fact.cluster_title
                self.by_officer, self.open_question = fact.by_officer, ""
            case OrmasReleased():
                self.cluster, self.cluster_title, self.by_officer = "", "", False
            case OrmasLeftUnassigned():
                self.open_question = fact.ground
            case PlacementClosed():
                self.closed, self.open_question = True, ""
            case ClusterChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _move(self, cluster: str, cluster_title: str, *, by_officer: bool, ground: str) -> None:
        if cluster != self.cluster:
            self._release(f"pindah ke klaster “{cluster_title}”")
        self.trigger_event(
            OrmasAssigned,
            ormas=self.ormas,
            cluster=cluster,
            cluster_title=cluster_title,
            by_officer=by_officer,
            ground=ground,
        )

    def _release(self, ground: str) -> None:
        if self.cluster:
            self.trigger_event(
                OrmasReleased,
                ormas=self.ormas,
                cluster=self.cluster,
                cluster_title=self.cluster_title,
                ground=ground,
            )

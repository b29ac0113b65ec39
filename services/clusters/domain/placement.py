"""What officers decided about the cluster of one ormas; where nobody decided, it follows its field."""

from typing import NamedTuple

from services.clusters.events import (
    ClusterChangeRefused,
    OrmasAssigned,
    OrmasLeftUnassigned,
    OrmasReleased,
    PlacementClosed,
    PlacementDecided,
    PlacementLifted,
    PlacementReopened,
)
from services.clusters.rules.clusters import (
    ONLY_A_DECIDED_PLACEMENT_IS_LIFTED,
    WITHDRAWN_ORMAS_IS_IN_NO_CLUSTER,
)
from shared.aggregate import Aggregate, not_overtaken
from shared.events import Fact
from shared.rules import Rule


class Decision(NamedTuple):
    """From a day on: the cluster an officer said, or none: it follows its field."""

    valid_from: str
    cluster: str


class Placement(Aggregate):
    """One ormas. ``decisions`` by their days; each holds until the next one begins. ``decided_at``: at which
    version officers decided last.
    """

    KIND = "placement"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.ormas = f"ormas-{stream.removeprefix('placement-')}"
        self.decisions: list[Decision] = []
        self.decided_at = 0
        self.closed = False

    @classmethod
    def stream_of(cls, ormas: str) -> str:
        """The placement of the organisation with this stream."""
        return f"{cls.KIND}-{ormas.removeprefix('ormas-')}"

    def decided_on(self, day: str) -> str:
        """The cluster that an officer said for this day; empty when it follows its field."""
        return next((each.cluster for each in reversed(self.decisions) if each.valid_from <= day), "")

    def assign(
        self, *, cluster: str, cluster_title: str, valid_from: str, ground: str, seen: int | None = None
    ) -> None:
        """An officer says where it belongs from a day on; what was decided for later days gives way.

        ``seen``: up to which version the decisions were read. Error: Conflict.
        """
        not_overtaken(self.decided_at, seen)
        if self.closed:
            self._refuse(WITHDRAWN_ORMAS_IS_IN_NO_CLUSTER)
        elif self.decided_on(valid_from) != cluster or self._later_than(valid_from):
            self.trigger_event(
                PlacementDecided,
                ormas=self.ormas,
                cluster=cluster,
                cluster_title=cluster_title,
                valid_from=valid_from,
                ground=ground,
            )

    def follow_field(self, *, valid_from: str, ground: str, seen: int | None = None) -> None:
        """From a day on it is where its field is; what was decided for later days gives way.

        ``seen``: up to which version the decisions were read. Error: Conflict.
        """
        not_overtaken(self.decided_at, seen)
        if self.closed:
            self._refuse(WITHDRAWN_ORMAS_IS_IN_NO_CLUSTER)
        elif self.decided_on(valid_from) or any(self._later_than(valid_from)):
            self.trigger_event(PlacementLifted, ormas=self.ormas, valid_from=valid_from, ground=ground)
        else:
            self._refuse(ONLY_A_DECIDED_PLACEMENT_IS_LIFTED)

    def close(self, *, ground: str) -> None:
        """The ormas left the register; what comes later about it changes nothing here."""
        if not self.closed:
            self.trigger_event(PlacementClosed, ormas=self.ormas, ground=ground)

    def reopen(self, *, ground: str) -> None:
        """The ormas is back in the register; decisions about it hold as they were recorded."""
        if self.closed:
            self.trigger_event(PlacementReopened, ormas=self.ormas, ground=ground)

    def when(self, fact: Fact) -> None:
        match fact:
            case PlacementDecided():
                self._hold(Decision(fact.valid_from, fact.cluster), fact)
            case PlacementLifted():
                self._hold(Decision(fact.valid_from, ""), fact)
            case OrmasAssigned(by_officer=True):  # before days were asked for
                self._hold(Decision(fact.recorded_at[:10], fact.cluster), fact)
            case PlacementClosed():
                self.closed = True
            case PlacementReopened():
                self.closed = False
            case OrmasAssigned() | OrmasReleased() | OrmasLeftUnassigned():
                pass  # the map says it
            case ClusterChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _hold(self, decision: Decision, by: Fact) -> None:
        before = [each for each in self.decisions if each.valid_from < decision.valid_from]
        self.decisions, self.decided_at = [*before, decision], by.originator_version

    def _later_than(self, day: str) -> list[str]:
        return [each.cluster for each in self.decisions if each.valid_from > day]

    def _refuse(self, rule: Rule) -> None:
        self.trigger_event(ClusterChangeRefused, **rule.refusal())

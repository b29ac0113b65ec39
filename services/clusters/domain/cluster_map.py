"""Which field of activity is in which cluster: one stream, so that no field can be in two on one day."""

from typing import Final, NamedTuple

from services.clusters.domain.period import Period
from services.clusters.events import ClusterChangeRefused, FieldPlacedInCluster, FieldTakenFromCluster
from services.clusters.rules.clusters import (
    FIELD_IN_ONE_CLUSTER_AT_A_TIME,
    ONLY_A_PLACED_FIELD_IS_TAKEN_OUT,
)
from shared.aggregate import Aggregate
from shared.errors import Conflict
from shared.events import Fact
from shared.rules import Rule


class Place(NamedTuple):
    """A cluster that a field is or was in."""

    cluster: str
    cluster_title: str
    mark: str
    source: str
    period: Period


class ClusterMap(Aggregate):
    """The office's map. ``places`` holds for each field where it was, oldest first, never overlapping."""

    KIND = "clustermap"
    STREAM: Final = "clustermap-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.places: dict[str, list[Place]] = {}

    def place_of(self, activity_field: str, day: str) -> Place | None:
        """The cluster of a field on a day."""
        return next((p for p in self.places.get(activity_field, ()) if p.period.covers(day)), None)

    def place_field(
        self,
        *,
        activity_field: str,
        cluster: str,
        cluster_title: str,
        valid_from: str,
        mark: str,
        source: str,
    ) -> None:
        """It is in the cluster from ``valid_from`` on, without an end that is known."""
        taken = next((p for p in self.places.get(activity_field, ()) if p.period.reaches(valid_from)), None)
        if taken:
            self._refuse(
                FIELD_IN_ONE_CLUSTER_AT_A_TIME, activity_field=activity_field, title=taken.cluster_title
            )
        else:
            self.trigger_event(
                FieldPlacedInCluster,
                activity_field=activity_field,
                cluster=cluster,
                cluster_title=cluster_title,
                valid_from=valid_from,
                mark=mark,
                source=source,
            )

    def move_field(
        self,
        *,
        activity_field: str,
        cluster: str,
        cluster_title: str,
        valid_from: str,
        mark: str,
        source: str,
        leaves: str | None = None,
    ) -> None:
        """Out of the cluster it is in and into another, on one day; from nowhere, if it is in none.

        ``leaves``: the cluster that was seen to hold it on that day, "" for none. Error: Conflict.
        """
        if leaves is not None:
            self._still_in(leaves, activity_field, valid_from)
        left = self._open_until(activity_field, valid_from)
        if left and left.cluster != cluster:
            self.take_field(
                activity_field=activity_field, cluster=left.cluster, valid_until=valid_from, reason=source
            )
        self.place_field(
            activity_field=activity_field,
            cluster=cluster,
            cluster_title=cluster_title,
            valid_from=valid_from,
            mark=mark,
            source=source,
        )

    def take_field(self, *, activity_field: str, cluster: str, valid_until: str, reason: str) -> None:
        place = self._open_until(activity_field, valid_until)
        if place is None or place.cluster != cluster:
            self._refuse(ONLY_A_PLACED_FIELD_IS_TAKEN_OUT, activity_field=activity_field)
        else:
            self.trigger_event(
                FieldTakenFromCluster,
                activity_field=activity_field,
                cluster=cluster,
                cluster_title=place.cluster_title,
                valid_until=valid_until,
                reason=reason,
            )

    def when(self, fact: Fact) -> None:
        match fact:
            case FieldPlacedInCluster():
                place = Place(
                    fact.cluster, fact.cluster_title, fact.mark, fact.source, Period(fact.valid_from)
                )
                self.places.setdefault(fact.activity_field, []).append(place)
            case FieldTakenFromCluster():
                open_one = self.places[fact.activity_field].pop()
                ended = open_one._replace(period=open_one.period.ending(fact.valid_until))
                self.places[fact.activity_field].append(ended)
            case ClusterChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _still_in(self, seen: str, activity_field: str, day: str) -> None:
        place = self.place_of(activity_field, day)
        if seen != (place.cluster if place else ""):
            now = f"dalam klaster “{place.cluster_title}”" if place else "tidak dalam klaster mana pun"
            raise Conflict(
                f"Sesudah Anda melihat akibatnya, klaster bidang ini diubah orang lain: pada tanggal itu "
                f"bidang {activity_field} sekarang {now}."
            )

    def _open_until(self, activity_field: str, day: str) -> Place | None:
        """The cluster that it can leave on this day."""
        places = self.places.get(activity_field, ())
        return next((place for place in places if place.period.can_end_on(day)), None)

    def _refuse(self, rule: Rule, **said: str) -> None:
        self.trigger_event(ClusterChangeRefused, **rule.refusal(**said))

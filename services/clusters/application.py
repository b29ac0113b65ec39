"""What one can ask of the clusters: load, decide, save."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any, TypeVar

from eventsourcing.persistence import IntegrityError

from contracts.telling.dates import zone_of
from services.clusters.directory import cluster_as_dict
from services.clusters.domain import Cluster, ClusterMap, Placement
from services.clusters.events import ClusterDefined
from services.clusters.seed import load_seed
from services.clusters.seeding import plant
from shared.aggregate import Aggregate
from shared.application import RETRIES, EventSourced
from shared.errors import Conflict
from shared.ledger import Cause, Receipt

OFFICE = "office"
A = TypeVar("A", bound=Aggregate)


class Clusters(EventSourced):
    """The clusters of one office and the ormas in them."""

    name = "clusters"
    service = "clusters"

    def seed_clusters(self, cause: Cause) -> Receipt:
        """Propose the clusters of the seed that this office never had; what it changed stays as it is."""
        return self.ledger.receipt(cause) or self._plant(cause)

    def define_cluster(self, cause: Cause, *, code: str, title: str, ground: str) -> Receipt:
        """Make a cluster; its code is never used again."""
        return self._change_or_begin(
            Cluster,
            Cluster.stream_of(code),
            cause,
            lambda c: c.define(code=code, title=title, mark=OFFICE, source=ground),
        )

    def place_field(
        self, cause: Cause, *, cluster: str, activity_field: str, valid_from: str, ground: str
    ) -> Receipt:
        """From a day on, ormas of this field are in this cluster, unless an officer decided otherwise."""
        title = self.load(Cluster, cluster).title
        return self._change_or_begin(
            ClusterMap,
            ClusterMap.STREAM,
            cause,
            lambda m: m.place_field(
                activity_field=activity_field,
                cluster=cluster,
                cluster_title=title,
                valid_from=valid_from,
                mark=OFFICE,
                source=ground,
            ),
        )

    def move_field(
        self, cause: Cause, *, cluster: str, activity_field: str, valid_from: str, ground: str
    ) -> Receipt:
        """As :meth:`place_field`, out of the cluster it is in until then: one decision, one day."""
        title = self.load(Cluster, cluster).title
        return self._change_or_begin(
            ClusterMap,
            ClusterMap.STREAM,
            cause,
            lambda m: m.move_field(
                activity_field=activity_field,
                cluster=cluster,
                cluster_title=title,
                valid_from=valid_from,
                mark=OFFICE,
                source=ground,
            ),
        )

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

    def appoint_agency(
        self,
        cause: Cause,
        *,
        cluster: str,
        agency: str,
        name: str,
        abbreviation: str,
        valid_from: str,
        ground: str,
    ) -> Receipt:
        """From a day on, this agency serves the cluster."""
        return self.change(
            Cluster,
            cluster,
            cause,
            lambda c: c.appoint_agency(
                agency=agency,
                name=name,
                abbreviation=abbreviation,
                valid_from=valid_from,
                mark=OFFICE,
                source=ground,
            ),
        )

    def release_agency(
        self, cause: Cause, *, cluster: str, agency: str, valid_until: str, reason: str
    ) -> Receipt:
        """From a day on, this agency no longer serves the cluster."""
        return self.change(
            Cluster,
            cluster,
            cause,
            lambda c: c.release_agency(agency=agency, valid_until=valid_until, reason=reason),
        )

    def assign_ormas(
        self, cause: Cause, *, ormas: str, cluster: str, ground: str, valid_from: str = ""
    ) -> Receipt:
        """An officer says where an ormas belongs from a day on, today if none is said, whatever its field."""
        title, day = self.load(Cluster, cluster).title, valid_from or self._today()
        return self._change_or_begin(
            Placement,
            Placement.stream_of(ormas),
            cause,
            lambda p: p.assign(cluster=cluster, cluster_title=title, valid_from=day, ground=ground),
        )

    def follow_field(self, cause: Cause, *, ormas: str, ground: str, valid_from: str = "") -> Receipt:
        """From a day on, today if none is said, an ormas is where its field is: the undo of the former."""
        day = valid_from or self._today()
        return self._change_or_begin(
            Placement,
            Placement.stream_of(ormas),
            cause,
            lambda p: p.follow_field(valid_from=day, ground=ground),
        )

    def list_clusters(self, on: str) -> list[dict[str, Any]]:
        """Every cluster in the order of definition, as it stands on a day."""
        field_map = self.load_or_new(ClusterMap, ClusterMap.STREAM)
        streams = [row.stream for row in self.rows_of(ClusterDefined.TOPIC)]
        return [cluster_as_dict(self.load(Cluster, stream), field_map, on) for stream in streams]

    def find_cluster(self, cluster: str, on: str) -> dict[str, Any]:
        """One cluster as it stands on a day; NotFound when there is none."""
        found = self.load(Cluster, cluster)
        return cluster_as_dict(found, self.load_or_new(ClusterMap, ClusterMap.STREAM), on)

    def _today(self) -> str:
        """The day in the office: at 23.00 UTC it is tomorrow in Bogor."""
        return datetime.now(zone_of(self.deployment.office.time_zone)).date().isoformat()

    def _plant(self, cause: Cause) -> Receipt:
        field_map = self.load_or_new(ClusterMap, ClusterMap.STREAM)
        new = []
        for seed in load_seed():
            cluster = self.load_or_new(Cluster, Cluster.stream_of(seed.code))
            if not cluster.version:
                plant(seed, cluster, field_map, self.deployment.office.kode_wilayah)
                new.append(cluster)
        try:
            return self.record(*new, field_map, cause=cause)
        except IntegrityError:
            raise Conflict from None

    def _change_or_begin(
        self, kind: type[A], stream: str, cause: Cause, decide: Callable[[A], None]
    ) -> Receipt:
        """As ``change``, for a stream whose name is known before its first event."""
        with self._turns.of(stream):
            for _ in range(RETRIES):
                done = self.ledger.receipt(cause)
                if done is not None:
                    return done
                aggregate = self.load_or_new(kind, stream)
                decide(aggregate)
                with suppress(IntegrityError):
                    return self.record(aggregate, cause=cause)
        raise Conflict

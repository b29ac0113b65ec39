"""The first clusters of an office, proposed once."""

from eventsourcing.persistence import IntegrityError

from services.clusters.application.beginning import Beginning
from services.clusters.domain import Cluster, ClusterMap
from services.clusters.seed import load_seed
from services.clusters.seeding import plant
from shared.errors import Conflict
from shared.ledger import Cause, Receipt


class Seeds(Beginning):
    """Proposals, never more."""

    def seed_clusters(self, cause: Cause) -> Receipt:
        """Propose the clusters of the seed that this office never had; what it changed stays as it is."""
        return self.ledger.receipt(cause) or self._plant(cause)

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

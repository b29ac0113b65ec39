"""What is allowed with clusters: the cluster itself, which field is in which, where an ormas is."""

from services.clusters.domain.cluster import Cluster, Service
from services.clusters.domain.cluster_map import ClusterMap, Place
from services.clusters.domain.period import Period
from services.clusters.domain.placement import Placement

__all__ = ["Cluster", "ClusterMap", "Period", "Place", "Placement", "Service"]

"""What is allowed with clusters, and with all that is done with ormas in them."""

from services.clusters.domain.acting import Acting
from services.clusters.domain.attendance import AttendedMeeting, Came
from services.clusters.domain.audience import Audience
from services.clusters.domain.cluster import Cluster, Service
from services.clusters.domain.cluster_map import ClusterMap, Place
from services.clusters.domain.facilitation import AgencyDesk, Facilitation, Offer
from services.clusters.domain.involvement import Asked, Involvement
from services.clusters.domain.order_activity import OrderActivity
from services.clusters.domain.order_case import OrderCase
from services.clusters.domain.period import Period
from services.clusters.domain.placement import Placement
from services.clusters.domain.programme import Programme
from services.clusters.domain.training import TrainingNeeds

__all__ = [
    "Acting",
    "AgencyDesk",
    "Asked",
    "AttendedMeeting",
    "Audience",
    "Came",
    "Cluster",
    "ClusterMap",
    "Facilitation",
    "Involvement",
    "Offer",
    "OrderActivity",
    "OrderCase",
    "Period",
    "Place",
    "Placement",
    "Programme",
    "Service",
    "TrainingNeeds",
]

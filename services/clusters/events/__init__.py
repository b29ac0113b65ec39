"""What can have happened to clusters; nothing here is ever changed or removed."""

from services.clusters.events.grouping import (
    AgencyAppointed,
    AgencyReleased,
    ClusterChangeRefused,
    ClusterDefined,
    FieldPlacedInCluster,
    FieldTakenFromCluster,
    OrmasAssigned,
    OrmasLeftUnassigned,
    OrmasReleased,
    PlacementClosed,
    PlacementDecided,
    PlacementLifted,
)

__all__ = [
    "AgencyAppointed",
    "AgencyReleased",
    "ClusterChangeRefused",
    "ClusterDefined",
    "FieldPlacedInCluster",
    "FieldTakenFromCluster",
    "OrmasAssigned",
    "OrmasLeftUnassigned",
    "OrmasReleased",
    "PlacementClosed",
    "PlacementDecided",
    "PlacementLifted",
]

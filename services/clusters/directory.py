"""What is told of a cluster: as it stands on one day, each part with how sure we are of it."""

from typing import Any

from services.clusters.domain import Cluster, ClusterMap


def cluster_as_dict(cluster: Cluster, field_map: ClusterMap, on: str) -> dict[str, Any]:
    """Keys: ``cluster`` (its stream), ``code``, ``title``, ``mark``, ``source``, ``fields``, ``agencies``."""
    return {
        "cluster": cluster.id,
        "code": cluster.code,
        "title": cluster.title,
        "mark": cluster.mark,
        "source": cluster.source,
        "fields": _fields(cluster, field_map, on),
        "agencies": _agencies(cluster, on),
    }


def _fields(cluster: Cluster, field_map: ClusterMap, on: str) -> list[dict[str, str]]:
    return [
        {"activity_field": field, "mark": place.mark, "source": place.source, **place.period._asdict()}
        for field in field_map.places
        if (place := field_map.place_of(field, on)) and place.cluster == cluster.id
    ]


def _agencies(cluster: Cluster, on: str) -> list[dict[str, str]]:
    return [
        {
            "agency": service.agency,
            "name": service.name,
            "abbreviation": service.abbreviation,
            "mark": service.mark,
            "source": service.source,
            **service.period._asdict(),
        }
        for service in cluster.services
        if service.period.covers(on)
    ]
